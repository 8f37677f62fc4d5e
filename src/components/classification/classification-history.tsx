import { Timeline } from '@/components/ui/timeline'
import type { ClassificationEntry } from '@/domain/classification/views'
import { printDay } from '@/domain/dates/print-day'
import { NotPublic } from './not-public'
import { readersInWords, reviewInWords } from './words'

/** Who could read the thing from which day on, who said so and why; newest first. */
export function ClassificationHistory({ history }: { history: readonly ClassificationEntry[] }) {
  const entries = history.toReversed().map(({ on, by, visibility, reason }, place) => ({
    key: String(place),
    title: (
      <>
        <NotPublic visibility={visibility} /> {readersInWords(visibility)}
      </>
    ),
    day: on === null ? null : { iso: on, words: printDay(on) },
    ...(by === null ? {} : { byline: by }),
    description: (
      <>
        {reason !== null && <p>{reason}</p>}
        {visibility !== 'public' && (
          <p className="text-muted">
            {visibility.nonPublic.reason}. To be looked at again: {reviewInWords(visibility)}.
          </p>
        )}
      </>
    ),
  }))
  return <Timeline label="Who could read it, newest first" entries={entries} />
}
