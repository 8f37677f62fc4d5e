import { ratingLabel } from '@/domain/ratings/rating'
import type { RatingValue } from '@/domain/ratings/values'

/** A rating is always word, shape and colour. Null is "Not rated". The page's layout carries the shapes. */
export function RatingMark({ value, large }: { value: RatingValue | null; large?: boolean }) {
  const shown = value ?? 'not-rated'
  const isHalfStep = shown === 'amber-red' || shown === 'amber-green'
  return (
    <span className={large === true ? 'rating rating-lg' : 'rating'}>
      <svg className={isHalfStep ? 'mark mark-wide' : 'mark'} aria-hidden="true">
        <use href={`#mark-${shown}`} />
      </svg>
      {ratingLabel(shown)}
    </span>
  )
}
