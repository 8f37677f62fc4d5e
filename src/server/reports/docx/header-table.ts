import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { DocumentHeader } from '@/domain/reports/document'
import { type HeaderCell, headerHead, headerRows } from '@/domain/reports/templates/header-rows'
import { printable } from '../printable'
import { COLOUR, STYLE, TEXT_WIDTH } from './styles'
import { RULED } from './table'

const LEFT_WIDTH = 5300
const WIDTHS = [LEFT_WIDTH, TEXT_WIDTH - LEFT_WIDTH]

function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(printable(text))] })
}

/** Where a cell stands in its row. */
interface Place {
  column: number
  isAlone: boolean
  isHead: boolean
}

export function headerCell(
  children: readonly Paragraph[],
  { column, isAlone, isHead }: Place,
): TableCell {
  return new TableCell({
    width: { size: isAlone ? TEXT_WIDTH : (WIDTHS[column] ?? TEXT_WIDTH), type: WidthType.DXA },
    ...(isAlone ? { columnSpan: WIDTHS.length } : {}),
    ...(isHead ? { shading: { fill: COLOUR.shade } } : {}),
    children,
  })
}

function drawCell(cell: HeaderCell, column: number, isAlone: boolean): TableCell {
  const label = cell.label === undefined ? [] : [line(STYLE.label, cell.label)]
  return headerCell([...label, line(STYLE.value, cell.text)], { column, isAlone, isHead: false })
}

function drawHead(header: DocumentHeader): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: headerHead(header).map((text, column) =>
      headerCell([line(STYLE.label, text)], { column, isAlone: false, isHead: true }),
    ),
  })
}

/** The table at the head of a committee paper: who meets when and why, the subject, who reports, when the facts were true. */
export function drawHeaderTable(
  header: DocumentHeader,
  { rows, isHeaded } = { rows: headerRows(header), isHeaded: true },
): Table {
  const drawn = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((cell, column) => drawCell(cell, column, cells.length === 1)),
      }),
  )
  return headerTable([...(isHeaded ? [drawHead(header)] : []), ...drawn])
}

export function headerTable(rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    borders: RULED,
    margins: { top: 80, bottom: 80, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows,
  })
}
