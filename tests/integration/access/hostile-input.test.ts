import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '@/server/trpc/root'
import {
  arbitraryInput,
  BROKEN_BODIES,
  extremeBodies,
  inputSchemaOf,
} from '../../support/arbitrary-input'
import { testDatabase } from '../../support/database'
import { seedEverybody } from '../../support/everybody'
import { PROCEDURES } from '../../support/procedure-table'
import { type Answer, definitionOf, sendTo, written } from '../../support/trpc-over-http'

const database = testDatabase()
let headers = new Headers()

beforeAll(async () => {
  headers = (await seedEverybody(database.db))('administrator')
})

const RUNS = 60
/** Of the processor; the database ends by itself what takes ten seconds, which would be a fault here. */
const LONGEST_MS = 2000
const PATHS = Object.keys(appRouter._def.procedures)

/** Words of the database, of the code and of the libraries, which no answer may hold. */
const LEAK =
  /relation "|violates|invalid input syntax|out of range|prepared statement|\bselect\b.+\bfrom\b|insert into|node_modules|\\n {4}at |\.[mc]?[jt]s:\d|drizzle|postgres|superjson|zod|Maximum call stack|Unexpected token|not valid JSON|in JSON at/i

/** What hardly changes when nobody changes anything: how many rows each table has, and when each was written last. */
async function state(): Promise<string> {
  const tables = await database.ownerDb.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'
        and tablename not in ('audit_event', 'rate_limit', 'session') order by 1`,
  )
  const counts = tables.map(
    ({ name }) => sql`select ${name} as name, count(*) as rows, max(xmin::text::bigint) as last
                      from ${sql.raw(name)}`,
  )
  return JSON.stringify(await database.ownerDb.execute(sql.join(counts, sql` union all `)))
}

const changes = async () => {
  const [row] = await database.ownerDb.execute(
    sql`select count(*)::int as made from audit_event where action <> 'access.refused'`,
  )
  return Number(row?.made)
}

let sent = 0

async function send(path: string, body: string): Promise<Answer> {
  sent += 1
  if (sent % 100 === 0) await database.ownerDb.execute(sql`truncate rate_limit`)
  const before = process.cpuUsage()
  const answer = await sendTo(database.db, path, body, headers)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000, 'milliseconds').toBeLessThan(LONGEST_MS)
  expect(answer.json, answer.body).toBeDefined()
  expect(answer.status, answer.body).toBeLessThan(500)
  const isRefused = answer.status !== 200
  if (isRefused) expect(answer.body).not.toMatch(LEAK)
  return answer
}

describe.each(PATHS)('S-17, S-45: whatever is sent to %s', (path) => {
  const schema = inputSchemaOf(path)
  const isChange = definitionOf(path).type === 'mutation'

  test('is answered soon, in words of the product, and changes nothing unless it is taken', async () => {
    const before = { state: await state(), changes: await changes() }
    let taken = 0
    const count = ({ status }: Answer) => {
      if (status === 200) taken += 1
    }
    const good = PROCEDURES[path]?.input?.('open')
    const bodies = schema === null ? [] : [...BROKEN_BODIES, ...extremeBodies(path, good)]
    for (const body of bodies) count(await send(path, body))
    await fc.assert(
      fc.asyncProperty(arbitraryInput(schema ?? {}), async (input) => {
        count(await send(path, written(input)))
      }),
      { numRuns: schema === null ? 10 : RUNS, seed: 20200708, endOnFailure: true },
    )
    if (taken === 0 || !isChange) expect(await state()).toBe(before.state)
    expect((await changes()) - before.changes).toBeLessThanOrEqual(isChange ? taken : 0)
  })
})

test('S-5: nothing that was sent reached the prototype of all objects', () => {
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
})
