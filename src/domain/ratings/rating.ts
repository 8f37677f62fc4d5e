// The rating that counts is the latest one recorded. No rating at all is "Not rated", which is an answer and not a gap.
// Red and amber say why, what leads back to green, and by when. Source: portfolio file, Rating; how reports talk, "RAG status".

import type { ApproximateDate } from '../dates/approximate-date'
import { DomainError } from '../errors'
import type { Rating } from '../portfolio-file/rating'
import type { RatingValue } from './values'

interface Rated {
  ratings: readonly Rating[]
}

/** The latest rating of a dimension of the whole programme; of two of one day the one listed later. Undefined is "Not rated". */
export function currentRating(programme: Rated, dimension = 'overall'): Rating | undefined {
  let latest: Rating | undefined
  for (const rating of programme.ratings) {
    if (dimensionOf(rating) !== dimension || rating.element !== undefined) continue
    if (latest === undefined || rating.recordedOn >= latest.recordedOn) latest = rating
  }
  return latest
}

/** The rating of the same dimension and element that stood before this one; undefined when there was none. */
export function previousRating(programme: Rated, rating: Rating): Rating | undefined {
  const same = inOrder(
    programme.ratings.filter(
      (other) => dimensionOf(other) === dimensionOf(rating) && other.element === rating.element,
    ),
  )
  return same[same.indexOf(rating) - 1]
}

/** The dimension that a rating speaks of; one that names none is overall. */
export function dimensionOf({ dimension }: Rating): string {
  return dimension ?? 'overall'
}

/** The word for a value: `ratingLabel('amber-red')` is 'Amber/Red'. */
export function ratingLabel(value: RatingValue): string {
  return LABELS[value]
}

const LABELS = {
  red: 'Red',
  'amber-red': 'Amber/Red',
  amber: 'Amber',
  'amber-green': 'Amber/Green',
  green: 'Green',
  'not-rated': 'Not rated',
  exempt: 'Exempt',
} as const satisfies Record<RatingValue, string>

export interface RatingToComplete {
  value: RatingValue
  previous?: RatingValue | null | undefined
  reason?: string | undefined
  pathToGreen?: string | undefined
  pathToGreenBy?: ApproximateDate | undefined
}

/**
 * A rating says why when it is red or any amber, and whenever it changes; red, amber/red and amber say the way back to green
 * and by when. Throws DomainError INVALID, naming the field that is missing.
 */
export function assertRatingComplete(rating: RatingToComplete): void {
  const label = ratingLabel(rating.value)
  if (needsReason(rating) && isBlank(rating.reason)) {
    throw new DomainError('INVALID', `Say why the rating is ${label}.`, { field: 'reason' })
  }
  if (!NEEDS_PATH.has(rating.value)) return
  if (isBlank(rating.pathToGreen)) {
    throw new DomainError(
      'INVALID',
      `Say what will bring the rating from ${label} back to Green.`,
      {
        field: 'pathToGreen',
      },
    )
  }
  if (rating.pathToGreenBy === undefined) {
    throw new DomainError('INVALID', 'Say by when the rating should be back at Green.', {
      field: 'pathToGreenBy',
    })
  }
}

const SAID = ['value', 'reason', 'pathToGreen', 'pathToGreenBy', 'outlook'] as const

type Said = { [Field in (typeof SAID)[number]]?: string | null | undefined }

/** A correction says something else than the rating that it corrects. Throws DomainError INVALID. */
export function assertCorrects(correction: Said, rating: Said): void {
  if (SAID.some((field) => (correction[field] ?? null) !== (rating[field] ?? null))) return
  throw new DomainError('INVALID', 'This is what the rating says already. Change what was wrong.', {
    field: 'value',
  })
}

const NEEDS_REASON: ReadonlySet<RatingValue> = new Set(['red', 'amber-red', 'amber', 'amber-green'])
const NEEDS_PATH: ReadonlySet<RatingValue> = new Set(['red', 'amber-red', 'amber'])

function needsReason({ value, previous }: RatingToComplete): boolean {
  const hasChanged = previous !== undefined && previous !== null && previous !== value
  return hasChanged || NEEDS_REASON.has(value)
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function inOrder(ratings: readonly Rating[]): Rating[] {
  return ratings.toSorted((a, b) =>
    a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0,
  )
}
