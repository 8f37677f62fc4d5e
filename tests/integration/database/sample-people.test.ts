import { spawnSync } from 'node:child_process'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { addSamplePeople } from '@/server/sample/add-people'
import { isSampleOrEmpty, SEED } from '@/server/sample/store'
import { typescriptArguments, typescriptEnvironment } from '../../../src/cli/start/typescript.mjs'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { type FreshDatabase, freshDatabase } from '../../support/database'

let database: FreshDatabase

beforeEach(async () => {
  database = await freshDatabase()
})

afterEach(() => database.drop())

const db = () => database.connection.db
const seedContext = () => ({ ...contextFor(db(), MILEPOST), requestId: SEED })

/** How many could sign in with a button, and how many programmes there are. */
async function counts() {
  const [row] = await db().execute(sql`
    select (select count(*)::int from app_user where sample_label is not null) as people,
      (select count(*)::int from programme) as programmes`)
  return row
}

test('S-20: the people of the sample come into an empty database, and once', async () => {
  await addSamplePeople(seedContext())
  await addSamplePeople(seedContext())
  expect(await counts()).toEqual({ people: 5, programmes: 0 })
  expect(await isSampleOrEmpty(db())).toBe(true)
})

test('S-20: they never come into a database that a council used, such as one that was restored', async () => {
  await addUser(db(), { role: 'administrator' })
  await addSamplePeople(seedContext())
  expect(await counts()).toEqual({ people: 0, programmes: 0 })
  await addProgramme(db(), { key: 'police-itm' })
  await addSamplePeople(seedContext())
  expect(await counts()).toEqual({ people: 0, programmes: 1 })
})

test('S-20: nor does loading the sample put any there, or its programmes', async () => {
  await addUser(db(), { role: 'administrator' })
  const settings = {
    ...process.env,
    DATABASE_URL: database.url,
    MILEPOST_MODE: 'sample',
    MILEPOST_TODAY: '2020-07-08',
  }
  const { status, stderr } = spawnSync(process.execPath, typescriptArguments('seed', []), {
    env: typescriptEnvironment(settings),
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(await counts()).toEqual({ people: 0, programmes: 0 })
})
