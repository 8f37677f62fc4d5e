import type { TableBlock, TableCell } from '@/domain/reports/document'
import { tableLabel } from '@/domain/reports/labels'
import { Prose } from './prose'

interface ReportTableProps {
  block: TableBlock
  /** Which table of the report it is, from 1; null where that is not said. */
  place: number | null
}

/** A table of the report with its caption above it. Too wide for its page it scrolls in a region that takes focus. */
export function ReportTable({ block, place }: ReportTableProps) {
  const id = `table-${place ?? block.key}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="table-region my-2" aria-labelledby={id} tabIndex={0}>
      <table className="rows rows-small rows-dense">
        <caption id={id}>
          {place !== null && `${tableLabel(place)}: `}
          <Prose>{block.caption}</Prose>
        </caption>
        <thead>
          {block.head.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a stored table never change places
            <Row key={row} cells={cells} />
          ))}
        </thead>
        <tbody>
          {block.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a stored table never change places
            <Row key={row} cells={cells} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ cells }: { cells: readonly TableCell[] }) {
  return (
    <tr>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a stored table never change places
        <ReportCell key={column} cell={cell} />
      ))}
    </tr>
  )
}

function ReportCell({ cell }: { cell: TableCell }) {
  const { text, header, span = 1, align } = cell
  const common = {
    ...(span > 1 ? { colSpan: span } : {}),
    ...(align === 'right' ? { className: 'n' } : {}),
  }
  if (header === undefined || text === '')
    return (
      <td {...common}>
        <Prose>{text}</Prose>
      </td>
    )
  const scope = header === 'row' ? 'row' : span > 1 ? 'colgroup' : 'col'
  return (
    <th scope={scope} {...common}>
      <Prose>{text}</Prose>
    </th>
  )
}
