import { capitalised } from '@/components/programmes/words'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import { printDay } from '@/domain/dates/print-day'
import type { RatingEntry } from '@/domain/ratings/history'
import { dimensionOf } from '@/domain/ratings/rating'
import { changeInWords } from './change-words'
import { RatingAccount } from './rating-account'
import { RatingMark } from './rating-mark'

interface RatingHistoryProps {
  history: readonly RatingEntry[]
  programme: string
  /** Whether the reader may correct what stands. */
  mayCorrect: boolean
}

/** Every rating ever recorded, newest first. Nothing is overwritten: a correction stands beside what it corrects. */
export function RatingHistory({ history, programme, mayCorrect }: RatingHistoryProps) {
  const entries = history.toReversed().map((entry, place) => ({
    ...entryOf(entry),
    key: String(place),
    description: (
      <>
        <RatingAccount rating={entry.rating} />
        {entry.isCorrection && (
          <p className="text-muted">Recorded on {printDay(entry.recordedOn)}, as a correction.</p>
        )}
        {entry.corrected !== null && <CorrectionNote corrected={entry.corrected} />}
        {mayCorrect && entry.corrected === null && entry.id !== null && (
          <p>
            <a href={`/programmes/${programme}/ratings/${entry.id}/correct`}>
              Correct this rating
              <span className="visually-hidden">
                {' '}
                of {subjectOf(entry)} on {printDay(entry.rating.recordedOn)}
              </span>
            </a>
          </p>
        )}
      </>
    ),
  }))
  return <Timeline label="Ratings, newest first" entries={entries} />
}

function CorrectionNote({ corrected }: { corrected: NonNullable<RatingEntry['corrected']> }) {
  const { on, by, reason } = corrected
  return (
    <p>
      <strong>{`Corrected on ${printDay(on)}${by === null ? '' : ` by ${by}`}`}</strong>
      {reason === null ? '.' : `: ${reason}`}
    </p>
  )
}

function entryOf({ rating, before, corrected }: RatingEntry): Omit<TimelineEntry, 'key'> {
  const change = changeInWords(rating.value, before)
  return {
    title: (
      <>
        <RatingMark value={rating.value} />
        {change !== null && `. ${capitalised(change)}`}
        {corrected !== null && '. Corrected since'}
      </>
    ),
    byline: subjectOf({ rating }),
    day: { iso: rating.recordedOn, words: printDay(rating.recordedOn) },
  }
}

function subjectOf({ rating }: Pick<RatingEntry, 'rating'>): string {
  return [dimensionOf(rating), rating.element].filter(Boolean).join(', ')
}
