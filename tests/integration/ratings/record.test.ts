import { and, asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { auditEvents, programmeSummaries, ratings } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let programme: Awaited<ReturnType<typeof addProgramme>>
let lead: Actor
let count = 0

beforeEach(async () => {
  count += 1
  const key = `programme-${count}`
  programme = await addProgramme(database.db, { key })
  lead = await addUser(database.db, {
    role: 'programme-lead',
    name: 'Lee',
    email: `lee${count}@example.gov.uk`,
    leads: [key],
  })
})

const as = (actor: Actor) => createCaller(contextFor(database.db, actor)).ratings

const green = () => ({
  programme: programme.key,
  value: 'green' as const,
  expectedPrevious: null as number | null,
})

const amber = () => ({
  ...green(),
  value: 'amber' as const,
  reason: 'The supplier is late',
  pathToGreen: 'A second supplier',
  pathToGreenBy: 'autumn 2020',
})

const recorded = () =>
  database.db
    .select()
    .from(ratings)
    .where(eq(ratings.programmeId, programme.id))
    .orderBy(asc(ratings.id))

test('a lead records Amber with its reason and the way back to green', async () => {
  const { id } = await as(lead).record({ ...amber(), outlook: 'improving' })
  expect(await recorded()).toMatchObject([
    {
      id,
      dimension: 'overall',
      value: 'amber',
      previous: null,
      reason: 'The supplier is late',
      pathToGreenBy: 'autumn 2020',
      outlook: 'improving',
      recordedOn: TODAY,
      recordedBy: lead.kind === 'user' ? lead.id : null,
    },
  ])
  const audit = await database.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, `programmes/${programme.key}/ratings/overall`))
  expect(audit).toMatchObject([
    {
      action: 'rating.record',
      actor: 'Lee',
      role: 'Programme lead',
      before: { value: null },
      after: { value: 'amber' },
      reason: 'The supplier is late',
    },
  ])
  const { programmeId, publicView, validTo } = programmeSummaries
  const [summary] = await database.db
    .select()
    .from(programmeSummaries)
    .where(
      and(eq(programmeId, programme.id), eq(publicView, false), eq(validTo, asDay('9999-12-31'))),
    )
  expect(summary).toMatchObject({ rating: 'amber', ratedOn: TODAY })
})

test('a rating after another says what it was before, and both stay', async () => {
  const { id } = await as(lead).record(green())
  await as(lead).record({ ...amber(), expectedPrevious: id })
  expect(await recorded()).toMatchObject([
    { value: 'green', previous: null },
    { value: 'amber', previous: 'green' },
  ])
})

test('a rating of a later day is not known yet, and not overtaken', async () => {
  const later = {
    programmeId: programme.id,
    value: 'red',
    recordedOn: asDay('2020-08-01'),
  } as const
  await database.db.insert(ratings).values(later)
  await as(lead).record(green())
  expect(await recorded()).toMatchObject([{ value: 'red' }, { value: 'green', previous: null }])
})

test('dimensions are rated apart', async () => {
  await as(lead).record(green())
  await as(lead).record({ ...green(), dimension: 'schedule' })
  expect(await recorded()).toMatchObject([{ dimension: 'overall' }, { dimension: 'schedule' }])
})

test.each([
  ['reason', 'Say why the rating is Amber.'],
  ['pathToGreen', 'Say what will bring the rating from Amber back to Green.'],
  ['pathToGreenBy', 'Say by when the rating should be back at Green.'],
])('Amber without its %s is refused at that field', async (field, message) => {
  const rated = as(lead).record({ ...amber(), [field]: ' ' })
  await expect(rated).rejects.toMatchObject({ code: 'BAD_REQUEST', message, cause: { field } })
  expect(await recorded()).toEqual([])
})

test('a change back to green says why', async () => {
  const { id } = await as(lead).record(amber())
  const rated = as(lead).record({ ...green(), expectedPrevious: id })
  await expect(rated).rejects.toMatchObject({ cause: { field: 'reason' } })
})

test('nobody overtakes a rating that they did not see', async () => {
  const outcomes = await Promise.allSettled([as(lead).record(green()), as(lead).record(amber())])
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  )
  const [kept] = await recorded()
  expect(await recorded()).toHaveLength(1)
  expect(refused).toMatchObject([
    { code: 'CONFLICT', cause: { current: { id: kept?.id, value: kept?.value } } },
  ])
  expect(refused[0].message).toContain('Lee (on 8 July 2020) saved this while you had it open.')
})

describe('only the lead of the programme and the PMO rate it', () => {
  test('a PMO manager may', async () => {
    const pmo = await addUser(database.db, {
      role: 'pmo-manager',
      email: `pmo${count}@example.gov.uk`,
    })
    await as(pmo).record(green())
    expect(await recorded()).toHaveLength(1)
  })

  test('the lead of another programme may not', async () => {
    const other = await addProgramme(database.db, { key: `other-${count}` })
    const rated = as(lead).record({ ...green(), programme: other.key })
    await expect(rated).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: 'Only the lead of this programme and the PMO can record its rating.',
    })
  })

  test('the public is asked to sign in', async () => {
    await expect(as(PUBLIC).record(green())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('a programme that does not exist is not found', async () => {
    const rated = as(lead).record({ ...green(), programme: 'nothing' })
    await expect(rated).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
