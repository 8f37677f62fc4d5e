import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { outstandingReport } from '@/domain/reports/outstanding-report'
import { auditEvents, people as persons, users } from '@/server/db/schema'
import { gatherRecord } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import { tamper } from '../../support/audit'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { callAs, seedSample } from '../../support/reports'

const MEETING = 'finance-2020-07-21'
const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
const author = () => callAs(database.db, people.author)

beforeAll(async () => {
  people = await seedSample(database.db)
})

const add = (more: object = {}) =>
  author().actions.add({
    ...{ meeting: MEETING, kind: 'question', text: 'How many laptops are left?' },
    ...{ programme: 'police-itm', due: '1 August 2020', visibility: 'public' as const },
    ...more,
  })
const rowOf = async (key: string, asAt?: string) =>
  (await author().actions.list({ asAt })).rows.find((row) => row.key === key)

describe('an action of a meeting', () => {
  test('is on record with who asked, of whom and by when', async () => {
    const { key } = await add({ owner: 'it-director-2020' })
    expect(await rowOf(key)).toMatchObject({
      committee: { name: 'Finance Committee' },
      meeting: { key: MEETING },
      owner: { name: 'IT Director' },
      programme: { key: 'police-itm' },
      due: '2020-08-01',
      standing: { state: 'open', isOverdue: false },
      seen: 0,
    })
    expect(await rowOf(key, '2020-07-07')).toBeUndefined()
    expect((await rowOf(key, '2020-08-02'))?.standing.isOverdue).toBe(true)
  })

  test('is answered and closed by the lead of its programme, each with its day and its author', async () => {
    const { key } = await add()
    const lead = callAs(database.db, people.lead, asDay('2020-07-10'))
    await lead.actions.answer({ action: key, text: 'Forty.', seen: 0 })
    expect(await rowOf(key, '2020-07-10')).toMatchObject({
      answer: { on: '2020-07-10', text: 'Forty.' },
      standing: { state: 'answered' },
    })
    const pmo = callAs(database.db, people.pmo, asDay('2020-07-11'))
    await pmo.actions.close({ action: key, seen: 1 })
    expect(await rowOf(key, '2020-07-10')).toMatchObject({ standing: { state: 'answered' } })
    expect(await rowOf(key, '2020-07-11')).toMatchObject({ closedOn: '2020-07-11' })
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `actions/${key}`))
    expect(rows).toMatchObject([
      { action: 'action.add', actor: 'Ruth Author' },
      { action: 'action.answer', actor: 'Lee Lead' },
      { action: 'action.close', actor: 'Pat PMO' },
    ])
    await expect(pmo.actions.answer({ action: key, text: 'X', seen: 2 })).rejects.toMatchObject({
      message: expect.stringContaining('is closed'),
    })
  })

  test('is answered once by two people at the same moment', async () => {
    const { key } = await add()
    const tries = await Promise.allSettled(
      [people.lead, people.pmo].map((who) =>
        callAs(database.db, who).actions.answer({ action: key, text: who.name, seen: 0 }),
      ),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    })
  })

  test('is not closed before it is answered', async () => {
    const { key } = await add()
    const lead = callAs(database.db, people.lead)
    await expect(lead.actions.close({ action: key, seen: 0 })).rejects.toMatchObject({
      message: 'Answer this action before you close it.',
    })
  })

  test('is answered by its owner, whatever else they may do', async () => {
    const { key } = await add({ owner: 'it-director-2020', programme: 'sourcing-2020' })
    const member = callAs(database.db, people.member)
    await expect(
      member.actions.answer({ action: key, text: 'Six.', seen: 0 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const [who] = await database.db.select().from(users).where(eq(users.name, 'Mo Member'))
    await database.db
      .update(persons)
      .set({ email: who?.email.toUpperCase() ?? '' })
      .where(eq(persons.key, 'it-director-2020'))
    expect((await member.actions.list({})).rows.find((row) => row.key === key)).toMatchObject({
      mayAnswer: true,
    })
    await member.actions.answer({ action: key, text: 'Six.', seen: 0 })
    expect(await rowOf(key)).toMatchObject({ answer: { text: 'Six.' } })
    await database.db
      .update(persons)
      .set({ email: null })
      .where(eq(persons.key, 'it-director-2020'))
  })

  test('that is not public stays so in the file', async () => {
    const nonPublic = { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' }
    const { key } = await add({ visibility: { nonPublic } })
    const { actions } = await gatherRecord(database.db, { asAt: asDay('2020-07-08') })
    expect(actions.find((one) => one.key === key)?.visibility).toEqual({ nonPublic })
  })

  test('is not answered by the lead of another programme, a Member or an author', async () => {
    const { key } = await add({ programme: 'sourcing-2020' })
    for (const who of [people.lead, people.member, people.author])
      await expect(
        callAs(database.db, who).actions.answer({ action: key, text: 'X', seen: 0 }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      callAs(database.db, people.lead).actions.add({
        meeting: MEETING,
        kind: 'action',
        text: 'X',
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test.each([
    [{ meeting: 'nothing' }, 'Choose one of the meetings.'],
    [{ owner: 'nobody' }, 'Choose one of the people.'],
    [{ programme: 'nothing' }, 'Choose one of the programmes.'],
  ])('is not recorded with %j', async (more, message) => {
    await expect(add(more)).rejects.toMatchObject({ message })
  })

  test('is read by the public with its owner and its answer, as long as nothing of it is withheld', async () => {
    const { key } = await add({ text: 'Is it late?', owner: 'it-director-2020' })
    const nonPublic = { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' }
    const withheld = await add({ text: 'Kestrel', visibility: { nonPublic } })
    const pmo = callAs(database.db, people.pmo)
    await pmo.actions.answer({ action: key, text: 'By a week.', seen: 0 })
    await pmo.actions.answer({ action: withheld.key, text: 'Merlin', seen: 0 })
    const { rows } = await callAs(database.db).actions.list({})
    expect(rows.find((row) => row.key === key)).toMatchObject({
      ...{ owner: { name: 'IT Director' }, answer: { text: 'By a week.' }, mayAnswer: false },
    })
    expect(JSON.stringify(rows)).not.toMatch(/Kestrel|Merlin/)
    const member = await callAs(database.db, people.member).actions.list({})
    expect(JSON.stringify(member.rows)).toMatch(/Kestrel.*Merlin/)
  })
})

describe('the report on what is outstanding', () => {
  const KEY = 'outstanding-actions-2020-07-21'
  const draft = (who = people.author) =>
    callAs(database.db, who).reports.draftOutstanding({ meeting: MEETING })
  const events = () =>
    database.db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${KEY}`))
      .orderBy(auditEvents.seq)

  test('is neither made nor drafted where one of both fails', async () => {
    await tamper(database.db, async (superuser) => {
      await superuser`
        create function refuse_draft() returns trigger language plpgsql as $$
        begin
          if new.action = 'report.draft' then raise exception 'the disk is full'; end if;
          return new;
        end $$`.simple()
      await superuser`
        create trigger zz_refuse_draft before insert on audit_event
        for each row execute function refuse_draft()`.simple()
    })
    await expect(draft()).rejects.toThrow()
    await tamper(database.db, (superuser) => superuser`drop function refuse_draft() cascade`)
    await expect(author().reports.get({ key: KEY })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await events()).toEqual([])
  })

  test('is made and drafted by one call, by whoever writes reports', async () => {
    await add({ text: 'Which sites are left?' })
    for (const who of [people.lead, people.member])
      await expect(draft(who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(author().reports.draftOutstanding({ meeting: 'nothing' })).rejects.toMatchObject({
      message: 'One meeting that was chosen is not there. Choose another.',
    })
    const presses = await Promise.all([draft(), draft(people.second)])
    expect(presses).toEqual([{ key: KEY }, { key: KEY }])
    const { document, staff } = await author().reports.get({ key: KEY })
    expect(JSON.stringify(document?.sections)).toContain('Which sites are left?')
    expect(staff?.version).toBe(2)
    expect(await events()).toEqual([{ action: 'report.create' }, { action: 'report.draft' }])
  })

  test('is opened as it stands by a second call, and drafted where it was made and not drafted', async () => {
    await add({ text: 'What was asked since?' })
    expect(await draft()).toEqual({ key: KEY })
    const { document } = await author().reports.get({ key: KEY })
    expect(JSON.stringify(document)).not.toContain('What was asked since?')
    expect(await events()).toHaveLength(2)
    const meeting = 'it-sub-2016-09-30'
    const { subject, reportOf } = outstandingReport(meeting)
    const { key } = await author().reports.create({
      ...{ subject, reportOf, classification: 'public', recommendations: [] },
      for: [{ meeting, purpose: 'information' }],
      sections: [{ heading: 'Outstanding actions', kind: 'actions' }],
    })
    expect(await author().reports.draftOutstanding({ meeting })).toEqual({ key })
    expect((await author().reports.get({ key })).document).not.toBeNull()
  })

  test('is its own where another committee meets on the same day', async () => {
    const { key: meeting } = await author().meetings.add({
      committee: 'it-sub',
      date: '21 July 2020',
    })
    const { key } = await author().reports.draftOutstanding({ meeting })
    expect(key).not.toBe(KEY)
    const { document, meetings } = await author().reports.get({ key })
    expect(meetings.map((one) => one.meeting)).toEqual([meeting])
    expect(document?.header?.subject).toBe('Outstanding actions: IT Sub Committee')
    expect(await author().reports.draftOutstanding({ meeting })).toEqual({ key })
    expect(await draft()).toEqual({ key: KEY })
  })
})

test('a record with actions is exported and imported again without a change', async () => {
  const record = await gatherRecord(database.db, { asAt: asDay('2020-07-20') })
  expect(record.actions.length).toBeGreaterThan(3)
  const outcome = await importPortfolio(contextFor(database.db, people.administrator), record)
  expect(outcome).toMatchObject({ ok: true, nothingChanged: true })
})
