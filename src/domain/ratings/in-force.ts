// Nothing that was recorded of a rating is ever changed: a correction is a new rating that names the one it corrects, stands
// in its place and speaks of its day. Which of them counts depends on the day of which one asks: as at a day before the
// correction, the old rating is what was known. Source: trust, S-36; architecture, "Two times".

import type { Day } from '../dates/day'
import type { RatingValue } from './values'

/** A rating as it is kept, in the order of `id`; `effectiveOn` is null where it speaks of the day on which it was recorded. */
export interface RatingOnRecord {
  id: number
  dimension: string
  element: string | null
  value: RatingValue
  previous: RatingValue | null
  recordedOn: Day
  effectiveOn: Day | null
  /** The id of the rating that this one corrects. */
  corrects: number | null
}

/** The day that a rating speaks of. */
export function effectiveDay({ effectiveOn, recordedOn }: RatingOnRecord): Day {
  return effectiveOn ?? recordedOn
}

/**
 * The ratings that were known on the day and had not been corrected by then, each correction in the place of what it corrects.
 * A rating that followed a corrected one says before it what the correction says.
 * @example ratingsInForce([amber, { ...red, corrects: amber.id }], day) // [red], or [amber] before red was recorded
 */
export function ratingsInForce<Row extends RatingOnRecord>(
  ratings: readonly Row[],
  day: Day,
): Row[] {
  const known = ratings.filter(({ recordedOn }) => recordedOn <= day)
  if (known.every(({ corrects }) => corrects === null)) return known
  const corrections = correctionsOf(known)
  const inForce = known
    .filter(({ corrects }) => corrects === null)
    .map((rating) => lastOf(rating, corrections))
  return inForce.map((rating) => withPreviousCorrected(rating, inForce))
}

/** The rating of the whole programme that counts on the day, by dimension: the latest day that one speaks of, then the later. */
export function currentRatings<Row extends RatingOnRecord>(
  ratings: readonly Row[],
  day: Day,
): Map<string, Row> {
  const whole = ratingsInForce(ratings, day).filter(({ element }) => element === null)
  return new Map(byEffectiveDay(whole).map((rating) => [rating.dimension, rating]))
}

/** What the ratings may have been told as, on whatever day: each as it was recorded, and as each correction left it. */
export function everInForce<Row extends RatingOnRecord>(ratings: readonly Row[]): Row[] {
  const days = new Set(
    ratings.filter(({ corrects }) => corrects !== null).map(({ recordedOn }) => recordedOn),
  )
  return [...ratings, ...[...days].flatMap((day) => ratingsInForce(ratings, day))]
}

/** What a rating was before it, in the ratings in force; undefined when nothing stood before it. */
export function ratingBefore<Row extends RatingOnRecord>(
  inForce: readonly Row[],
  rating: Row,
): Row | undefined {
  const series = byEffectiveDay(inForce.filter((other) => isOfSameSeries(other, rating)))
  return series[series.indexOf(rating) - 1]
}

/** What stands in the place of a rating on the day: the rating itself, or the last correction of it. */
export function standingFor<Row extends RatingOnRecord>(
  ratings: readonly Row[],
  rating: Row,
  day: Day,
): Row {
  return lastOf(rating, correctionsOf(ratings.filter(({ recordedOn }) => recordedOn <= day)))
}

function correctionsOf<Row extends RatingOnRecord>(known: readonly Row[]): Map<number, Row> {
  return new Map(
    known.flatMap((rating) => (rating.corrects === null ? [] : [[rating.corrects, rating]])),
  )
}

function lastOf<Row extends RatingOnRecord>(rating: Row, corrections: Map<number, Row>): Row {
  const correction = corrections.get(rating.id)
  return correction === undefined ? rating : lastOf(correction, corrections)
}

function withPreviousCorrected<Row extends RatingOnRecord>(
  rating: Row,
  inForce: readonly Row[],
): Row {
  const before = ratingBefore(inForce, rating)
  if (before === undefined || before.corrects === null || rating.previous === null) return rating
  return { ...rating, previous: before.value }
}

const isOfSameSeries = (one: RatingOnRecord, other: RatingOnRecord) =>
  one.dimension === other.dimension && one.element === other.element

/** In the order of the days that they speak of; of one day in the order of the list. */
export function byEffectiveDay<Row extends RatingOnRecord>(ratings: readonly Row[]): Row[] {
  return ratings.toSorted((a, b) => {
    const [one, other] = [effectiveDay(a), effectiveDay(b)]
    return one < other ? -1 : one > other ? 1 : 0
  })
}
