import { sql } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import superjson from 'superjson'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import SearchPage from '@/app/(portal)/search/page'
import type { Actor } from '@/domain/access'
import { hashToken } from '@/server/auth/token'
import { connect, type Db } from '@/server/db/client'
import { rateLimits, sessions } from '@/server/db/schema'
import { CLIENT_ADDRESS_HEADER } from '@/server/http/client-address'
import { countUse, forgiveUse } from '@/server/limits/count'
import { deleteOldCounts } from '@/server/limits/store'
import { handlePortfolioCsv, handlePortfolioJson } from '@/server/portfolio/http'
import { handleTrpc } from '@/server/trpc/http'
import { addUser } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const SITE = 'http://127.0.0.1:3000'
const CLIENT = { [CLIENT_ADDRESS_HEADER]: '203.0.113.7' }
const use = { limit: 'sign-in-of-address', by: 'lee@example.gov.uk' } as const
let lee: Extract<Actor, { kind: 'user' }>

let present = new Headers()
vi.mock('next/headers', () => ({ headers: async () => present }))

beforeAll(async () => {
  lee = await addUser(database.db, { role: 'pmo-manager', name: 'Lee' })
  await database.db.execute(
    sql`insert into ${sessions} (token_hash, user_id, expires_at)
        values (${hashToken('lee')}, ${lee.id}, now() + interval '1 hour')`,
  )
  globalThis.milepostConnection = { db: database.db, close: async () => {} }
})

afterAll(() => {
  globalThis.milepostConnection = undefined
})

beforeEach(() => database.db.delete(rateLimits))

const useTimes = async (db: Db, times: number) => {
  const waits = []
  for (let at = 0; at < times; at += 1) waits.push(await countUse(db, use))
  return waits
}

const letPass = (seconds: number) =>
  database.db
    .update(rateLimits)
    .set({ windowStart: sql`window_start - make_interval(secs => ${seconds})` })

describe('S-29: a limit', () => {
  test('lets so many pass, and says how long the next one has to wait', async () => {
    expect(await useTimes(database.db, 5)).toEqual([null, null, null, null, null])
    const wait = await countUse(database.db, use)
    expect(wait).toBeGreaterThan(890)
    expect(wait).toBeLessThanOrEqual(900)
  })

  test('is each one’s own, and each limit’s own', async () => {
    await useTimes(database.db, 6)
    expect(await countUse(database.db, { ...use, by: 'other@example.gov.uk' })).toBeNull()
    expect(await countUse(database.db, { ...use, limit: 'change' })).toBeNull()
  })

  test('outlasts a restart', async () => {
    const before = connect(database.url, { max: 1 })
    await useTimes(before.db, 5)
    await before.close()
    const after = connect(database.url, { max: 1 })
    expect(await countUse(after.db, use)).toBeGreaterThan(0)
    await after.close()
    const [row] = await database.db.execute<{ kept: string }>(
      sql`select relpersistence as kept from pg_class where relname = 'rate_limit'`,
    )
    expect(row?.kept).toBe('p')
  })

  test('is shared by two instances that count at once', async () => {
    const instances = [connect(database.url, { max: 5 }), connect(database.url, { max: 5 })]
    const waits = await Promise.all(
      Array.from({ length: 10 }, () => instances.map(({ db }) => countUse(db, use))).flat(),
    )
    await Promise.all(instances.map((instance) => instance.close()))
    expect(waits.filter((wait) => wait === null)).toHaveLength(5)
  })

  test('ends with its window, and refused uses do not make it longer', async () => {
    await useTimes(database.db, 9)
    await letPass(840)
    expect(await countUse(database.db, use)).toBeLessThanOrEqual(60)
    await letPass(60)
    const [sixth, ...before] = (await useTimes(database.db, 6)).toReversed()
    expect(before).toEqual(Array(5).fill(null))
    expect(sixth).toBeGreaterThan(840)
  })

  test('gives back what worked', async () => {
    await useTimes(database.db, 5)
    await forgiveUse(database.db, use)
    expect(await countUse(database.db, use)).toBeNull()
    expect(await countUse(database.db, use)).not.toBeNull()
  })

  test('keeps nothing that says who, and forgets it after a day', async () => {
    await useTimes(database.db, 1)
    const [row] = await database.db.select().from(rateLimits)
    expect(row?.key).toMatch(/^[0-9a-f]{64}$/)
    await deleteOldCounts(database.db)
    expect(await database.db.$count(rateLimits)).toBe(1)
    await letPass(24 * 60 * 60)
    await deleteOldCounts(database.db)
    expect(await database.db.$count(rateLimits)).toBe(0)
  })
})

