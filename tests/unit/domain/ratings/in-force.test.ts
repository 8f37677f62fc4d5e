import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { ratingPlaces } from '@/domain/ratings/history'
import {
  currentRatings,
  effectiveDay,
  everInForce,
  type RatingOnRecord,
  ratingsInForce,
  standingFor,
} from '@/domain/ratings/in-force'
import { RATING_VALUES } from '@/domain/ratings/values'

const MARCH = asDay('2020-03-31')
const JUNE = asDay('2020-06-30')
const JULY = asDay('2020-07-09')

const rating = (id: number, more: Partial<RatingOnRecord> = {}): RatingOnRecord => ({
  id,
  dimension: 'overall',
  element: null,
  value: 'amber',
  previous: null,
  recordedOn: MARCH,
  effectiveOn: null,
  corrects: null,
  ...more,
})

const AMBER = rating(1)
const GREEN = rating(2, { value: 'green', previous: 'amber', recordedOn: JUNE })
const RED = rating(3, { value: 'red', recordedOn: JULY, effectiveOn: MARCH, corrects: 1 })
const valuesOn = (day: string) =>
  ratingsInForce([AMBER, GREEN, RED], asDay(day)).map(({ value, previous }) => [value, previous])

describe('S-36: the ratings in force', () => {
  it.each([
    ['2020-03-30', []],
    ['2020-03-31', [['amber', null]]],
    [
      '2020-07-08',
      [
        ['amber', null],
        ['green', 'amber'],
      ],
    ],
    [
      '2020-07-09',
      [
        ['red', null],
        ['green', 'red'],
      ],
    ],
  ])('as at %s are those that were not corrected by then', (day, values) => {
    expect(valuesOn(day)).toEqual(values)
  })

  it('count by the day that they speak of, and not by the day of the correction', () => {
    expect(currentRatings([AMBER, GREEN, RED], JULY).get('overall')?.id).toBe(2)
    expect(currentRatings([AMBER, RED], JULY).get('overall')?.id).toBe(3)
    const correction = { ...RED, corrects: 2, effectiveOn: JUNE }
    expect(currentRatings([AMBER, GREEN, correction], JULY).get('overall')?.id).toBe(3)
  })

  it('of one day count in the order of what was corrected', () => {
    const later = { ...GREEN, recordedOn: MARCH }
    expect(currentRatings([AMBER, later, RED], JULY).get('overall')?.id).toBe(2)
  })

  it('say what came before as it was, where the record does not know', () => {
    expect(ratingsInForce([AMBER, { ...GREEN, previous: null }, RED], JULY)[1]?.previous).toBeNull()
  })

  it('leave another dimension and element alone', () => {
    const cost = rating(4, { dimension: 'cost', previous: 'green', recordedOn: JUNE })
    const wave = rating(5, { element: 'Wave 2', previous: 'green', recordedOn: JUNE })
    const inForce = ratingsInForce([AMBER, RED, cost, wave], JULY)
    expect(inForce.map(({ previous }) => previous)).toEqual([null, 'green', 'green'])
    expect([...currentRatings([AMBER, RED, cost, wave], JULY).keys()]).toEqual(['overall', 'cost'])
  })

  it('find the last correction in the place of a rating', () => {
    const again = { ...RED, id: 4, corrects: 3, value: 'green' } as const
    const all = [AMBER, RED, again]
    expect(standingFor(all, AMBER, JULY).id).toBe(4)
    expect(standingFor(all, AMBER, JUNE).id).toBe(1)
  })

  it('were told as they stood before and after each correction', () => {
    const told = everInForce([AMBER, GREEN, RED]).map(({ id, previous }) => `${id} ${previous}`)
    expect(new Set(told)).toEqual(new Set(['1 null', '2 amber', '3 null', '2 red']))
  })
})

describe('S-36: the history of ratings', () => {
  it('has each correction after what it corrects, and of its day', () => {
    const places = ratingPlaces([AMBER, GREEN, RED], JULY)
    expect(places.map(({ row, correction, before }) => [row.id, correction?.id, before])).toEqual([
      [1, 3, null],
      [3, undefined, null],
      [2, undefined, 'red'],
    ])
  })

  it('as at a day before the correction knows of none', () => {
    const places = ratingPlaces([AMBER, GREEN, RED], JUNE)
    expect(places.map(({ row, correction }) => [row.id, correction])).toEqual([
      [1, null],
      [2, null],
    ])
  })
})

/** Ratings as people record and correct them, one after the other; a day may pass between two. */
const histories = fc
  .array(
    fc.record({
      value: fc.constantFrom(...RATING_VALUES),
      wait: fc.integer({ min: 0, max: 3 }),
      dimension: fc.constantFrom('overall', 'cost'),
      corrects: fc.option(fc.nat({ max: 20 })),
    }),
    { maxLength: 20 },
  )
  .map((steps) => {
    const made: RatingOnRecord[] = []
    let recordedOn = MARCH
    for (const [index, { value, wait, dimension, corrects }] of steps.entries()) {
      recordedOn = addDays(recordedOn, wait)
      const known = ratingsInForce(made, recordedOn)
      const wrong = corrects === null ? undefined : known[corrects % (known.length || 1)]
      const own = { id: index + 1, value, recordedOn, dimension }
      made.push(
        wrong === undefined
          ? rating(own.id, own)
          : rating(own.id, {
              ...own,
              dimension: wrong.dimension,
              corrects: wrong.id,
              effectiveOn: effectiveDay(wrong),
            }),
      )
    }
    return made
  })

describe('S-36: whatever is recorded and corrected', () => {
  it('what counts on a day is never what was corrected by then, nor what came later', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 60 }), (ratings, days) => {
        const day = addDays(MARCH, days)
        const known = ratings.filter(({ recordedOn }) => recordedOn <= day)
        const corrected = new Set(known.map(({ corrects }) => corrects))
        for (const { id, recordedOn } of currentRatings(ratings, day).values()) {
          expect(corrected.has(id)).toBe(false)
          expect(recordedOn <= day).toBe(true)
        }
        expect(ratingsInForce(ratings, day).length).toBe(
          known.filter(({ corrects }) => corrects === null).length,
        )
      }),
    )
  })

  it('what was known on a day stays what was known, whatever is recorded after it', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 20 }), (ratings, many) => {
        const until = ratings.slice(0, many)
        const last = until.at(-1)
        const next = ratings[many]
        if (last === undefined || next?.recordedOn === last.recordedOn) return
        expect(ratingsInForce(ratings, last.recordedOn)).toEqual(
          ratingsInForce(until, last.recordedOn),
        )
      }),
    )
  })
})
