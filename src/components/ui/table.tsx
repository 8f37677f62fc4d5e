import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface TableProps {
  /** Unique on the page; the caption carries it, and the region that scrolls is named by it. */
  id: string
  caption: ReactNode
  /** The row of column headings. */
  head: ReactNode
  children: ReactNode
  dense?: boolean
  /** A table of two or three narrow columns, which stays a table on a phone. */
  small?: boolean
  /** A table of many columns, which becomes blocks on a tablet already. */
  wide?: boolean
  className?: string
}

/** A captioned table. Too wide for its page it scrolls in a labelled, focusable region; on a phone its rows are blocks. */
export function Table({ id, caption, head, children, dense, small, wide, className }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="table-region" aria-labelledby={id} tabIndex={0}>
      <table
        className={classNames(
          'rows',
          dense === true && 'rows-dense',
          small === true && 'rows-small',
          wide === true && 'rows-wide',
          className,
        )}
      >
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** Names its column; `number` sets the column to the right. */
export function ColumnHead({
  children,
  number,
  sort,
  screenOnly,
}: {
  children: ReactNode
  number?: boolean
  /** A column of links that paper has no use for. */
  screenOnly?: boolean
  sort?: 'ascending' | 'descending'
}) {
  return (
    <th scope="col" className={classOf(number, screenOnly)} aria-sort={sort}>
      {children}
    </th>
  )
}

/** Names its row. */
export function RowHead({ children }: { children: ReactNode }) {
  return <th scope="row">{children}</th>
}

/** One value. `label` is its column's name, shown beside it on a phone. */
export function Cell({
  label,
  number,
  screenOnly,
  children,
}: {
  label: string
  number?: boolean
  screenOnly?: boolean
  children?: ReactNode
}) {
  return (
    <td data-label={label} className={classOf(number, screenOnly)}>
      {children}
    </td>
  )
}

const classOf = (number: boolean | undefined, screenOnly: boolean | undefined) =>
  classNames(number === true && 'n', screenOnly === true && 'no-print') || undefined
