import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import * as schema from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let sent: string[] = []
let pool: postgres.Sql | undefined
let next = ''

beforeAll(async () => {
  people = await seedSample(database.db)
  await bring(database.db, people, UPDATE, 'drafted')
  await callAs(database.db, people.author).reports.editParagraph({
    key: UPDATE,
    paragraph: 'police-itm/next',
    text: 'All is well.',
    version: 2,
  })
  await bring(database.db, people, await make('2020-06-01'), 'published')
  next = await make('2020-07-10')
  await bring(database.db, people, next, 'drafted')
  pool = postgres(database.url, {
    max: 2,
    debug: (_connection, query) => sent.push(query),
  })
})

afterAll(() => pool?.end())

async function make(dataAsAt: string): Promise<string> {
  const { key } = await callAs(database.db, people.author).reports.create({
    subject: `Facts of ${dataAsAt}`,
    reportOf: 'The Chamberlain',
    classification: 'public',
    dataAsAt: asDay(dataAsAt),
    for: [{ meeting: 'finance-2020-07-21', purpose: 'information' }],
    sections: [{ kind: 'programme', heading: 'Police', programme: 'police-itm' }],
    recommendations: [],
  })
  return key
}

/** A page has one query more, for its session. */
test.each([
  ['a draft with an edit', (caller: Caller) => caller.reports.get({ key: UPDATE }), 4],
  [
    'a draft of which the committee was told before',
    (caller: Caller) => caller.reports.get({ key: next }),
    4,
  ],
  ['the review of a draft', (caller: Caller) => caller.reviews.get({ key: UPDATE }), 1],
  ['the list of reports', (caller: Caller) => caller.reports.list({}), 1],
  ['what a report is made of', (caller: Caller) => caller.reports.choices(), 4],
  ['the meetings', (caller: Caller) => caller.meetings.list({}), 1],
  ['the desk', (caller: Caller) => caller.desk.get(), 1],
  ['the portfolio', (caller: Caller) => caller.portfolio.list({ sort: 'next' }), 2],
  ['a search', (caller: Caller) => caller.search.find({ q: 'police' }), 1],
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
