import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, PUBLIC } from '@/domain/access'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay, type Day } from '@/domain/dates/day'
import {
  auditEvents,
  milestoneForecasts,
  milestoneRebaselines,
  milestones,
  programmeSummaries,
} from '@/server/db/schema'
import { findMilestone } from '@/server/milestones/store'
import { milestoneAt } from '@/server/portfolio/milestone-from-row'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let programme: Awaited<ReturnType<typeof addProgramme>>
let pmo: Actor
let lead: Actor
let count = 0
const LATER = asDay('2020-07-20')

beforeAll(async () => {
  pmo = await addUser(database.db, { role: 'pmo-manager', name: 'Pat' })
})

beforeEach(async () => {
  count += 1
  const key = `programme-${count}`
  programme = await addProgramme(database.db, { key })
  lead = await addUser(database.db, {
    role: 'programme-lead',
    email: `lead${count}@example.gov.uk`,
    leads: [key],
  })
})

type Shown = Awaited<ReturnType<typeof onRecord>>

const as = (actor: Actor, today = TODAY) =>
  createCaller(contextFor(database.db, actor, today)).milestones

/** Puts a milestone on record as an import would: known from the start. */
async function onRecord(columns: Partial<typeof milestones.$inferInsert> = {}) {
  await database.db.insert(milestones).values({
    programmeId: programme.id,
    key: 'design',
    name: 'Design',
    baseline: asApproximateDate('2020-09-01'),
    ...columns,
  })
  return { programme: programme.key, milestone: 'design', version: 1 }
}

async function stands(key: string, day = TODAY) {
  const row = await findMilestone(database.db, programme.id, key)
  return milestoneAt(row ?? expect.fail('no such milestone'), day)
}

const audited = (key: string) =>
  database.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, `programmes/${programme.key}/milestones/${key}`))
    .orderBy(asc(auditEvents.id))

const summary = async () => {
  const { programmeId, publicView, validTo } = programmeSummaries
  const rows = await database.db
    .select()
    .from(programmeSummaries)
    .where(
      and(eq(programmeId, programme.id), eq(publicView, false), eq(validTo, asDay('9999-12-31'))),
    )
  return rows[0] ?? expect.fail('no summary')
}

test('a milestone is added with the date as it was typed for its first promise', async () => {
  const input = { programme: programme.key, name: ' Laptops issued ', date: 'early October 2020' }
  expect(await as(pmo).add(input)).toEqual({ key: 'laptops-issued', version: 1 })
  expect(await as(pmo).add(input)).toEqual({ key: 'laptops-issued-2', version: 1 })
  expect(await stands('laptops-issued')).toMatchObject({
    name: 'Laptops issued',
    baseline: 'early 2020-10',
    status: 'planned',
    recordedOn: TODAY,
  })
  expect(await audited('laptops-issued')).toMatchObject([
    { action: 'milestone.add', actor: 'Pat', role: 'PMO manager', requestId: 'test-request' },
  ])
  expect(await summary()).toMatchObject({ openMilestones: 2, nextName: 'Laptops issued' })
})

test('a date that cannot be read is refused at its field with what would be', async () => {
  const added = as(pmo).add({ programme: programme.key, name: 'X', date: 'soonish' })
  await expect(added).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    cause: { issues: [{ path: ['date'] }] },
  })
})

