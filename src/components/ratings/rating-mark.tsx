import { ratingLabel } from '@/domain/ratings/rating'
import type { RatingValue } from '@/domain/ratings/values'

/** The shape of a rating, from the one file that draws them all; the word stands beside it. */
export function RatingShape({ value }: { value: RatingValue }) {
  return (
    <svg className={`mark mark-${value}`} aria-hidden="true">
      <use href={`/ratings.svg#${value}`} />
    </svg>
  )
}

/** A rating is always word, shape and colour. Null is "Not rated". */
export function RatingMark({ value, large }: { value: RatingValue | null; large?: boolean }) {
  const shown = value ?? 'not-rated'
  return (
    <span className={large === true ? 'rating rating-lg' : 'rating'}>
      <RatingShape value={shown} />
      {ratingLabel(shown)}
    </span>
  )
}
