import type { TableBlock, TableCell } from '@/domain/reports/document'
import { printable } from './printable'

/** A cell at its place: `column` from 0, `span` columns wide and `rows` rows high. */
export interface PlacedCell {
  text: string
  column: number
  span: number
  rows: number
  header: 'column' | 'row' | undefined
  align: 'left' | 'center' | 'right'
}

/** A laid out table. `names` holds the text of the lowest head cell over each column; columns of one name are of one kind. */
export interface TableGrid {
  names: string[]
  head: PlacedCell[][]
  rows: PlacedCell[][]
}

const FIGURE =
  /^(?:about |over |under |up to )?[+\-−£]?\d[\d,.]*\s?(?:%|[kmp]|bn)?(?: of \d[\d,.]*)?$/i

function place(cells: readonly TableCell[]): PlacedCell[] {
  let column = 0
  return cells.map((cell) => {
    const placed: PlacedCell = {
      text: printable(cell.text),
      column,
      span: cell.span ?? 1,
      rows: 1,
      header: cell.header,
      align: cell.align ?? 'left',
    }
    column += placed.span
    return placed
  })
}

/** Reaches a named cell of the head down over the empty cells below it, which go. */
function mergeDown(head: PlacedCell[][]): PlacedCell[][] {
  const gone = new Set<PlacedCell>()
  head.forEach((cells, row) => {
    for (const cell of cells) {
      if (gone.has(cell) || cell.text === '') continue
      for (const below of head.slice(row + 1)) {
        const under = below.find(({ column }) => column === cell.column)
        if (under === undefined || under.text !== '' || under.span !== cell.span) break
        gone.add(under)
        cell.rows += 1
      }
    }
  })
  return head.map((cells) => cells.filter((cell) => !gone.has(cell)))
}

function columnNames(head: PlacedCell[][], columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const over = head.flat().filter((cell) => cell.column === column && cell.span === 1)
    return over.at(-1)?.text ?? `${column}`
  })
}

/** The names of the columns whose figures line up on the right. */
function figureColumns(block: TableBlock, names: readonly string[]): Set<string> {
  const figures = block.rows.flatMap((cells) =>
    place(cells).filter((cell, index) => {
      if (cell.span > 1 || cell.header !== undefined) return false
      const said = cells[index]?.align
      return said === undefined ? FIGURE.test(cell.text) : said === 'right'
    }),
  )
  return new Set(figures.map((cell) => names[cell.column] ?? ''))
}

/**
 * Where each cell of a table stands: head cells merged downwards over empty ones, a head over several columns centred on
 * them, figures (with the words and the name of their column) on the right, unless the table says otherwise.
 */
export function layTable(block: TableBlock): TableGrid {
  const width = (cells: readonly TableCell[]): number =>
    cells.reduce((sum, { span = 1 }) => sum + span, 0)
  const columns = Math.max(1, ...[...block.head, ...block.rows].map(width))
  const head = mergeDown(block.head.map(place))
  const names = columnNames(head, columns)
  const figures = figureColumns(block, names)
  const align = (cell: PlacedCell): PlacedCell['align'] => {
    if (cell.align === 'right') return 'right'
    if (cell.span > 1) return cell.header === 'column' ? 'center' : 'left'
    return cell.header !== 'row' && figures.has(names[cell.column] ?? '') ? 'right' : 'left'
  }
  const aligned = (cells: PlacedCell[]): PlacedCell[] =>
    cells.map((cell) => ({ ...cell, align: align(cell) }))
  return { names, head: head.map(aligned), rows: block.rows.map(place).map(aligned) }
}