describe('a forecast', () => {
  test('moves the date with its reason and leaves the first promise and the former forecasts on record', async () => {
    const shown = await onRecord({ wording: 'in the autumn' })
    const reason = 'Supplier late'
    const first = await as(pmo).forecast({ ...shown, forecast: '1/10/2020', reason })
    const next = { ...shown, ...first, forecast: 'mid October 2020', reason: 'Again' }
    expect(await as(pmo).forecast(next)).toEqual({ version: 3 })
    const now = await stands('design')
    expect(now).toMatchObject({ baseline: '2020-09-01', forecast: 'mid 2020-10', reason: 'Again' })
    expect(now.forecasts).toMatchObject([
      { forecast: '2020-10-01', reason, recordedOn: TODAY },
      { forecast: 'mid 2020-10', reason: 'Again', recordedOn: TODAY },
    ])
    expect(now.wording).toBeUndefined()
    expect((await stands('design', asDay('2020-07-07'))).wording).toBe('in the autumn')
    expect(await summary()).toMatchObject({ nextDate: 'mid 2020-10' })
    expect(await audited('design')).toMatchObject([
      { before: { expected: '2020-09-01' }, after: { expected: '2020-10-01' }, reason },
      { before: { expected: '2020-10-01' }, after: { expected: 'mid 2020-10' } },
    ])
  })

  test('needs a reason when a date was there, and none when there was none', async () => {
    const shown = await onRecord()
    const moved = as(pmo).forecast({ ...shown, forecast: '2020-10', reason: ' ' })
    await expect(moved).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Enter why the date moves.',
      cause: { field: 'reason' },
    })
    await onRecord({ key: 'undated', baseline: null })
    const given = { ...shown, milestone: 'undated', forecast: '2020-10' }
    expect(await as(pmo).forecast(given)).toEqual({ version: 2 })
  })

  test('that says what is expected already is refused', async () => {
    const shown = await onRecord()
    const same = as(pmo).forecast({ ...shown, forecast: '1 September 2020', reason: 'None' })
    await expect(same).rejects.toThrow('1 September 2020 is the date already.')
  })

  test('of two at once one is kept, and the other is told who saved what', async () => {
    const shown = await onRecord()
    const outcomes = await Promise.allSettled(
      ['2020-10', '2020-11'].map((forecast) =>
        as(pmo).forecast({ ...shown, forecast, reason: 'Both' }),
      ),
    )
    const [refused] = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    )
    expect(refused).toMatchObject({ code: 'CONFLICT', cause: { current: { version: 2 } } })
    expect(refused.message).toContain('Pat (on 8 July 2020) saved this while you had it open.')
    const rows = await database.db
      .select({ forecast: milestoneForecasts.forecast })
      .from(milestoneForecasts)
      .innerJoin(milestones, eq(milestones.id, milestoneForecasts.milestoneId))
      .where(eq(milestones.programmeId, programme.id))
    expect(rows).toEqual([{ forecast: refused.cause.current.milestone.forecast }])
  })

  test('of fifty at once one is kept', async () => {
    const shown = await onRecord()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        as(pmo).forecast({ ...shown, forecast: '2020-10', reason: 'All' }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await audited('design')).toHaveLength(1)
  })
})

describe('completing', () => {
  test('says when, and the milestone is done', async () => {
    const shown = await onRecord({ status: 'in-progress', wording: 'in the autumn' })
    await as(pmo).complete({ ...shown, actual: '1/7/2020' })
    expect(await stands('design')).not.toHaveProperty('wording')
    expect(await stands('design')).toMatchObject({ status: 'done', actual: '2020-07-01' })
    expect((await stands('design', asDay('2020-07-07'))).status).toBe('in-progress')
    expect(await summary()).toMatchObject({ openMilestones: 0, doneMilestones: 1 })
    expect(await audited('design')).toMatchObject([
      { action: 'milestone.complete', after: { status: 'done', actual: '2020-07-01' } },
    ])
  })

  test('may leave conditions owed', async () => {
    const shown = await onRecord()
    await as(pmo).complete({ ...shown, actual: 'July 2020', conditions: 'Sign the lease' })
    expect(await stands('design')).toMatchObject({
      status: 'done-with-conditions',
      conditions: 'Sign the lease',
    })
  })

  test.each([
    ['9 July 2020', 'This is in the future. Enter when it was done.'],
    ['2019/..', 'Enter when it was done, for example 21 July 2020.'],
  ])('refuses %s', async (actual, message) => {
    const shown = await onRecord()
    const completed = as(pmo).complete({ ...shown, actual })
    await expect(completed).rejects.toMatchObject({ message, cause: { field: 'actual' } })
  })
})

test('a milestone is cancelled with its reason, and is not late any more', async () => {
  const shown = await onRecord({ baseline: asApproximateDate('2020-01') })
  await as(pmo).cancel({ ...shown, reason: 'Overtaken by the merger' })
  expect(await stands('design')).toMatchObject({
    status: 'cancelled',
    reason: 'Overtaken by the merger',
  })
  expect(await summary()).toMatchObject({ openMilestones: 0, openDueLast: [] })
  const again = as(pmo).cancel({ ...shown, version: 2, reason: 'Twice' })
  await expect(again).rejects.toThrow('This milestone is cancelled. Reopen it first.')
  expect(await audited('design')).toHaveLength(1)
})

test('a milestone that was closed stands again as it last stood open', async () => {
  const shown = await onRecord({ status: 'paused', wording: 'in the autumn' })
  await as(pmo).complete({ ...shown, actual: '1 July 2020', conditions: 'Keys' })
  await as(pmo).reopen({ ...shown, version: 2, reason: 'Wrong milestone' })
  const now = await stands('design')
  expect(now).toMatchObject({ status: 'paused', wording: 'in the autumn' })
  expect(now).not.toHaveProperty('actual')
  expect(now).not.toHaveProperty('conditions')
  const again = as(pmo).reopen({ ...shown, version: 3 })
  await expect(again).rejects.toThrow('This milestone is open: there is nothing to reopen.')
})

test('a milestone that came closed is in progress when it is reopened', async () => {
  const shown = await onRecord({ status: 'done', actual: asApproximateDate('2020-06') })
  await as(pmo).reopen(shown)
  expect(await stands('design')).toMatchObject({ status: 'in-progress' })
})

