import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { printDays } from '@/domain/dates/print-length'
import type { AccuracyRow } from '@/domain/promises/views'
import { accuracyFormula } from './words'

const WIDTH = 160

/** Of the promises of each programme that had fallen due, how many were kept on time; the bar is drawn beside its numbers. */
export function AccuracyTable({ rows }: { rows: readonly AccuracyRow[] }) {
  return (
    <Table
      id="accuracy"
      caption="Kept on time, of the promises that had fallen due: kept ÷ (kept + late + moved + overdue)"
      head={
        <>
          <ColumnHead>Programme</ColumnHead>
          <ColumnHead>Kept of due</ColumnHead>
          <ColumnHead number>Late</ColumnHead>
          <ColumnHead>Median delay</ColumnHead>
          <ColumnHead number>Moved</ColumnHead>
          <ColumnHead number>Overdue</ColumnHead>
          <ColumnHead number>Withdrawn</ColumnHead>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.programme?.key ?? ''}>
          <RowHead>{row.programme?.name ?? 'No programme'}</RowHead>
          <Cell label="Kept of due">
            {accuracyFormula(row)}
            <Bar share={row.share} />
          </Cell>
          <Cell label="Late" number>
            {row.late}
          </Cell>
          <Cell label="Median delay">
            {row.medianDaysLate === null ? 'None' : printDays(row.medianDaysLate)}
          </Cell>
          <Cell label="Moved" number>
            {row.moved}
          </Cell>
          <Cell label="Overdue" number>
            {row.open}
          </Cell>
          <Cell label="Withdrawn" number>
            {row.withdrawn}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function Bar({ share }: { share: number | null }) {
  if (share === null) return null
  return (
    <svg aria-hidden="true" width={WIDTH} height={8} className="mt-1 block text-accent">
      <rect width={WIDTH} height={8} fill="none" stroke="currentColor" />
      <rect width={WIDTH * share} height={8} fill="currentColor" />
    </svg>
  )
}
