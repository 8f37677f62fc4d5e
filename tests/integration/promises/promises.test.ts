import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { auditEvents, promises } from '@/server/db/schema'
import { inTransaction } from '@/server/db/transaction'
import { gatherRecord } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import { promisesCsv } from '@/server/promises/csv'
import { recordPromises } from '@/server/promises/record-promises'
import { gatherReportFacts } from '@/server/reports/facts'
import { findReport } from '@/server/reports/store'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { bring, callAs, sampleFile, seedSample, UPDATE } from '../../support/reports'

const SECRET = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'Kestrel' } }
const GO_LIVE = 'sourcing-2020/contract-go-live'

/** A second report to the same committee, and one that the public may not read. */
function file(): PortfolioFile {
  return sampleFile((sample) => {
    const update = sample.reports.find(({ key }) => key === UPDATE)
    if (update === undefined) throw new Error('The sample has no such report')
    sample.reports.push({ ...update, key: 'second', subject: 'Second update' })
    const { dataAsAt: _asOfToday, ...undated } = update
    sample.reports.push({ ...undated, key: 'hush', subject: 'Kestrel', classification: SECRET })
    sample.reports.push({ ...undated, key: 'open', subject: 'Third update' })
  })
}

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
const author = () => callAs(database.db, people.author)
const stored = () => database.db.select().from(promises)

beforeAll(async () => {
  people = await seedSample(database.db, file())
  await bring(database.db, people, UPDATE, 'published')
})

describe('publishing a report', () => {
  test('makes a promise of every sentence that looks forward, told to each of its committees', async () => {
    const { rows } = await author().promises.list({ programme: 'sourcing-2020' })
    expect(rows).toContainEqual(
      expect.objectContaining({
        text: 'The new IT services contract is due to go live on 1 September 2020.',
        toldOn: '2020-07-08',
        due: '2020-09-01',
        paragraph: '8',
        report: { key: UPDATE, subject: expect.any(String) },
        milestone: { key: 'contract-go-live', name: expect.any(String) },
        account: expect.objectContaining({ state: 'open', isDerived: true }),
      }),
    )
  })

  test('makes none of what Members are asked, nor of what is only proposed', async () => {
    const shown = (await author().promises.list({})).rows.map(({ text }) => text).join(' ')
    expect(shown).toContain('These benefits are planned: More automation')
    expect(shown).not.toMatch(/are asked to|depends on|is proposed/)
  })

  test('neither loses nor doubles a promise, however often it is done', async () => {
    const before = await stored()
    const report = await findReport(database.db, UPDATE, { forStaff: true })
    if (report === null) throw new Error('There is no report')
    for (const day of ['2020-07-08', '2020-07-09']) {
      const ctx = contextFor(database.db, people.author, asDay(day))
      expect(await inTransaction(database.db, (tx) => recordPromises(tx, ctx, report))).toBe(0)
    }
    expect(await stored()).toEqual(before)
    expect(before.length).toBeGreaterThan(8)
  })

  test('of another report that says the same with the same date makes no second promise', async () => {
    const before = await stored()
    await bring(database.db, people, 'second', 'published')
    const after = await stored()
    expect(after.filter(({ milestoneId }) => milestoneId !== null)).toEqual(
      before.filter(({ milestoneId }) => milestoneId !== null),
    )
  })

  test('gives later reports to the committee what it was told, and none of their own', async () => {
    const facts = async (key: string) => {
      const report = await findReport(database.db, key, { forStaff: true })
      if (report === null) throw new Error('There is no report')
      return (await gatherReportFacts(database.db, report, asDay('2020-07-20'))).file
    }
    const later = await facts('hush')
    expect(later.promises.map(({ milestone }) => milestone)).toContain(GO_LIVE)
    expect((await facts(UPDATE)).promises).toEqual([])
  })
})