describe('a re-baseline', () => {
  test('is measured by from now on, beside the first promise', async () => {
    const shown = await onRecord()
    const to = { to: 'early October 2020', reason: 'Scope grew', approvedBy: 'Finance Committee' }
    await as(pmo).rebaseline({ ...shown, ...to })
    expect(await stands('design')).toMatchObject({
      baseline: '2020-09-01',
      rebaselines: [{ ...to, to: 'early 2020-10', recordedOn: TODAY }],
    })
    expect(await summary()).toMatchObject({ nextDate: 'early 2020-10' })
    expect(await audited('design')).toMatchObject([
      { before: { baseline: '2020-09-01' }, after: { baseline: 'early 2020-10' } },
    ])
  })

  test('needs a date that was promised', async () => {
    const shown = await onRecord({ baseline: null })
    const moved = as(pmo).rebaseline({ ...shown, to: '2020-10', reason: 'None' })
    await expect(moved).rejects.toThrow('No date was promised for this milestone')
    expect(await database.db.select().from(milestoneRebaselines)).not.toContainEqual(
      expect.objectContaining({ reason: 'None' }),
    )
  })
})

describe('an edit', () => {
  test('changes what is described and leaves former days as they were', async () => {
    const shown = await onRecord({ element: 'Phase 1' })
    await as(pmo).edit({ ...shown, name: 'High-level design', kind: 'approval' })
    expect(await stands('design')).toMatchObject({ name: 'High-level design', kind: 'approval' })
    expect(await stands('design')).not.toHaveProperty('element')
    expect(await stands('design', asDay('2020-07-07'))).toMatchObject({
      name: 'Design',
      element: 'Phase 1',
    })
    expect(await audited('design')).toMatchObject([
      { before: { name: 'Design' }, after: { name: 'High-level design' } },
    ])
  })

  test('that changes nothing records nothing', async () => {
    const shown = await onRecord()
    expect(await as(pmo).edit({ ...shown, name: 'Design' })).toEqual({ version: 1 })
    expect(await audited('design')).toEqual([])
    expect(await findMilestone(database.db, programme.id, 'design')).toMatchObject({
      revisions: [],
    })
  })

  test('does not reopen what is closed', async () => {
    const shown = await onRecord({ status: 'done' })
    const edited = as(pmo).edit({ ...shown, name: 'Design', status: 'planned' })
    await expect(edited).rejects.toThrow('This milestone is done. Reopen it first.')
  })

  test.each(['role', 'baseline', 'recordedOn', 'id'])('does not take %s', async (field) => {
    const shown = { ...(await onRecord()), name: 'Design', [field]: 'x' }
    await expect(as(pmo).edit(shown)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Some answers need another look.',
    })
  })
})

