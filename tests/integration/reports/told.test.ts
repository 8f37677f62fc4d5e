import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { listParagraphs } from '@/domain/reports/edit-paragraph'
import { sentencesText } from '@/domain/reports/plain-text'
import { auditEvents, milestones } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample } from '../../support/reports'

const database = testDatabase()
const [JULY, AUGUST, SEPTEMBER] = [asDay('2020-07-10'), asDay('2020-08-10'), asDay('2020-09-10')]
const ZONE = 'Equipment for a new security zone in place'
const PATH = 'programmes/police-itm/milestones/security-zone'
const TESTING = 'programmes/erp-review/milestones/soft-market-testing'
let count = 0
let people: Awaited<ReturnType<typeof seedSample>>

const author = (today = SEPTEMBER) => callAs(database.db, people.author, today)

interface Asked {
  committees: readonly ('finance' | 'it-sub')[]
  programmes?: readonly string[]
}

async function make(today: typeof JULY, { committees, programmes = ['police-itm'] }: Asked) {
  count += 1
  const { key } = await author(today).reports.create({
    subject: `Update ${count}`,
    reportOf: 'The Chamberlain',
    classification: 'public',
    dataAsAt: today,
    for: committees.map((committee) => ({
      meeting: `${committee}-2020-10-01`,
      purpose: 'information',
    })),
    sections: programmes.map((programme) => ({
      kind: 'programme',
      heading: programme,
      programme,
    })),
    recommendations: [],
  })
  return key
}

async function draft(key: string) {
  const version = (await author().reports.get({ key })).staff?.version ?? 0
  await author().reports.draft({ key, version })
  const { document, staff } = await author().reports.get({ key })
  const text = document === null ? '' : listParagraphs(document).map(textOf).join('\n')
  return { text, staff, document }
}

const textOf = (paragraph: ReturnType<typeof listParagraphs>[number]) =>
  [...paragraph.sentences, ...paragraph.items.flatMap((item) => item.sentences)].length === 0
    ? ''
    : sentencesText([...paragraph.sentences, ...paragraph.items.flatMap((item) => item.sentences)])

async function approve(key: string) {
  const version = (await author().reports.get({ key })).staff?.version ?? 0
  return callAs(database.db, people.second, SEPTEMBER).reports.approve({
    ...{ key, version, outOfDate: true },
  })
}

/** As when a thing turns out to have been put on record on the wrong day. */
const remove = (milestone: string) =>
  database.db
    .update(milestones)
    .set({ recordedOn: asDay('2021-01-01') })
    .where(eq(milestones.key, milestone))

beforeAll(async () => {
  people = await seedSample(database.db)
  for (const committee of ['finance', 'it-sub'] as const)
    await author(JULY).meetings.add({ committee, date: '2020-10-01' })
  const first = await make(JULY, {
    committees: ['finance'],
    programmes: ['police-itm', 'azure-migration'],
  })
  await bring(database.db, people, first, 'published')
  const shown = { programme: 'police-itm', milestone: 'accelerated-itm', version: 1 }
  await callAs(database.db, people.pmo, asDay('2020-08-03')).milestones.forecast({
    ...shown,
    forecast: 'late November 2020',
    reason: 'The laptops are late',
  })
  const second = await make(AUGUST, {
    committees: ['it-sub'],
    programmes: ['police-itm', 'erp-review'],
  })
  await bring(database.db, people, second, 'published')
  await remove('security-zone')
  await remove('soft-market-testing')
})

describe('two committees out of step', () => {
  test('are each given the difference against what they were told last', async () => {
    const finance = await draft(await make(SEPTEMBER, { committees: ['finance'] }))
    const sub = await draft(await make(SEPTEMBER, { committees: ['it-sub'] }))
    expect(finance.staff?.comparedWith).toMatchObject({ on: JULY, toldLater: [], neverTold: [] })
    expect(sub.staff?.comparedWith).toMatchObject({ on: AUGUST })
    expect(finance.text).toContain('the laptops are late')
    expect(finance.text).toMatch(/last reported \(early October 2020\)/)
    expect(sub.text).not.toContain('the laptops are late')
    expect(sub.text).not.toContain('last reported (early October 2020)')
    for (const { text } of [finance, sub])
      expect(text).toMatch(new RegExp(`“${ZONE}” was reported on .* no longer on record`))
  })

  test('and one report to both follows the one that was told longest ago, and says so', async () => {
    const { staff } = await draft(await make(SEPTEMBER, { committees: ['it-sub', 'finance'] }))
    expect(staff?.comparedWith).toMatchObject({
      on: JULY,
      committee: 'Finance Committee',
      toldLater: ['IT Sub Committee'],
    })
  })

  test('and accounts for what is gone of the last report to each of them', async () => {
    const key = await make(SEPTEMBER, { committees: ['it-sub', 'finance'] })
    const { staff, text } = await draft(key)
    const both = ['Finance Committee', 'IT Sub Committee']
    expect(staff?.gone.map(({ path, toldTo }) => [path, toldTo])).toEqual([
      [PATH, both],
      [TESTING, ['IT Sub Committee']],
    ])
    expect(text).toContain(
      `“${ZONE}” is no longer on record. It was last reported to the Finance Committee on 10 July 2020 and the IT Sub Committee on 10 August 2020.`,
    )
    expect(text).toContain(
      '“Soft market testing” is no longer on record. It was last reported to the IT Sub Committee on 10 August 2020.',
    )
    for (const [path, outcome] of [
      [PATH, 'merged'],
      [TESTING, 'withdrawn'],
    ] as const) {
      await expect(approve(key)).rejects.toMatchObject({ code: 'CONFLICT' })
      const version = (await author().reports.get({ key })).staff?.version ?? 0
      const account = { path, outcome, reason: 'It was counted twice.' }
      await author().reports.accountFor({ key, version, ...account })
    }
    const after = await draft(key)
    expect(after.text).toContain('“Soft market testing” has been withdrawn.')
    expect(after.document?.warnings.map(({ code }) => code)).not.toContain('unverified')
    expect((await approve(key)).number).toBe(1)
  })
})

