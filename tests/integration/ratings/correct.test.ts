import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, MILEPOST, PUBLIC } from '@/domain/access'
import { asDay, type Day } from '@/domain/dates/day'
import { auditEvents, ratings } from '@/server/db/schema'
import { gatherRecord } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import { projectProgramme } from '@/server/programmes/project'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const MARCH = asDay('2020-03-31')
const JUNE = asDay('2020-06-30')
const TOMORROW = asDay('2020-07-09')

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

const as = (actor: Actor, day: Day = TODAY) => createCaller(contextFor(database.db, actor, day))

async function record(value: 'green' | 'amber', on: Day): Promise<number> {
  const { currentRatingId } = await as(lead, on).programmes.get({ key: programme.key })
  const { id } = await as(lead, on).ratings.record({
    programme: programme.key,
    value,
    reason: `It was ${value} then`,
    pathToGreen: 'More people',
    pathToGreenBy: 'autumn 2020',
    expectedPrevious: currentRatingId,
  })
  return id
}

const toRed = (rating: number) => ({
  programme: programme.key,
  rating,
  value: 'red' as const,
  reason: 'No supplier is left',
  pathToGreen: 'A new tender',
  pathToGreenBy: '2021',
  correctionReason: 'The return of the wrong programme was read',
})

const onRecord = () =>
  database.db
    .select()
    .from(ratings)
    .where(eq(ratings.programmeId, programme.id))
    .orderBy(asc(ratings.id))

const shownTo = async (actor: Actor, today: Day, asAt: Day) => {
  const caller = as(actor, today)
  const view = await caller.programmes.get({ key: programme.key, asAt })
  const { rows } = await caller.portfolio.list({ asAt })
  const row = rows.find(({ key }) => key === programme.key)
  const { rating, ratedOn } = view.summary
  return { page: [rating, ratedOn], list: [row?.rating, row?.ratedOn] }
}

