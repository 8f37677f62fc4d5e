import { When } from '@/components/milestones/when'
import { RatingMark } from '@/components/ratings/rating-mark'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'

interface DueTableProps {
  id: string
  caption: string
  rows: readonly PortfolioRow[]
  keep: string
}

/** Programmes with the milestone that a reader asks about first. */
export function DueTable({ id, caption, rows, keep }: DueTableProps) {
  const head = (
    <>
      <ColumnHead>Programme</ColumnHead>
      <ColumnHead>Was due</ColumnHead>
      <ColumnHead>Milestone</ColumnHead>
      <ColumnHead number>Late in all</ColumnHead>
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
          <Cell label="Was due">{next !== null && <When date={next.date} />}</Cell>
          <Cell label="Milestone">{next?.name}</Cell>
          <Cell label="Late in all" number>
            {overdue}
          </Cell>
          <Cell label="Rating">
            <RatingMark value={rating} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
