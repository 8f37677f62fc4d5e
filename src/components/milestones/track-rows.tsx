'use client'

import type { TrackLine } from './track-line'

/**
 * The rows of the picture of milestones: name, marks, and the date in words beside them. A client component only so that
 * each row travels as its numbers and not as markup.
 */
export function TrackRows({ lines, today }: { lines: readonly TrackLine[]; today: number }) {
  return lines.map(({ key, name, words, mark, promise, now }) => (
    <li key={key} className="track">
      <span>{name}</span>
      <svg
        className="chart track-picture"
        width="100%"
        height="1.5rem"
        viewBox="0 0 100 24"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="chart-promise" d={`${thread(promise, now)}${box(promise, 4, 16)}`} />
        <path className="chart-today" d={`M${today},0V24`} />
        <path className={`chart-${mark}`} d={box(now, 8, 8)} />
      </svg>
      <span className="track-words">
        {words}
        {mark === 'late' && <strong> Late</strong>}
      </span>
    </li>
  ))
}

/** The outline of a window, so many units down and so many high. */
const box = ({ from, width }: TrackLine['now'], top: number, height: number) =>
  `M${from},${top}h${width}v${height}h${-width}z`

/** The line from the promise to where the date stands now; none when they touch. */
function thread(promise: TrackLine['promise'], now: TrackLine['now']): string {
  const [first, second] = promise.from <= now.from ? [promise, now] : [now, promise]
  const end = first.from + first.width
  return end < second.from ? `M${end},12H${second.from}` : ''
}