describe('what was told and is gone', () => {
  test('holds up the approval until somebody says what became of it, and is then printed', async () => {
    const key = await make(SEPTEMBER, { committees: ['finance'] })
    const { staff, document } = await draft(key)
    expect(staff?.gone).toEqual([
      { path: PATH, thing: 'milestone', name: ZONE, toldTo: [], account: null },
    ])
    expect(document?.warnings.map(({ code }) => code)).toContain('told-and-missing')
    await expect(approve(key)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(ZONE),
    })
    const version = (await author().reports.get({ key })).staff?.version ?? 0
    const reason = 'The zone is part of the design now.'
    const account = { key, version, path: PATH, outcome: 'merged', reason } as const
    await author().reports.accountFor(account)
    expect((await author().reports.get({ key })).staff).toMatchObject({ outOfDate: true })
    const after = await draft(key)
    expect(after.text).toContain(`“${ZONE}”, reported on 10 July 2020, has been merged.`)
    expect(after.text).toContain('the zone is part of the design now.')
    expect(after.document?.warnings.map(({ code }) => code)).not.toContain('told-and-missing')
    expect(after.document?.warnings.map(({ code }) => code)).not.toContain('unverified')
    expect((await approve(key)).number).toBe(1)
    const rows = await database.db
      .select({ reason: auditEvents.reason })
      .from(auditEvents)
      .where(
        and(
          eq(auditEvents.action, 'report.account-for'),
          eq(auditEvents.subject, `reports/${key}`),
        ),
      )
    expect(rows).toEqual([{ reason }])
  })

  test('is not what a narrower report leaves out while it is on record', async () => {
    const key = await make(SEPTEMBER, { committees: ['finance'], programmes: ['azure-migration'] })
    const { staff, document } = await draft(key)
    expect(staff?.gone.map(({ path }) => path)).toEqual([PATH])
    expect(document?.sections.map(({ heading }) => heading)).toEqual([
      'azure-migration',
      'No longer on record',
    ])
  })

  test('is accounted for only where it is gone', async () => {
    const key = await make(SEPTEMBER, { committees: ['finance'] })
    await draft(key)
    const version = (await author().reports.get({ key })).staff?.version ?? 0
    const path = 'programmes/police-itm/milestones/accelerated-itm'
    await expect(
      author().reports.accountFor({ key, version, path, outcome: 'closed', reason: 'Done.' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('the last report told to a committee is the last one published to it', () => {
  const compared = async (key: string) => (await author().reports.get({ key })).staff?.comparedWith
  const JUNE = asDay('2020-06-20')

  test('also on the facts of the same day, and a correction keeps its place', async () => {
    const asked = { committees: ['finance'], programmes: ['azure-migration'] } as const
    const first = await make(JUNE, asked)
    const next = await make(JUNE, asked)
    await bring(database.db, people, next, 'published')
    const told = await draft(first)
    expect(told.staff?.comparedWith).toMatchObject({ on: JUNE, report: `Update ${count}` })
    expect(told.text).toContain('Nothing has changed since 20 June 2020.')
    expect(await compared(next)).toBeNull()
    await bring(database.db, people, first, 'published')
    const third = await make(JUNE, asked)
    expect((await compared(third))?.report).toBe(`Update ${count - 2}`)
    for (const key of [next, first]) {
      const version = (await author().reports.get({ key })).staff?.version ?? 0
      await author().reports.correct({ key, version, reason: 'A name was wrong.' })
    }
    expect(await compared(next)).toBeNull()
    expect((await compared(first))?.report).toBe(`Update ${count - 1}`)
    await bring(database.db, people, next, 'published')
    expect(await compared(next)).toBeNull()
    expect((await compared(third))?.report).toBe(`Update ${count - 2}`)
  })
})