const asLee = { cookie: 'next-auth.session-token=lee' }

const change = (headers: Record<string, string>, calls = 1) => {
  const paths = Array.from({ length: calls }, () => 'people.makeLink').join(',')
  const input = superjson.serialize({ id: 999 })
  const request = new Request(`${SITE}/api/trpc/${paths}?batch=1`, {
    method: 'POST',
    body: JSON.stringify(Object.fromEntries(Array.from({ length: calls }, (_, at) => [at, input]))),
    headers: { origin: SITE, 'content-type': 'application/json', ...CLIENT, ...headers },
  })
  return handleTrpc(request, database.db)
}

const ask = (headers: Record<string, string>) =>
  handleTrpc(new Request(`${SITE}/api/trpc/session.whoAmI`, { headers }), database.db)

describe('S-29: changes', () => {
  test('are 120 a minute for a person, counted one by one in a batch', async () => {
    for (let batch = 0; batch < 12; batch += 1)
      expect((await change(asLee, 10)).status).not.toBe(429)
    const refused = await change(asLee)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject([
      {
        error: {
          json: {
            message: expect.stringMatching(
              /^This was asked for too often\. Try again in \d+ seconds\.$/,
            ),
            data: { code: 'TOO_MANY_REQUESTS', httpStatus: 429 },
          },
        },
      },
    ])
  })

  test('of one person leave the others, and their own reading, alone', async () => {
    for (let batch = 0; batch < 13; batch += 1) await change(asLee, 10)
    expect((await ask(asLee)).status).toBe(200)
    expect((await change({})).status).not.toBe(429)
  })
})

describe('S-29: what the public asks', () => {
  test('is 60 a minute for where it comes from, whatever address it claims', async () => {
    const claiming = (at: number) => ({ ...CLIENT, 'x-forwarded-for': `198.51.100.${at}` })
    for (let at = 0; at < 60; at += 1) expect((await ask(claiming(at))).status).toBe(200)
    expect((await ask(claiming(61))).status).toBe(429)
    expect((await ask({ [CLIENT_ADDRESS_HEADER]: '203.0.113.8' })).status).toBe(200)
  })
})

describe('S-29: the page of the search', () => {
  const lookFor = async (query: Record<string, string>, headers: Record<string, string>) => {
    present = new Headers(headers)
    return renderToStaticMarkup(await SearchPage({ searchParams: Promise.resolve(query) }))
  }

  test('answers the public of one address 60 times a minute, and then says when to try again', async () => {
    const police = { q: 'police' }
    for (let at = 0; at < 60; at += 1)
      expect(await lookFor(police, CLIENT)).toContain('Nothing answers to “police”')
    const refused = await lookFor(police, CLIENT)
    expect(refused).toMatch(/This was asked for too often\. Try again in \d+ seconds\./)
    expect(refused).not.toContain('answers to')
    expect(await lookFor({}, CLIENT)).not.toContain('too often')
    const another = { [CLIENT_ADDRESS_HEADER]: '203.0.113.8' }
    for (const headers of [another, { ...CLIENT, ...asLee }])
      expect(await lookFor(police, headers)).toContain('Nothing answers to “police”')
  })
})

describe('S-29: the portfolio as a file', () => {
  const take = (headers: Record<string, string>) =>
    handlePortfolioCsv(new Request(`${SITE}/portfolio.csv`, { headers }))

  test('is made 10 times a minute for a person, and then refused in a plain sentence', async () => {
    for (let at = 0; at < 9; at += 1) expect((await take({ ...CLIENT, ...asLee })).status).toBe(200)
    const json = new Request(`${SITE}/portfolio.json`, { headers: { ...CLIENT, ...asLee } })
    expect((await handlePortfolioJson(json)).status).toBe(200)
    const refused = await take({ ...CLIENT, ...asLee })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toMatch(
      /^This was asked for too often\. Try again in \d+ seconds\.\n$/,
    )
  })

  test('is made 60 times a minute for the public of one address', async () => {
    for (let at = 0; at < 60; at += 1) expect((await take(CLIENT)).status).toBe(200)
    expect((await take(CLIENT)).status).toBe(429)
    expect((await take(asLee)).status).toBe(200)
  })
})
