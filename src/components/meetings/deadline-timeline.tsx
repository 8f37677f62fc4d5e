import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { DEADLINE_LABELS } from '@/domain/calendar/deadlines'
import type { StandingDeadline } from '@/domain/calendar/standing'
import type { Day } from '@/domain/dates/day'
import { daysBetween } from '@/domain/dates/day-arithmetic'
import { printDay } from '@/domain/dates/print-day'
import { StandingMark, StandingShape } from './standing-mark'

interface DeadlineTimelineProps {
  id: string
  /** What they lead to: `Finance Committee, 21 July 2020`. */
  meeting: string
  deadlines: readonly StandingDeadline[]
  today: Day
}

/** The deadlines of a meeting, to scale and numbered as in the table beside the picture. */
export function DeadlineTimeline({ id, meeting, deadlines, today }: DeadlineTimelineProps) {
  const title = `The deadlines before the meeting of ${meeting}`
  return (
    <div className="grid gap-4">
      <Picture title={title} deadlines={deadlines} today={today} />
      <Table
        id={id}
        caption={`${meeting}: what is due when`}
        head={
          <>
            <ColumnHead>Deadline</ColumnHead>
            <ColumnHead>Day</ColumnHead>
            <ColumnHead>Standing</ColumnHead>
            <ColumnHead>How it was reckoned</ColumnHead>
          </>
        }
      >
        {deadlines.map(({ kind, on, standing, reckoned }, index) => (
          <tr key={kind}>
            <RowHead>
              {index + 1}. {DEADLINE_LABELS[kind]}
            </RowHead>
            <Cell label="Day">
              <time dateTime={on}>{printDay(on)}</time>
            </Cell>
            <Cell label="Standing">
              <StandingMark standing={standing} />
            </Cell>
            <Cell label="How it was reckoned">{reckoned}</Cell>
          </tr>
        ))}
      </Table>
    </div>
  )
}

const LEFT = 4
const RIGHT = 96
const LINE = 36

function Picture({
  title,
  deadlines,
  today,
}: Pick<DeadlineTimelineProps, 'deadlines' | 'today'> & { title: string }) {
  const first = deadlines[0]?.on
  const last = deadlines.at(-1)?.on
  if (first === undefined || last === undefined) return null
  const across = (day: Day) =>
    first === last
      ? RIGHT
      : LEFT + ((RIGHT - LEFT) * daysBetween(first, day)) / daysBetween(first, last)
  const days = [...new Set(deadlines.map(({ on }) => on))]
  return (
    <figure>
      <svg className="chart block overflow-visible" width="100%" height="64" role="img">
        <title>{title}</title>
        <desc>The days are in the table below, under the same numbers.</desc>
        <line x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={LINE} y2={LINE} className="chart-axis" />
        {today >= first && today <= last && (
          <line
            x1={`${across(today)}%`}
            x2={`${across(today)}%`}
            y1={LINE - 16}
            y2={LINE + 24}
            className="chart-today"
          />
        )}
        {days.map((day) => (
          <svg key={day} x={`${across(day)}%`} y={LINE} overflow="visible" aria-hidden="true">
            <Marker deadlines={deadlines} day={day} />
          </svg>
        ))}
      </svg>
      {today >= first && today <= last && (
        <figcaption className="hint">The upright line is {printDay(today)}.</figcaption>
      )}
    </figure>
  )
}

function Marker({ deadlines, day }: Pick<DeadlineTimelineProps, 'deadlines'> & { day: Day }) {
  const numbers = deadlines.flatMap(({ on }, index) => (on === day ? [index + 1] : []))
  const standing = deadlines.find(({ on }) => on === day)?.standing
  return (
    <>
      {standing !== undefined && <StandingShape standing={standing} />}
      <text y={-16} textAnchor="middle">
        {numbers.join(', ')}
      </text>
    </>
  )
}