describe('milestones are written by the PMO', () => {
  test.each([
    ['add', (shown: Shown) => as(lead).add({ programme: shown.programme, name: 'X' })],
    ['edit', (shown: Shown) => as(lead).edit({ ...shown, name: 'X' })],
    ['forecast', (shown: Shown) => as(lead).forecast({ ...shown, forecast: '2020-10' })],
    ['complete', (shown: Shown) => as(lead).complete({ ...shown, actual: '2020-07-01' })],
    ['cancel', (shown: Shown) => as(lead).cancel({ ...shown, reason: 'X' })],
    ['reopen', (shown: Shown) => as(lead).reopen(shown)],
    ['rebaseline', (shown: Shown) => as(lead).rebaseline({ ...shown, to: '2020-10', reason: 'X' })],
  ] as const)('%s refuses the lead of the programme in words', async (_, call) => {
    await expect(call(await onRecord())).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: 'Only the PMO can change milestones. Ask a PMO manager.',
    })
    const written = (await audited('design')).map(({ action }) => action)
    expect(written.filter((action) => action !== 'access.refused')).toEqual([])
  })

  test('the public is asked to sign in, and does not learn of what is not public', async () => {
    const shown = await onRecord()
    const cancel = { ...shown, reason: 'X' }
    await expect(as(PUBLIC).cancel(cancel)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    const hidden = await addProgramme(database.db, { key: `hidden-${count}`, isPublic: false })
    const atHidden = as(PUBLIC).cancel({ ...cancel, programme: hidden.key })
    const atNothing = as(PUBLIC).cancel({ ...cancel, programme: 'nothing' })
    const [one, other] = await Promise.allSettled([atHidden, atNothing])
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } })
    expect(String(one.status === 'rejected' && one.reason)).toBe(
      String(other.status === 'rejected' && other.reason),
    )
  })

  test('a milestone that does not exist is not found', async () => {
    const shown = { ...(await onRecord()), milestone: 'nothing' }
    const cancelled = as(pmo).cancel({ ...shown, reason: 'X' })
    await expect(cancelled).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a risk that is entered by hand', () => {
  const risks = (actor = pmo, today = TODAY) =>
    createCaller(contextFor(database.db, actor, today)).risks
  const listed = async (asAt?: Day) => {
    const caller = createCaller(contextFor(database.db, pmo, LATER))
    return (await caller.programmes.get({ key: programme.key, asAt })).programme.risks
  }
  const said = () => ({
    ...{ programme: programme.key, title: 'The supplier fails', status: 'open' as const },
    ...{ likelihood: 2 as const, impact: 4 as const, targetScore: '4', targetDate: 'March 2021' },
  })

  test('has its score, and every former statement stays on record', async () => {
    const { key } = await risks().add(said())
    const shown = (await risks().get({ programme: programme.key, risk: key })) ?? expect.fail()
    await risks(pmo, LATER).restate({
      ...{ ...said(), risk: key, seen: shown.seen, likelihood: 4, status: 'escalated' },
    })
    expect(await listed()).toMatchObject([
      { key, score: 16, previousScore: 8, status: 'escalated', targetDate: '2021-03' },
    ])
    expect(await listed(TODAY)).toMatchObject([{ key, score: 8, status: 'open' }])
    expect(await listed(asDay('2020-07-07'))).toEqual([])
  })

  test('keeps who may read it when it is said anew, and is not overwritten by whoever saw less', async () => {
    const visibility = {
      nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'A contract is being let' },
    } as const
    const { key } = await risks().add({ ...said(), visibility })
    const { seen } = (await risks().get({ programme: programme.key, risk: key })) ?? expect.fail()
    const again = { ...said(), risk: key, seen, status: 'closed' as const }
    await risks().restate(again)
    await expect(risks().restate(again)).rejects.toThrow('while you had it open')
    expect(await listed()).toMatchObject([{ status: 'closed', visibility }])
    const open = await createCaller(contextFor(database.db, PUBLIC)).programmes.get({
      key: programme.key,
    })
    expect(open.programme.risks).toEqual([])
  })

  test('has likelihood and impact or neither', async () => {
    const { impact: _impact, ...half } = said()
    await expect(risks().add(half)).rejects.toMatchObject({
      cause: { issues: [{ path: ['impact'], message: 'Choose how bad it would be as well.' }] },
    })
  })
})

describe('a measure that is entered by hand', () => {
  const measures = (today = TODAY) => createCaller(contextFor(database.db, pmo, today)).measures
  const listed = async (asAt?: Day) => {
    const caller = createCaller(contextFor(database.db, pmo, LATER))
    return (await caller.programmes.get({ key: programme.key, asAt })).programme.measures
  }
  const figure = (period: string, value: string) => ({
    ...{ programme: programme.key, period, value, isNotReported: false },
  })

  test('is there from the day of its first figure, with its figures by their periods', async () => {
    const { key } = await measures().add({
      ...{ ...figure('June 2020', '2,250'), name: 'Active users', unit: 'users' },
      ...{ qualifier: 'over', better: 'higher', target: '3,000', targetKind: 'at-least' },
    })
    const record = (period: string, value: string, replaces = false) =>
      measures(LATER).record({ ...figure(period, value), measure: key, replaces })
    await record('May 2020', '2,000')
    await expect(record('June 2020', '2,300')).rejects.toMatchObject({
      message: expect.stringContaining('There is a figure for June 2020 already: 2250.'),
    })
    await record('June 2020', '2,300', true)
    await measures(LATER).record({
      ...{ ...figure('July 2020', ''), isNotReported: true, measure: key, replaces: false },
    })
    const values = async (asAt?: Day) =>
      (await listed(asAt)).flatMap(({ series }) =>
        series.flatMap(({ observations }) =>
          observations.map(({ period, value }) => [period, value]),
        ),
      )
    expect(await values()).toEqual([
      ['2020-05', 2000],
      ['2020-06', 2300],
      ['2020-07', null],
    ])
    expect(await values(TODAY)).toEqual([['2020-06', 2250]])
    expect(await listed(asDay('2020-07-07'))).toEqual([])
  })

  test.each([
    [{ value: '' }, 'value', 'Enter the figure, or say that it was not reported.'],
    [{ value: 'many' }, 'value', '“many” is not a number. Write it like 97 or 1,250.5.'],
    [{ value: '97%', count: '1.5' }, 'count', 'Enter a whole number, or leave it empty.'],
    [{ value: '97%', target: '98' }, 'targetKind', 'Choose whether that is the least or the most.'],
  ])('refuses %j', async (wrong, field, message) => {
    const added = measures().add({ ...figure('June 2020', '1'), name: 'Uptime', ...wrong })
    await expect(added).rejects.toMatchObject({ cause: { issues: [{ path: [field], message }] } })
  })
})
