import { capitalised } from '@/components/programmes/words'
import { EmptyState } from '@/components/ui/empty-state'
import { printDay } from '@/domain/dates/print-day'
import type { Programme, Rating } from '@/domain/portfolio-file/schema'
import { currentRating, dimensionOf, previousRating } from '@/domain/ratings/rating'
import { changeInWords } from './change-words'
import { RatingAccount } from './rating-account'
import { RatingMark } from './rating-mark'

/** The overall rating with its reason, then the rating of each dimension that has one. */
export function CurrentRatings({ programme }: { programme: Programme }) {
  const overall = currentRating(programme)
  const others = dimensionsOf(programme).flatMap(
    (dimension) => currentRating(programme, dimension) ?? [],
  )
  return (
    <div className="grid gap-6">
      {overall === undefined ? (
        <EmptyState title="Not rated">
          Nobody has given an overall rating yet. It is not a Green.
        </EmptyState>
      ) : (
        <div className="grid gap-3">
          <RatingMark value={overall.value} large />
          <RatingByline programme={programme} rating={overall} />
          <RatingAccount rating={overall} />
        </div>
      )}
      {others.length > 0 && (
        <dl className="grid max-w-prose gap-4">
          {others.map((rating) => (
            <div
              key={dimensionOf(rating)}
              className="grid gap-x-4 gap-y-1 border-t border-line pt-3 sm:grid-cols-[11rem_1fr]"
            >
              <dt className="grid content-start gap-1 font-semibold">
                {capitalised(dimensionOf(rating))}
                <RatingMark value={rating.value} />
              </dt>
              <dd className="grid gap-1">
                <RatingByline programme={programme} rating={rating} />
                <RatingAccount rating={rating} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

/** When it was recorded, and how it stands to the one before. */
export function RatingByline({ programme, rating }: { programme: Programme; rating: Rating }) {
  const before = previousRating(programme, rating)?.value ?? rating.previous
  const change = changeInWords(rating.value, before)
  return (
    <p className="text-muted">
      Recorded on <time dateTime={rating.recordedOn}>{printDay(rating.recordedOn)}</time>
      {change !== null && `, ${change}`}
    </p>
  )
}

function dimensionsOf({ ratings }: Programme): string[] {
  return [...new Set(ratings.map(dimensionOf))].filter((dimension) => dimension !== 'overall')
}
