import { printApproximateDate } from '@/domain/dates/approximate-print'
import { windowOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { isOpen, isOverdue } from '@/domain/milestones/milestone'
import type { Dated } from './milestone-track'
import { extentOf, placeOf, type TrackScale } from './track-scale'

/** One milestone of the picture: its name, its marks, and its date in words beside them. */
export function TrackRow({ row, scale, asAt }: { row: Dated; scale: TrackScale; asAt: Day }) {
  const { milestone, promise, now } = row
  const late = isOverdue(milestone, asAt)
  const place = extentOf(windowOf(now), scale)
  const promised = extentOf(windowOf(promise), scale)
  const today = placeOf(asAt, scale)
  return (
    <li className="track border-t border-line py-1">
      <span>{milestone.name}</span>
      <svg className="chart track-picture" width="100%" height="1.5rem" aria-hidden="true">
        <line x1={`${today}%`} x2={`${today}%`} y1="0" y2="1.5rem" className="chart-today" />
        <line
          x1={`${promised.from}%`}
          x2={`${place.from}%`}
          y1="0.75rem"
          y2="0.75rem"
          className="chart-axis"
        />
        <rect
          x={`${promised.from}%`}
          width={`${promised.width}%`}
          y="0.2rem"
          height="1.1rem"
          rx="2"
          className="chart-promise"
        />
        <rect
          x={`${place.from}%`}
          width={`${place.width}%`}
          y="0.45rem"
          height="0.6rem"
          rx="2"
          className={late ? 'chart-late' : isOpen(milestone) ? 'chart-expected' : 'chart-done'}
        />
      </svg>
      <span className="text-sm">
        {isOpen(milestone) ? '' : 'Done '}
        {printApproximateDate(now)}
        {late && <strong className="font-semibold text-danger"> Late</strong>}
      </span>
    </li>
  )
}
