import {
  AlignmentType,
  type ITableBordersOptions,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableBlock } from '@/domain/reports/document'
import { tableLabel } from '@/domain/reports/labels'
import { printable } from '../printable'
import { layTable, type PlacedCell, type TableGrid } from '../table-grid'
import { measureTable, type TableMeasure } from './column-widths'
import { ACCENT_RULE, COLOUR, NO_RULE, STYLE, TABLE_SIZE, TEXT_WIDTH, THIN_RULE } from './styles'

const MOST_ROWS_KEPT_TOGETHER = 12

/** Rules between rows and none between columns, a stronger one above and below. */
export const RULED: ITableBordersOptions = {
  top: ACCENT_RULE,
  bottom: ACCENT_RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideHorizontal: THIN_RULE,
  insideVertical: NO_RULE,
}

/** The caption above a table. Its number is a field, so Word counts on when somebody adds a table. */
function drawCaption(block: TableBlock, place: number): Paragraph {
  const [word = '', number = ''] = tableLabel(place).split(' ')
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${word} `),
      new SimpleField(`SEQ ${word} \\* ARABIC`, number),
      new TextRun(`: ${printable(block.caption)}`),
    ],
  })
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

interface CellStyle {
  style: string
  measure: TableMeasure
  keepNext: boolean
}

function drawCell(cell: PlacedCell, { style, measure, keepNext }: CellStyle): TableCell {
  const widths = measure.widths.slice(cell.column, cell.column + cell.span)
  const width = widths.reduce((total, column) => total + column, 0)
  const size = measure.size === TABLE_SIZE ? {} : { size: measure.size }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    ...(style === STYLE.tableHead
      ? { shading: { fill: COLOUR.shade }, verticalAlign: VerticalAlignTable.BOTTOM }
      : {}),
    children: [
      new Paragraph({
        style,
        keepNext,
        ...(cell.align === 'left' ? {} : { alignment: ALIGNMENT[cell.align] }),
        ...(cell.text === '' ? {} : { children: [new TextRun({ text: cell.text, ...size })] }),
      }),
    ],
  })
}

/** Draws the rows of the head, repeated on every page, then the body; no row breaks across pages. */
function drawRows(grid: TableGrid, measure: TableMeasure): TableRow[] {
  const row = (cells: PlacedCell[], style: CellStyle, tableHeader: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(tableHeader ? { tableHeader } : {}),
      children: cells.map((cell) => drawCell(cell, style)),
    })
  const staysTogether = grid.rows.length <= MOST_ROWS_KEPT_TOGETHER
  const head: CellStyle = { style: STYLE.tableHead, measure, keepNext: true }
  return [
    ...grid.head.map((cells) => row(cells, head, true)),
    ...grid.rows.map((cells, index) => {
      const keepNext = staysTogether && index < grid.rows.length - 1
      return row(cells, { style: STYLE.tableText, measure, keepNext }, false)
    }),
  ]
}

/**
 * A table with its caption. A short table stays with its caption on one page; a long one carries its head from page to
 * page. `place` is its number in the document, from 1.
 */
export function drawTable(block: TableBlock, place: number): [Paragraph, Table] {
  const grid = layTable(block)
  const measure = measureTable(grid, TEXT_WIDTH)
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: measure.widths,
    layout: TableLayoutType.FIXED,
    borders: RULED,
    margins: {
      ...{ top: 60, bottom: 60, left: measure.padding, right: measure.padding },
      marginUnitType: WidthType.DXA,
    },
    rows: drawRows(grid, measure),
  })
  return [drawCaption(block, place), table]
}