describe('S-36: a correction of a rating', () => {
  test('is a new row that names the other, says why and speaks of its day', async () => {
    const wrong = await record('amber', MARCH)
    const { id } = await as(lead).ratings.correct(toRed(wrong))
    expect(await onRecord()).toMatchObject([
      { id: wrong, value: 'amber', recordedOn: MARCH, effectiveOn: null, corrects: null },
      {
        id,
        value: 'red',
        recordedOn: TODAY,
        effectiveOn: MARCH,
        corrects: wrong,
        correctionReason: 'The return of the wrong programme was read',
        recordedBy: lead.kind === 'user' ? lead.id : null,
      },
    ])
  })

  test('counts from the day on which it was made, on the page and in the list', async () => {
    const wrong = await record('amber', MARCH)
    await as(lead).ratings.correct(toRed(wrong))
    const before = asDay('2020-07-07')
    for (const actor of [lead, PUBLIC]) {
      const then = { page: ['amber', MARCH], list: ['amber', MARCH] }
      expect(await shownTo(actor, TODAY, before)).toEqual(then)
      const now = { page: ['red', MARCH], list: ['red', MARCH] }
      expect(await shownTo(actor, TODAY, TODAY)).toEqual(now)
    }
  })

  test('of an earlier rating leaves the later one standing, which says it before itself', async () => {
    const wrong = await record('amber', MARCH)
    await record('green', JUNE)
    await as(lead).ratings.correct(toRed(wrong))
    const { page, list } = await shownTo(lead, TODAY, TODAY)
    expect([page, list]).toEqual([
      ['green', JUNE],
      ['green', JUNE],
    ])
    const { programme: known } = await as(lead).programmes.get({ key: programme.key })
    expect(known.ratings.map(({ value, previous }) => [value, previous])).toEqual([
      ['red', undefined],
      ['green', 'red'],
    ])
  })

  test('of the first of two ratings of one day leaves the second standing', async () => {
    const wrong = await record('amber', TODAY)
    await record('green', TODAY)
    await as(lead).ratings.correct(toRed(wrong))
    expect((await shownTo(lead, TODAY, TODAY)).page).toEqual(['green', TODAY])
  })

  test('stands in the history beside what it corrects, with who corrected it and why', async () => {
    const wrong = await record('amber', MARCH)
    const { id } = await as(lead).ratings.correct(toRed(wrong))
    const { ratingHistory } = await as(lead).programmes.get({ key: programme.key })
    expect(ratingHistory).toMatchObject([
      {
        id: wrong,
        rating: { value: 'amber', recordedOn: MARCH },
        recordedOn: MARCH,
        corrected: { on: TODAY, by: 'Lee', reason: 'The return of the wrong programme was read' },
      },
      { id, rating: { value: 'red', recordedOn: MARCH }, recordedOn: TODAY, corrected: null },
    ])
  })

  test('tells the public when, and neither who nor why', async () => {
    const wrong = await record('amber', MARCH)
    await as(lead).ratings.correct(toRed(wrong))
    const view = await as(PUBLIC).programmes.get({ key: programme.key })
    expect(view.ratingHistory).toMatchObject([
      { id: null, corrected: { on: TODAY, by: null, reason: null } },
      { id: null, isCorrection: true, corrected: null },
    ])
    expect(JSON.stringify(view)).not.toMatch(/Lee|wrong programme/)
  })

  test('can be corrected in turn, and what it corrected cannot again', async () => {
    const wrong = await record('amber', MARCH)
    const { id } = await as(lead).ratings.correct(toRed(wrong))
    await as(lead).ratings.correct({ ...toRed(id), value: 'amber' })
    const again = as(lead).ratings.correct(toRed(wrong))
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await onRecord()).toHaveLength(3)
  })

  test('keeps from the public what the other kept from them', async () => {
    const visibility = {
      nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'a claim' },
    }
    const [row] = await database.db
      .insert(ratings)
      .values({ programmeId: programme.id, value: 'amber', recordedOn: MARCH, visibility })
      .returning({ id: ratings.id })
    await as(lead).ratings.correct(toRed(row?.id ?? 0))
    const view = await as(PUBLIC).programmes.get({ key: programme.key })
    expect(view).toMatchObject({ ratingHistory: [], programme: { ratings: [] } })
    expect(view.withheld).toHaveLength(1)
    expect(JSON.stringify(view)).not.toMatch(/red|tender/)
  })

  test.each([0, 1, 2])(
    'of rating %i shows the public what the filter of the page would',
    async (at) => {
      const visibility = {
        nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'a claim' },
      }
      const rows = await database.db
        .insert(ratings)
        .values([
          { programmeId: programme.id, value: 'green', recordedOn: MARCH },
          {
            programmeId: programme.id,
            value: 'amber',
            previous: 'green',
            recordedOn: MARCH,
            visibility,
          },
          { programmeId: programme.id, value: 'amber-red', previous: 'amber', recordedOn: JUNE },
          { programmeId: programme.id, value: 'green', previous: 'amber-red', recordedOn: JUNE },
        ])
        .returning({ id: ratings.id })
      await as(lead).ratings.correct(toRed(rows[at]?.id ?? 0))
      const staff = await as(lead).programmes.get({ key: programme.key })
      const shown = await as(PUBLIC).programmes.get({ key: programme.key })
      const filtered = projectProgramme(staff.programme, [])
      expect(shown.programme.ratings).toEqual(filtered.shown?.ratings)
      expect(shown.withheld).toEqual(filtered.withheld)
      expect(shown.programme.ratings).toHaveLength(3)
    },
  )

  test('is audited with what stood before and why', async () => {
    const wrong = await record('amber', MARCH)
    await as(lead).ratings.correct(toRed(wrong))
    const audit = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `programmes/${programme.key}/ratings/overall`))
      .orderBy(asc(auditEvents.id))
    expect(audit.at(-1)).toMatchObject({
      action: 'rating.correct',
      actor: 'Lee',
      before: { value: 'amber', reason: 'It was amber then', effectiveOn: MARCH },
      after: { value: 'red', reason: 'No supplier is left', effectiveOn: MARCH },
      reason: 'The return of the wrong programme was read',
    })
  })
})

