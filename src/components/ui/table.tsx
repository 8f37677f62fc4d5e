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
  className?: string
}

/** A captioned table. Too wide for its page it scrolls in a labelled, focusable region; on a phone its rows are blocks. */
export function Table({ id, caption, head, children, dense, small, className }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="table-region" aria-labelledby={id} tabIndex={0}>
      <table
        className={classNames(
          'rows',
          dense === true && 'rows-dense',
          small === true && 'rows-small',
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
}: {
  children: ReactNode
  number?: boolean
  sort?: 'ascending' | 'descending'
}) {
  return (
    <th scope="col" className={number === true ? 'n' : undefined} aria-sort={sort}>
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
  children,
}: {
  label: string
  number?: boolean
  children?: ReactNode
}) {
  return (
    <td data-label={label} className={number === true ? 'n' : undefined}>
      {children}
    </td>
  )
}
