import { capitalised } from '@/components/programmes/words'
import { EmptyState } from '@/components/ui/empty-state'
import { printDay } from '@/domain/dates/print-day'
import type { RatingEntry } from '@/domain/ratings/history'
import { dimensionOf } from '@/domain/ratings/rating'
import { changeInWords } from './change-words'
import { RatingAccount } from './rating-account'
import { RatingMark } from './rating-mark'

/** The overall rating with its reason, then the rating of each dimension that has one. */
export function CurrentRatings({ history }: { history: readonly RatingEntry[] }) {
  const { overall, ...rest } = standingOf(history)
  const others = Object.values(rest)
  return (
    <div className="grid gap-6">
      {overall === undefined ? (
        <EmptyState title="Not rated">
          Nobody has given an overall rating yet. It is not a Green.
        </EmptyState>
      ) : (
        <div className="grid gap-3">
          <RatingMark value={overall.rating.value} large />
          <RatingByline entry={overall} />
          <RatingAccount rating={overall.rating} />
        </div>
      )}
      {others.length > 0 && (
        <dl className="grid max-w-prose gap-4">
          {others.map((entry) => (
            <div
              key={dimensionOf(entry.rating)}
              className="grid gap-x-4 gap-y-1 border-t border-line pt-3 sm:grid-cols-[11rem_1fr]"
            >
              <dt className="grid content-start gap-1 font-semibold">
                {capitalised(dimensionOf(entry.rating))}
                <RatingMark value={entry.rating.value} />
              </dt>
              <dd className="grid gap-1">
                <RatingByline entry={entry} />
                <RatingAccount rating={entry.rating} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

/** Of which day it is and when it was recorded, and how it stands to the one before. */
function RatingByline({ entry }: { entry: RatingEntry }) {
  const { rating, recordedOn, isCorrection } = entry
  const change = changeInWords(rating.value, entry.before)
  const day = <time dateTime={rating.recordedOn}>{printDay(rating.recordedOn)}</time>
  return (
    <p className="text-muted">
      {isCorrection ? 'Of ' : 'Recorded on '}
      {day}
      {isCorrection && `, as corrected on ${printDay(recordedOn)}`}
      {change !== null && `, ${change}`}
    </p>
  )
}

/** The rating of the whole programme that counts, by dimension. */
function standingOf(history: readonly RatingEntry[]): { [dimension: string]: RatingEntry } {
  const standing = history.filter(
    ({ corrected, rating }) => corrected === null && rating.element === undefined,
  )
  return Object.fromEntries(standing.map((entry) => [dimensionOf(entry.rating), entry]))
}