describe('S-36: a correction is refused', () => {
  test.each([
    ['correctionReason', { correctionReason: ' ' }],
    ['pathToGreen', { pathToGreen: undefined }],
    [
      'value',
      {
        value: 'amber',
        reason: 'It was amber then',
        pathToGreen: 'More people',
        pathToGreenBy: 'autumn 2020',
      },
    ],
  ] as const)('at its field %s', async (field, answers) => {
    const wrong = await record('amber', MARCH)
    const corrected = as(lead).ratings.correct({ ...toRed(wrong), ...answers })
    await expect(corrected).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(corrected.catch((error) => JSON.stringify(error.cause))).resolves.toContain(field)
    expect(await onRecord()).toHaveLength(1)
  })

  test('to whoever does not lead the programme', async () => {
    const wrong = await record('amber', MARCH)
    const stranger = await addUser(database.db, {
      role: 'programme-lead',
      email: `other${count}@example.gov.uk`,
    })
    await expect(as(stranger).ratings.correct(toRed(wrong))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(as(PUBLIC).ratings.correct(toRed(wrong))).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    expect(await onRecord()).toHaveLength(1)
  })

  test('for a rating of another programme, and for one of a day to come', async () => {
    const wrong = await record('amber', MARCH)
    const other = await addProgramme(database.db, { key: `another-${count}` })
    const elsewhere = as(MILEPOST).ratings.correct({ ...toRed(wrong), programme: other.key })
    await expect(elsewhere).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'This rating is not on record. Go back to the programme.',
    })
    const early = as(lead, asDay('2020-03-30')).ratings.correct(toRed(wrong))
    await expect(early).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('to the second of two at once, who is shown what the first says', async () => {
    const wrong = await record('amber', MARCH)
    const outcomes = await Promise.allSettled([
      as(lead).ratings.correct(toRed(wrong)),
      as(lead).ratings.correct(toRed(wrong)),
    ])
    const [refused] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    const [, kept] = await onRecord()
    expect(await onRecord()).toHaveLength(2)
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      cause: { current: { id: kept?.id, value: 'red' } },
    })
  })

  test('by the database to whoever corrects one twice, or says no reason', async () => {
    const wrong = await record('amber', MARCH)
    await as(lead).ratings.correct(toRed(wrong))
    const [, correction] = await onRecord()
    if (correction === undefined) throw new Error('No correction was recorded')
    const { id, ...columns } = correction
    await expect(database.db.insert(ratings).values(columns)).rejects.toThrow()
    await expect(
      database.db.insert(ratings).values({ ...columns, corrects: id, correctionReason: null }),
    ).rejects.toThrow()
    expect(await onRecord()).toHaveLength(2)
  })
})

describe('S-36: the portfolio file', () => {
  test('has what is in force in the place and of the day of what was corrected', async () => {
    const wrong = await record('amber', MARCH)
    await record('green', JUNE)
    await as(lead).ratings.correct(toRed(wrong))
    expect(await ratingsInFile(TODAY)).toEqual([
      ['red', MARCH],
      ['green', JUNE],
    ])
    expect(await ratingsInFile(JUNE)).toEqual([
      ['amber', MARCH],
      ['green', JUNE],
    ])
  })

  test('changes nothing when it is imported again, and an older one brings nothing back', async () => {
    const wrong = await record('amber', MARCH)
    await record('green', JUNE)
    const older = await gatherRecord(database.db, { asAt: TODAY })
    await as(lead, TOMORROW).ratings.correct(toRed(wrong))
    const newer = await gatherRecord(database.db, { asAt: TOMORROW })
    for (const file of [newer, older]) {
      const outcome = await importPortfolio(contextFor(database.db, MILEPOST, TOMORROW), file)
      expect(outcome).toMatchObject({ ok: true, nothingChanged: true })
    }
    expect(await onRecord()).toHaveLength(3)
  })

  async function ratingsInFile(asAt: Day) {
    const { programmes } = await gatherRecord(database.db, { asAt, programmes: [programme.key] })
    return programmes[0]?.ratings.map(({ value, recordedOn }) => [value, recordedOn])
  }
})