describe('what became of a promise', () => {
  test('follows its milestone as at the day', async () => {
    const state = async (asAt: string) =>
      (await author().promises.list({ asAt })).rows.find(
        ({ milestone }) => milestone?.key === 'contract-go-live',
      )?.account
    expect(await state('2020-09-01')).toMatchObject({ state: 'open' })
    expect(await state('2020-09-11')).toMatchObject({ state: 'late', daysLate: 10 })
    expect(await state('2020-07-07')).toBeUndefined()
    const { accuracy } = await author().promises.list({
      asAt: '2020-09-11',
      programme: 'sourcing-2020',
    })
    expect(accuracy).toMatchObject([{ due: 1, late: 1, kept: 0, medianDaysLate: 10, share: 0 }])
  })

  test('is recorded for one that no milestone accounts for, with why and by whom', async () => {
    const { key } = await author().promises.enter({
      ...{ committee: 'finance', toldOn: '1 May 2019', text: 'Staff will be asked.' },
      ...{ programme: 'sourcing-2020', due: 'March 2020' },
    })
    const account = { promise: key, outcome: 'kept', note: 'They were asked.', seen: null } as const
    await callAs(database.db, people.pmo).promises.account(account)
    const row = (await author().promises.list({})).rows.find((one) => one.key === key)
    expect(row?.account).toMatchObject({
      state: 'kept',
      on: '2020-07-08',
      note: 'They were asked.',
    })
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `promises/${key}`))
    expect(rows).toMatchObject([
      { action: 'promise.enter', actor: 'Ruth Author' },
      { action: 'promise.account', actor: 'Pat PMO', reason: 'They were asked.' },
    ])
    await expect(author().promises.account(account)).rejects.toMatchObject({ code: 'CONFLICT' })
    const again = { ...account, outcome: 'late', note: 'In April.', seen: row?.accountId } as const
    const tries = await Promise.allSettled([
      author().promises.account({ ...again, seen: again.seen ?? null }),
      author().promises.account({ ...again, seen: again.seen ?? null }),
    ])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is looked for as overdue where its day has passed and nobody recorded it', async () => {
    const { key } = await author().promises.enter({
      ...{ committee: 'finance', toldOn: '1 May 2019', text: 'A second note follows.' },
      ...{ programme: 'sourcing-2020', due: 'March 2020' },
    })
    const keysOf = async (state: 'overdue' | 'open', asAt: string) => {
      const { rows, counts } = await author().promises.list({ asAt, state })
      expect(rows).toHaveLength(counts[state])
      return rows.map((row) => row.key)
    }
    expect(await keysOf('overdue', '2020-07-08')).toContain(key)
    expect(await keysOf('open', '2020-07-08')).not.toContain(key)
  })

  test('is not recorded for a promise that its milestone accounts for', async () => {
    const row = (await author().promises.list({})).rows.find(({ milestone }) => milestone !== null)
    const input = { promise: row?.key ?? '', outcome: 'kept', note: 'X', seen: null } as const
    await expect(author().promises.account(input)).rejects.toMatchObject({
      message: expect.stringContaining('Its milestone accounts for this promise'),
    })
  })

  test.each([
    [{ committee: 'nobody' }, 'Choose one of the committees.'],
    [{ toldOn: '9 July 2020' }, 'still to come'],
    [{ programme: 'nothing' }, 'Choose one of the programmes.'],
    [{ milestone: 'sourcing-2020/nothing' }, 'Choose one of the milestones.'],
    [{ programme: 'police-itm', milestone: GO_LIVE }, 'of another programme'],
    [{ report: 'hush' }, 'reports that were published'],
  ])('is not entered with %j', async (more, message) => {
    const input = { committee: 'finance', toldOn: '1 May 2019', text: 'X', ...more }
    await expect(author().promises.enter(input)).rejects.toMatchObject({
      message: expect.stringContaining(message),
    })
  })

  test.each(['lead', 'member'] as const)('is not recorded by a %s', async (who) => {
    const caller = callAs(database.db, people[who])
    const input = { promise: 'x', outcome: 'kept', note: 'X', seen: null } as const
    await expect(caller.promises.account(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the public', () => {
  test('reads the promises of public reports, and what became of them', async () => {
    const { rows } = await callAs(database.db).promises.list({ asAt: '2020-09-11' })
    expect(rows.find(({ milestone }) => milestone?.key === 'contract-go-live')).toMatchObject({
      account: { state: 'late' },
      report: { key: UPDATE },
    })
  })

  test('reads what was entered by hand of a programme, and not what was entered as withheld', async () => {
    const told = { committee: 'finance', toldOn: '1 June 2020', programme: 'police-itm' }
    const open = { visibility: 'public' } as const
    await author().promises.enter({ ...told, ...open, text: 'There will be a lift.' })
    await author().promises.enter({ ...told, text: 'Nobody has looked at the stairs.' })
    const visibility = {
      nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' },
    }
    await author().promises.enter({ ...told, text: 'Kestrel will pay.', visibility })
    await author().promises.enter({
      ...{ ...told, ...open, programme: undefined, text: 'A slip of the pen.' },
    })
    const shown = JSON.stringify((await callAs(database.db).promises.list({})).rows)
    expect(shown).toContain('There will be a lift.')
    expect(shown).not.toMatch(/Kestrel|slip of the pen|stairs/)
    const { rows } = await callAs(database.db, people.member).promises.list({})
    expect(rows.find(({ text }) => text === 'Kestrel will pay.')?.isPublic).toBe(false)
  })

  test('reads no promise of a report that is not public', async () => {
    await callAs(database.db, people.pmo, asDay('2020-07-10')).milestones.forecast({
      ...{ programme: 'sourcing-2020', milestone: 'contract-go-live', forecast: '2020-12' },
      reason: 'The supplier is late.',
      version: 1,
    })
    await bringOn('2020-07-12', 'hush')
    const secret = (await stored()).filter(({ visibility }) => visibility !== null)
    expect(secret.length).toBeGreaterThan(0)
    const shown = JSON.stringify(await callAs(database.db).promises.list({ asAt: '2020-08-01' }))
    expect(shown).not.toContain('December 2020')
    expect(shown).not.toContain('Kestrel')
    const member = await callAs(database.db, people.member).promises.list({ asAt: '2020-08-01' })
    expect(JSON.stringify(member)).toContain('December 2020')
    await bringOn('2020-07-13', 'open')
    const told = JSON.stringify(await callAs(database.db).promises.list({ asAt: '2020-08-01' }))
    expect(told).toContain('December 2020')
    expect(told).not.toContain('Kestrel')
  })

  async function bringOn(day: string, key: string) {
    const today = asDay(day)
    const version = async () => (await author().reports.get({ key })).staff?.version ?? 0
    const by = callAs(database.db, people.author, today)
    await by.reports.draft({ key, version: await version() })
    const approver = callAs(database.db, people.second, today)
    await approver.reports.approve({ key, version: await version(), outOfDate: true })
    await by.reports.publish({ key, version: await version() })
  }
})

test('a record with promises is exported and imported again without a change', async () => {
  const record = await gatherRecord(database.db, { asAt: asDay('2020-07-20') })
  const kept = record.promises
  expect(kept.length).toBeGreaterThan(8)
  const outcome = await importPortfolio(contextFor(database.db, people.administrator), record)
  expect(outcome).toMatchObject({ ok: true, nothingChanged: true })
})

describe('S-39: the ledger as CSV', () => {
  test('has a line for each promise, cut to who asks, and runs no formula', async () => {
    await callAs(database.db, people.author).promises.enter({
      ...{ committee: 'finance', toldOn: '1 July 2020', text: '=1+1, "soon"', due: '2 July 2020' },
    })
    const csvFor = async (actor?: Actor) => {
      const rows = (await callAs(database.db, actor).promises.list({})).rows
      const pieces = []
      for await (const piece of promisesCsv({ rows })) pieces.push(piece)
      return pieces.join('')
    }
    const csv = await csvFor(people.member)
    expect(csv).toMatch(/^\uFEFFKey,Committee,Told on/)
    expect(csv).toContain(`2020-07-01,,,"'=1+1, ""soon""",,,2020-07-02,2020-07-02,overdue,`)
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(1)
    expect(await csvFor()).not.toContain('soon')
  })
})

describe('what a report promised that is withdrawn', () => {
  const WITHDRAWN = asDay('2020-07-20')
  const openOf = async (asAt: string) =>
    (await author().promises.list({ asAt })).rows.filter(
      ({ report, account }) => report?.key === UPDATE && account.state === 'open',
    ).length

  test('is withdrawn with it from that day, where it was still open', async () => {
    expect(await openOf('2020-07-19')).toBeGreaterThan(0)
    const writer = callAs(database.db, people.author, WITHDRAWN)
    const { staff } = await writer.reports.get({ key: UPDATE })
    await writer.reports.withdraw({ key: UPDATE, version: staff?.version ?? 0, reason: 'A slip' })
    expect(await openOf('2020-07-19')).toBeGreaterThan(0)
    expect(await openOf('2020-07-20')).toBe(0)
    const { rows } = await author().promises.list({ asAt: '2020-07-20', state: 'withdrawn' })
    expect(rows[0]?.account).toMatchObject({ on: WITHDRAWN, note: 'The report was withdrawn.' })
  })

  test('is promised again when the report is published again, and what was withdrawn stays withdrawn', async () => {
    const again = asDay('2020-07-25')
    const by = callAs(database.db, people.author, again)
    const seen = async () => ({
      ...{ key: UPDATE, version: (await by.reports.get({ key: UPDATE })).staff?.version ?? 0 },
    })
    await by.reports.correct({ ...(await seen()), reason: 'It was right after all.' })
    const second = callAs(database.db, people.second, again)
    await second.reports.approve({ ...(await seen()), outOfDate: true })
    await by.reports.publish(await seen())
    const { rows } = await author().promises.list({ asAt: '2020-07-25' })
    const own = rows.filter(({ report }) => report?.key === UPDATE)
    const told = own.filter(({ toldOn }) => toldOn === again)
    expect(told.length).toBeGreaterThan(0)
    expect(told.map(({ account }) => account.state)).not.toContain('withdrawn')
    const before = own.filter(({ toldOn }) => toldOn !== again)
    expect(before.map(({ account }) => account.state)).not.toContain('open')
    const shown = (await callAs(database.db).promises.list({ asAt: '2020-07-25' })).rows
    const keys = new Set(shown.map(({ key }) => key))
    expect(told.every(({ key }) => keys.has(key))).toBe(true)
    expect(before.some(({ key }) => keys.has(key))).toBe(false)
    for (const reader of [undefined, people.author]) {
      const status = async (asAt: string) => {
        const caller = callAs(database.db, reader, asDay('2020-07-30'))
        const { reports } = await caller.reports.list({ asAt })
        return reports.find(({ key }) => key === UPDATE)?.status
      }
      expect(await status('2020-07-19')).toBe('published')
      expect(await status('2020-07-24')).toBe('withdrawn')
      expect(await status('2020-07-25')).toBe('published')
    }
  })
})
