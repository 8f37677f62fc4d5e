import { When } from '@/components/milestones/when'
import { RatingMark } from '@/components/ratings/rating-mark'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { printDuePhrase } from '@/domain/dates/approximate-print'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'

interface DueTableProps {
  id: string
  caption: string
  rows: readonly PortfolioRow[]
  keep: string
  /** Whether what is counted is late. */
  late: boolean
}

/** Programmes with the milestone that a reader asks about first. */
export function DueTable({ id, caption, rows, keep, late }: DueTableProps) {
  const head = (
    <>
      <ColumnHead>Programme</ColumnHead>
      <ColumnHead>{late ? 'Was due' : 'Due'}</ColumnHead>
      <ColumnHead>Milestone</ColumnHead>
      {late && <ColumnHead number>Late in all</ColumnHead>}
      <ColumnHead>Rating</ColumnHead>
    </>
  )
  return (
    <Table id={id} caption={caption} head={head}>
      {rows.map(({ key, name, next, overdue, rating }) => (
        <tr key={key}>
          <th scope="row">
            <a href={`/programmes/${key}${keep}`}>{name}</a>
          </th>
          <Cell label={late ? 'Was due' : 'Due'}>{next !== null && <When date={next.date} />}</Cell>
          <Cell label="Milestone">{next?.name}</Cell>
          {late && (
            <Cell label="Late in all" number>
              {overdue}
            </Cell>
          )}
          <Cell label="Rating">
            <RatingMark value={rating} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

/** What comes next of all, for when nothing is due soon. */
export function NextDate({ row, keep }: { row: PortfolioRow | null; keep: string }) {
  if (row === null || row.next === null) return 'No milestone that is still to come has a date.'
  return (
    <>
      Next is “{row.next.name}” of <a href={`/programmes/${row.key}${keep}`}>{row.name}</a>,
      expected {printDuePhrase(row.next.date)}.
    </>
  )
}
