import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import type { DueForReader } from '@/domain/calendar/coming-up'
import { DEADLINE_LABELS } from '@/domain/calendar/deadlines'
import { printDay } from '@/domain/dates/print-day'

/** What is due for the reader in the next weeks, the soonest first. */
export function ComingUpTable({ due }: { due: readonly DueForReader[] }) {
  return (
    <Table
      id="coming-up"
      caption="Committee deadlines that concern you, soonest first"
      head={
        <>
          <ColumnHead>What</ColumnHead>
          <ColumnHead>Day</ColumnHead>
          <ColumnHead>For</ColumnHead>
        </>
      }
    >
      {due.map(({ kind, on, meeting, committee, date }) => (
        <tr key={`${meeting} ${kind}`}>
          <RowHead>{DEADLINE_LABELS[kind]}</RowHead>
          <Cell label="Day">
            <time dateTime={on}>{printDay(on)}</time>
          </Cell>
          <Cell label="For">
            <a href={`/meetings/${meeting}`}>
              {committee}, {printDay(date)}
            </a>
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
