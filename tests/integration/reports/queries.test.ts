import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as schema from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let sent: string[] = []
let pool: postgres.Sql | undefined

beforeAll(async () => {
  people = await seedSample(database.db)
  await bring(database.db, people, UPDATE, 'drafted')
  await callAs(database.db, people.author).reports.editParagraph({
    key: UPDATE,
    paragraph: 'police-itm/next',
    text: 'All is well.',
    version: 2,
  })
  pool = postgres(database.url, {
    max: 2,
    debug: (_connection, query) => sent.push(query),
  })
})

afterAll(() => pool?.end())

/** A page has one query more, for its session, and may make six. */
test.each([
  ['a draft with an edit', (caller: Caller) => caller.reports.get({ key: UPDATE }), 5],
  ['the list of reports', (caller: Caller) => caller.reports.list({}), 1],
  ['what a report is made of', (caller: Caller) => caller.reports.choices(), 4],
  ['the meetings', (caller: Caller) => caller.meetings.list({}), 3],
])('reading %s takes few queries', async (_, read, most) => {
  sent = []
  await read(createCaller(contextFor(drizzle(getPool(), { schema }), people.author)))
  expect(sent.filter((query) => !query.includes('pg_catalog')).length).toBeLessThanOrEqual(most)
})

function getPool(): postgres.Sql {
  if (pool === undefined) throw new Error('There is no pool')
  return pool
}

type Caller = ReturnType<typeof createCaller>
