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

function drawCell(cell: HeaderCell, column: number, isAlone: boolean): TableCell {
  const label = cell.label === undefined ? [] : [line(STYLE.label, cell.label)]
  return new TableCell({
    width: { size: isAlone ? TEXT_WIDTH : (WIDTHS[column] ?? TEXT_WIDTH), type: WidthType.DXA },
    ...(isAlone ? { columnSpan: WIDTHS.length } : {}),
    children: [...label, line(STYLE.value, cell.text)],
  })
}

function drawHead(header: DocumentHeader): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: headerHead(header).map(
      (text, column) =>
        new TableCell({
          width: { size: WIDTHS[column] ?? TEXT_WIDTH, type: WidthType.DXA },
          shading: { fill: COLOUR.shade },
          children: [line(STYLE.label, text)],
        }),
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
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    borders: RULED,
    margins: { top: 80, bottom: 80, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [...(isHeaded ? [drawHead(header)] : []), ...drawn],
  })
}
