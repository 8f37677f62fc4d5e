import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { handleCalendar } from '@/server/calendar/http'
import { apiTokens, users } from '@/server/db/schema/users'
import { handlePortfolioCsv, handlePortfolioJson } from '@/server/portfolio/http'
import { handleTrpc } from '@/server/trpc/http'
import { testDatabase } from '../support/database'
import { callAs, seedSample } from '../support/reports'

/** The handlers ask the clock: here it stands where the sample does. */
vi.hoisted(() => {
  process.env.MILEPOST_MODE = 'sample'
  process.env.MILEPOST_TODAY = '2020-07-08'
})

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  people = await seedSample(database.db)
  globalThis.milepostConnection = { db: database.db, close: async () => {} }
})

afterAll(() => {
  globalThis.milepostConnection = undefined
})

type Person = 'pmo' | 'lead' | 'member'
const make = async (person: Person, scope: 'read' | 'calendar' = 'read') =>
  callAs(database.db, people[person]).tokens.make({
    name: `${scope} of ${person}`,
    scope,
    days: 30,
  })

const CSV = 'http://127.0.0.1:3000/portfolio.csv'
const reads = (authorization: string) =>
  handlePortfolioCsv(new Request(CSV, { headers: { authorization } }))
const basic = (password: string) =>
  `Basic ${Buffer.from(`power-bi:${password}`).toString('base64')}`
const calendar = (token: string) =>
  handleCalendar(new Request(`http://127.0.0.1:3000/calendar/${token}/milepost.ics`), token)

describe('S-30: a token', () => {
  test('has 256 bits, is shown once and stored as its hash alone', async () => {
    const { token } = await make('pmo')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const stored = JSON.stringify(await database.db.select().from(apiTokens))
    expect(stored).not.toContain(token)
    expect(JSON.stringify(await callAs(database.db, people.pmo).tokens.list())).not.toContain(token)
  })

  test.each([
    ['as Bearer', (token: string) => `Bearer ${token}`],
    ['as the password of Basic', basic],
  ])('lets a program read what its person may read, %s', async (_way, header) => {
    const { token } = await make('pmo')
    const answer = await reads(header(token))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('police-itm')
    const [row] = await callAs(database.db, people.pmo).tokens.list()
    expect(row?.lastUsed).toMatch(/^\d+ \w+ \d{4}, \d+:\d\d[ap]m$/)
  })

  test('changes nothing: a change with it comes from nobody', async () => {
    const { token } = await make('pmo')
    const answer = await handleTrpc(
      new Request('http://127.0.0.1:3000/api/trpc/people.list', {
        headers: { authorization: `Bearer ${token}` },
      }),
      database.db,
    )
    expect(answer.status).toBe(401)
  })

  test('is refused when it was ended, is over, is unknown, or its person is disabled', async () => {
    const ended = await make('pmo')
    const [row] = await callAs(database.db, people.pmo).tokens.list()
    await callAs(database.db, people.pmo).tokens.end({ id: row?.id ?? 0 })
    expect((await reads(`Bearer ${ended.token}`)).status).toBe(401)

    const over = await make('pmo')
    const [last] = await callAs(database.db, people.pmo).tokens.list()
    await database.db
      .update(apiTokens)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(sql`${apiTokens.id} = ${last?.id}`)
    expect((await reads(`Bearer ${over.token}`)).status).toBe(401)

    const disabled = await make('lead')
    await database.db
      .update(users)
      .set({ disabledAt: sql`now()` })
      .where(eq(users.name, 'Lee Lead'))
    expect((await reads(`Bearer ${disabled.token}`)).status).toBe(401)
    await database.db.update(users).set({ disabledAt: null }).where(eq(users.name, 'Lee Lead'))

    for (const header of ['Bearer x', 'Basic x', 'Digest x', 'nonsense'])
      expect((await reads(header)).status).toBe(401)
  })

  test('opens what it was made for and nothing else', async () => {
    const read = await make('member')
    const feed = await make('member', 'calendar')
    expect((await reads(`Bearer ${feed.token}`)).status).toBe(401)
    expect((await calendar(read.token)).status).toBe(404)
    expect((await calendar(feed.token)).status).toBe(200)
    expect(feed.address).toBe(`http://127.0.0.1:3000/calendar/${feed.token}/milepost.ics`)
    expect(read.address).toBeNull()
  })

  test('is ended by its own person only', async () => {
    await make('pmo')
    const [row] = await callAs(database.db, people.pmo).tokens.list()
    const answer = await callAs(database.db, people.member).tokens.end({ id: row?.id ?? 0 })
    expect(answer).toEqual({ ended: false })
    expect(await callAs(database.db, people.pmo).tokens.list()).toContainEqual(row)
  })

  test('of a former day is read with the same rights', async () => {
    const { token } = await make('member')
    const address = 'http://127.0.0.1:3000/portfolio.json?asAt=2020-07-08'
    const headers = { authorization: `Bearer ${token}` }
    const answer = await handlePortfolioJson(new Request(address, { headers }))
    expect(answer.status).toBe(200)
    await answer.text()
  })

  test('leaves an audit row when it is made and when it is ended, without the token', async () => {
    const { token } = await make('member')
    const [row] = await callAs(database.db, people.member).tokens.list()
    await callAs(database.db, people.member).tokens.end({ id: row?.id ?? 0 })
    const events = await database.db.execute<{ action: string; text: string }>(
      sql`select action, e::text as text from audit_event e where subject = ${`people/${people.member.id}`}`,
    )
    const actions = events.map(({ action }) => action)
    expect(actions).toContain('token.make')
    expect(actions).toContain('token.end')
    expect(events.filter(({ text }) => text.includes(token))).toEqual([])
  })
})

describe('U-15: the calendar', () => {
  const text = async (person: Person) => {
    const answer = await calendar((await make(person, 'calendar')).token)
    return (await answer.text()).replaceAll('\r\n ', '')
  }

  test('has the milestones as whole days of their span, and the meetings', async () => {
    const calendarText = await text('pmo')
    expect(calendarText).toContain('UID:milestone/police-itm/accelerated-itm@127.0.0.1:3000')
    expect(calendarText).toMatch(/DTSTART;VALUE=DATE:20201001\r\nDTEND;VALUE=DATE:20201011/)
    expect(calendarText).toContain('DTSTART;VALUE=DATE:20200721')
    expect(calendarText).toContain('REFRESH-INTERVAL')
  })

  test('of a lead has their own programmes', async () => {
    const calendarText = await text('lead')
    expect(calendarText).toContain('milestone/police-itm/')
    expect(calendarText).not.toContain('milestone/erp-review/')
  })
})
