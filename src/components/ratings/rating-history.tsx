import { capitalised } from '@/components/programmes/words'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import { printDay } from '@/domain/dates/print-day'
import type { Programme, Rating } from '@/domain/portfolio-file/schema'
import { dimensionOf, previousRating } from '@/domain/ratings/rating'
import { changeInWords } from './change-words'
import { RatingAccount } from './rating-account'
import { RatingMark } from './rating-mark'

/** Every rating ever recorded, newest first. Nothing is overwritten: a correction is a later entry. */
export function RatingHistory({ programme }: { programme: Programme }) {
  const entries = programme.ratings
    .map((rating, place) => entryOf(programme, rating, place))
    .toReversed()
    .toSorted((a, b) => (a.day.iso < b.day.iso ? 1 : a.day.iso > b.day.iso ? -1 : 0))
  return <Timeline label="Ratings, newest first" entries={entries} />
}

function entryOf(
  programme: Programme,
  rating: Rating,
  place: number,
): TimelineEntry & { day: { iso: string; words: string } } {
  const change = changeInWords(
    rating.value,
    previousRating(programme, rating)?.value ?? rating.previous,
  )
  const subject = [dimensionOf(rating), rating.element].filter(Boolean).join(', ')
  return {
    key: String(place),
    title: (
      <>
        <RatingMark value={rating.value} />
        {change !== null && `. ${capitalised(change)}`}
      </>
    ),
    byline: subject,
    day: { iso: rating.recordedOn, words: printDay(rating.recordedOn) },
    description: <RatingAccount rating={rating} />,
  }
}
