import type { TableBlock } from '@/domain/reports/document'
import { tableLabel } from '@/domain/reports/labels'
import { layTable, type PlacedCell, type TableGrid } from '../table-grid'
import { escapeMarkdown, tableRow } from './markup'

/** All that the head says over each column, from top to bottom: `April 2020 – Incidents`. */
function flattenHead(grid: TableGrid): string[] {
  const over = (column: number): string[] =>
    grid.head.flatMap((row) =>
      row
        .filter((cell) => cell.column <= column && column < cell.column + cell.span)
        .map((cell) => cell.text),
    )
  return grid.names.map((_, column) =>
    over(column)
      .filter((text) => text !== '')
      .join(' – '),
  )
}

function spread(cells: readonly PlacedCell[]): string[] {
  return cells.flatMap((cell) => [
    escapeMarkdown(cell.text),
    ...Array.from({ length: cell.span - 1 }, () => ''),
  ])
}

function delimiters(grid: TableGrid): string[] {
  const cells = [...grid.rows, ...grid.head].flat()
  return grid.names.map((_, column) => {
    const isRight = cells.some((cell) => cell.column === column && cell.align === 'right')
    return isRight ? '---:' : '---'
  })
}

/** A table as pipes, its rows of head flattened into one, its caption in bold above it. */
export function drawTable(block: TableBlock, place: number): string[] {
  const grid = layTable(block)
  return [
    `**${tableLabel(place)}: ${escapeMarkdown(block.caption)}**`,
    [
      tableRow(flattenHead(grid).map(escapeMarkdown)),
      tableRow(delimiters(grid)),
      ...grid.rows.map((row) => tableRow(spread(row))),
    ].join('\n'),
  ]
}
