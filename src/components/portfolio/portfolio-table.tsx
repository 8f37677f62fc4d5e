import { ColumnHead, Table } from '@/components/ui/table'
import type { Day } from '@/domain/dates/day'
import type { PortfolioSort } from '@/domain/programmes/list-input'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'
import { type Parts, printLine } from './line'
import { PortfolioLines } from './portfolio-lines'
import { SORT_WORDS } from './sorts'

interface PortfolioTableProps {
  rows: readonly PortfolioRow[]
  asAt: Day
  sort: PortfolioSort
  /** What the rows are: "13 programmes". */
  what: string
  /** Query that keeps a former day: '?asAt=2020-06-01', or ''. */
  keep: string
  parts: Parts
}

/** The portfolio, a row for a programme. On a phone its rows are blocks, labelled by the style sheet to keep rows thin. */
export function PortfolioTable({ rows, asAt, sort, what, keep, parts }: PortfolioTableProps) {
  return (
    <Table
      id="portfolio"
      className="rows-portfolio"
      dense
      caption={`${what}, ${SORT_WORDS[sort]}`}
      head={<Head sort={sort} />}
    >
      <PortfolioLines lines={rows.map((row) => printLine(row, asAt, parts))} keep={keep} />
    </Table>
  )
}

function Head({ sort }: { sort: PortfolioSort }) {
  const sorted = (column: PortfolioSort, direction: 'ascending' | 'descending') =>
    sort === column ? { sort: direction } : {}
  return (
    <>
      <ColumnHead {...sorted('name', 'ascending')}>Programme</ColumnHead>
      <ColumnHead {...sorted('rating', 'descending')}>Rating</ColumnHead>
      <ColumnHead>Status and stage</ColumnHead>
      <ColumnHead>Lead</ColumnHead>
      <ColumnHead {...sorted('next', 'ascending')}>Next milestone</ColumnHead>
      <ColumnHead number {...sorted('overdue', 'descending')}>
        Overdue
      </ColumnHead>
      <ColumnHead {...sorted('updated', 'descending')}>Last update</ColumnHead>
    </>
  )
}
