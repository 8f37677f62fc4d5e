import { sortKeyOf, windowOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { printDayShort } from '@/domain/dates/print-day'
import { expectedDate, firstPromise, isOpen } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { TrackRow } from './milestone-track-row'
import { placeOf, scaleOf, type TrackScale, ticksOf } from './track-scale'

const MOST_ROWS = 14

/** A milestone that has a place in time, with the two dates that the picture shows. */
export interface Dated {
  milestone: Milestone
  promise: NonNullable<Milestone['forecast']>
  now: NonNullable<Milestone['forecast']>
}

/** First promise hollow, what is expected or done solid, uncertainty as width. The table under it says the same in words. */
export function MilestoneTrack({
  milestones,
  asAt,
  title,
}: {
  milestones: readonly Milestone[]
  asAt: Day
  title: string
}) {
  const dated = milestones
    .flatMap(datesOf)
    .toSorted((a, b) => (sortKeyOf(a.now) < sortKeyOf(b.now) ? -1 : 1))
  const shown =
    dated.length > MOST_ROWS
      ? dated.filter(({ milestone }) => isOpen(milestone)).slice(0, MOST_ROWS)
      : dated
  if (shown.length < 2) return null
  const scale = scaleOf(
    shown.flatMap(({ promise, now }) => [windowOf(promise), windowOf(now)]),
    asAt,
  )
  return (
    <figure aria-labelledby="track-title" className="grid gap-1">
      <figcaption id="track-title" className="font-semibold">
        {title}
        {shown.length < dated.length &&
          ` (the next ${shown.length} of ${dated.length} with a date)`}
      </figcaption>
      <p className="hint text-sm">
        Hollow: first promise. Solid: expected now, or done. The wider the mark, the less exact the
        date.
      </p>
      <ul className="grid">
        {shown.map((row) => (
          <TrackRow key={row.milestone.key} row={row} scale={scale} asAt={asAt} />
        ))}
      </ul>
      <TrackAxis scale={scale} asAt={asAt} />
    </figure>
  )
}

function datesOf(milestone: Milestone): Dated[] {
  const now = isOpen(milestone) ? expectedDate(milestone) : milestone.actual
  if (now === undefined || milestone.status === 'cancelled') return []
  return [{ milestone, now, promise: firstPromise(milestone) ?? now }]
}

function TrackAxis({ scale, asAt }: { scale: TrackScale; asAt: Day }) {
  const today = placeOf(asAt, scale)
  return (
    <div className="track">
      <svg className="chart track-picture" width="100%" height="2.6rem" aria-hidden="true">
        <line x1="0%" x2="100%" y1="0.25rem" y2="0.25rem" className="chart-axis" />
        {ticksOf(scale).map(({ day, words }) => (
          <text key={day} x={`${placeOf(day, scale)}%`} y="1.3rem" className="axis-text">
            {words}
          </text>
        ))}
        <text
          x={`${today}%`}
          y="2.45rem"
          textAnchor={today > 75 ? 'end' : today < 25 ? 'start' : 'middle'}
        >
          {printDayShort(asAt)}
        </text>
        <line x1={`${today}%`} x2={`${today}%`} y1="0rem" y2="0.5rem" className="chart-today" />
      </svg>
    </div>
  )
}
