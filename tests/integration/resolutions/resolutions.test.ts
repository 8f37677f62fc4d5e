import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { auditEvents } from '@/server/db/schema'
import { gatherRecord } from '@/server/portfolio/gather'
import { testDatabase } from '../../support/database'
import { bring, callAs, sampleFile, seedSample, UPDATE } from '../../support/reports'

const MEETING = 'finance-2020-07-21'
const AFTER = asDay('2020-07-22')
const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
const author = (today = AFTER) => callAs(database.db, people.author, today)

const file = () =>
  sampleFile((portfolio) => {
    portfolio.programmes[0]?.decisions.push({
      kind: 'approve',
      text: 'Approve the second phase',
      soughtAt: MEETING,
    })
  })

beforeAll(async () => {
  people = await seedSample(database.db, file())
  await bring(database.db, people, UPDATE, 'published')
})

const answer = (more: object = {}) => ({
  ...{ meeting: MEETING, report: UPDATE, place: 0, outcome: 'agreed' as const },
  ...{ minute: '12', seen: null },
  ...more,
})
const asked = async () => {
  const list = await author().resolutions.list({ meeting: MEETING })
  const [recommendation] = list.recommendations
  const [decision] = list.decisions
  if (recommendation === undefined || decision === undefined) throw new Error('Nothing was asked')
  return { recommendation, decision, mayRecord: list.mayRecord }
}
const onRecord = async (asAt: string) => {
  const record = await gatherRecord(database.db, { asAt: asDay(asAt) })
  return record.reports.find(({ key }) => key === UPDATE)?.recommendations[0]
}

describe('what a meeting resolved', () => {
  test('is not recorded before it has met, by a Member, or of a recommendation that is not there', async () => {
    expect(
      (await author(asDay('2020-07-20')).resolutions.list({ meeting: MEETING })).mayRecord,
    ).toBe(false)
    await expect(author(asDay('2020-07-20')).resolutions.record(answer())).rejects.toMatchObject({
      message: expect.stringContaining('still to come'),
    })
    await expect(
      callAs(database.db, people.member, AFTER).resolutions.record(answer()),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(author().resolutions.record(answer({ place: 9 }))).rejects.toMatchObject({
      message: 'Choose one of the recommendations that went to the meeting.',
    })
    await expect(
      author().resolutions.record(answer({ outcome: 'refused', amendment: 'In two parts' })),
    ).rejects.toMatchObject({ message: expect.stringContaining('Only what was agreed') })
  })

  test('is on record with its minute and its amendment from the day on which it was recorded', async () => {
    expect((await asked()).recommendation).toMatchObject({ answer: null, seen: null })
    await author().resolutions.record(answer({ amendment: 'In two parts' }))
    expect((await asked()).recommendation.answer).toMatchObject({
      ...{ outcome: 'agreed', minute: '12', amendment: 'In two parts', on: AFTER },
    })
    expect(await onRecord('2020-07-22')).toMatchObject({
      ...{ outcome: 'agreed', minute: '12', amendment: 'In two parts', soughtAt: MEETING },
    })
    expect(await onRecord('2020-07-21')).not.toHaveProperty('outcome')
  })

  test('is corrected by a later record with its reason, by whoever saw the last one', async () => {
    const { seen } = (await asked()).recommendation
    await expect(author().resolutions.record(answer())).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(author().resolutions.record(answer({ seen }))).rejects.toMatchObject({
      message: 'Enter why what is on record is not right.',
    })
    await author().resolutions.record(answer({ seen, minute: '13', reason: 'A misprint' }))
    expect((await asked()).recommendation.answer).toMatchObject({
      ...{ minute: '13', amendment: null, reason: 'A misprint' },
    })
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `meetings/${MEETING}`))
    expect(rows).toMatchObject([
      { action: 'meeting.resolve', before: null, after: { minute: '12' } },
      { action: 'meeting.resolve', before: { minute: '12' }, reason: 'A misprint' },
    ])
  })

  test('of what a programme sought is an outcome of its decision', async () => {
    const { decision } = await asked()
    const sent = { meeting: MEETING, decision: decision.id, version: decision.version }
    await author().resolutions.decide({ ...sent, outcome: 'deferred', minute: '14' })
    await expect(
      author().resolutions.decide({ ...sent, outcome: 'agreed', reason: 'X' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await asked()).decision).toMatchObject({
      version: decision.version + 1,
      answer: { outcome: 'deferred', minute: '14' },
    })
    const record = await gatherRecord(database.db, { asAt: AFTER })
    expect(record.programmes[0]?.decisions).toMatchObject([{ outcome: 'deferred', minute: '14' }])
  })

  test('is told in the next report to that committee, once', async () => {
    const next = await author().meetings.add({ committee: 'finance', date: '1 September 2020' })
    const { key } = await author().reports.create({
      subject: 'Decisions',
      reportOf: 'The Chief Officer',
      classification: 'public',
      for: [{ meeting: next.key, purpose: 'information' }],
      recommendations: [],
      sections: [{ heading: 'Decisions', kind: 'decisions' }],
    })
    await author().reports.draft({ key, version: 1 })
    const { document } = await author().reports.get({ key })
    expect(JSON.stringify(document)).toContain('agreed this on 21 July 2020')
    expect(JSON.stringify(document)).toContain('(minute 13)')
  })

  test('is read by the public without why a record was not right, until the report is withdrawn', async () => {
    const shown = await callAs(database.db).resolutions.list({ meeting: MEETING })
    expect(shown).toMatchObject({
      recommendations: [{ report: { key: UPDATE }, answer: { minute: '13', reason: null } }],
      decisions: [{ text: 'Approve the second phase', answer: { minute: '14' } }],
      mayRecord: false,
    })
    const { staff } = await author().reports.get({ key: UPDATE })
    const version = staff?.version ?? 0
    await author().reports.withdraw({ key: UPDATE, version, reason: 'It names a supplier.' })
    const after = await callAs(database.db).resolutions.list({ meeting: MEETING })
    expect(after.recommendations).toEqual([])
  })
})
