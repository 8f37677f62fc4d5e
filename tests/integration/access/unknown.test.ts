import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contextOf } from '@/server/auth/request-context'
import * as schema from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { testDatabase } from '../../support/database'
import { EVERYBODY, knows, SUBJECTS, seedEverybody, type Who } from '../../support/everybody'
import { PROCEDURES } from '../../support/procedure-table'
import { sendTo, written } from '../../support/trpc-over-http'

const database = testDatabase()
let headersOf: (who: Who) => Headers
let sent: string[] = []
const pools: postgres.Sql[] = []
let db: ReturnType<typeof watched>
let publicDb: ReturnType<typeof watched>

beforeAll(async () => {
  db = watched(database.url)
  publicDb = watched(database.publicUrl)
  headersOf = await seedEverybody(database.db)
  await database.ownerDb.execute('truncate rate_limit')
})

afterAll(() => Promise.all(pools.map((pool) => pool.end())))

function watched(url: string) {
  const pool = postgres(url, { max: 1, debug: (_connection, query) => sent.push(query) })
  pools.push(pool)
  return drizzle(pool, { schema })
}

const ABOUT = Object.entries(PROCEDURES).flatMap(([path, { about, input }]) =>
  about === undefined || input === undefined ? [] : [{ path, about, input }],
)

/** Which things somebody may not know of, and what there is not. */
const unknownTo = (who: Who, about: 'programme' | 'report') =>
  Object.keys(SUBJECTS[about]).filter((subject) => !knows(who, about, subject))

/** All of an answer but the name of its request, which is never the same. */
const likeAnyOther = (body: string) => body.replace(/"requestId":"[^"]+"/, '"requestId":"*"')

describe.each(ABOUT)('S-6: $path', ({ path, about, input }) => {
  test.each(EVERYBODY)(
    'answers %s in the same bytes, be there something or nothing',
    async (who) => {
      await database.ownerDb.execute('truncate rate_limit')
      const answers = []
      for (const subject of unknownTo(who, about)) {
        const { status, body } = await sendTo(
          database.db,
          path,
          written(input(subject)),
          headersOf(who),
        )
        answers.push({ status, body: likeAnyOther(body) })
      }
      expect(answers.at(-1)?.status).toBe(404)
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    },
  )

  test('asks the database as often, be there something or nothing', async () => {
    const counts: Record<string, number> = {}
    for (const subject of unknownTo('public', about)) {
      const caller = createCaller(await contextOf(headersOf('public'), db, publicDb))
      const procedure = path
        .split('.')
        .reduce<unknown>((found, name) => Reflect.get(Object(found), name), caller)
      if (typeof procedure !== 'function') throw new Error(`${path} is no procedure`)
      await db.execute('select 1')
      await publicDb.execute('select 1')
      sent = []
      await procedure(input(subject)).catch(() => {})
      counts[subject] = sent.filter((query) => !query.includes('pg_catalog')).length
    }
    expect(new Set(Object.values(counts)).size, JSON.stringify(counts)).toBe(1)
    expect(Object.values(counts)[0]).toBeGreaterThan(0)
  })
})
