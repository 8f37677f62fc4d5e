import { windowOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { printDayShort } from '@/domain/dates/print-day'
import { isOpen } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { datedOf, printTrack } from './track-line'
import { TrackRows } from './track-rows'
import { placeOf, scaleOf, type TrackScale, ticksOf } from './track-scale'

const MOST_ROWS = 14

interface MilestoneTrackProps {
  milestones: readonly Milestone[]
  asAt: Day
  /** The finding. */
  title: string
}

/** First promise hollow, what is expected or done solid, uncertainty as width. The table under it says the same in words. */
export function MilestoneTrack({ milestones, asAt, title }: MilestoneTrackProps) {
  const dated = datedOf(milestones)
  const open = dated.filter(({ milestone }) => isOpen(milestone))
  const shown = dated.length > MOST_ROWS ? open.slice(0, MOST_ROWS) : dated
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
        <TrackRows
          lines={shown.map((row) => printTrack(row, scale, asAt))}
          today={placeOf(asAt, scale)}
        />
      </ul>
      <TrackAxis scale={scale} asAt={asAt} />
    </figure>
  )
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
