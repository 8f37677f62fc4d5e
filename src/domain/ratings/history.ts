// The history of a programme's ratings: all of them, also those that were corrected, in the order of the days that they
// speak of. What was corrected says when, by whom and why; what was recorded later than its day says so.
// Source: trust, S-36; main issue, "Programme lead".

import type { Day } from '../dates/day'
import type { Rating } from '../portfolio-file/rating'
import { byEffectiveDay, type RatingOnRecord, ratingBefore, ratingsInForce } from './in-force'
import type { RatingValue } from './values'

/** Who corrected a rating and why; the public is told neither. */
export interface CorrectionAccount {
  by: string | null
  reason: string | null
}

export interface RatingEntry {
  /** What a correction of it names; null for the public. */
  id: number | null
  /** Its `recordedOn` is the day that it speaks of. */
  rating: Rating
  recordedOn: Day
  /** What stood before it in the series. */
  before: RatingValue | null
  isCorrection: boolean
  /** When and how it was corrected; null for what stands. */
  corrected: ({ on: Day } & CorrectionAccount) | null
}

/** What was known of a rating on the day, as an entry without its rating and id. */
export interface RatingPlace<Row> extends Omit<RatingEntry, 'rating' | 'id' | 'corrected'> {
  row: Row
  /** What corrected it by then. */
  correction: Row | null
}

/** The ratings that were known on the day, oldest first; each correction follows what it corrects. */
export function ratingPlaces<Row extends RatingOnRecord>(
  ratings: readonly Row[],
  day: Day,
): RatingPlace<Row>[] {
  const known = ratings.filter(({ recordedOn }) => recordedOn <= day)
  const inForce = ratingsInForce(known, day)
  const chains = known.filter(({ corrects }) => corrects === null).map((row) => chainOf(row, known))
  return byEffectiveDay(chains.flat()).map((row) => {
    const standing = inForce.find(({ id }) => id === row.id)
    const before = standing && ratingBefore(inForce, standing)?.value
    return {
      row,
      recordedOn: row.recordedOn,
      before: before ?? row.previous,
      isCorrection: row.corrects !== null,
      correction: correctionOf(row, known) ?? null,
    }
  })
}

function chainOf<Row extends RatingOnRecord>(row: Row, known: readonly Row[]): Row[] {
  const correction = correctionOf(row, known)
  return correction === undefined ? [row] : [row, ...chainOf(correction, known)]
}

const correctionOf = <Row extends RatingOnRecord>({ id }: Row, known: readonly Row[]) =>
  known.find(({ corrects }) => corrects === id)
