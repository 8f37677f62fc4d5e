import type { PlacedCell, TableGrid } from '../table-grid'

/** Type sizes of a table, in half-points, largest first. A table takes the largest at which its longest words fit. */
const SIZES = [20, 18, 16, 14]
const CELL_PADDING = 180
const MEAN_CHARACTER = 0.56
const BOLD_CHARACTER = 0.62
const MOST_CHARACTERS = 36

/** How a table fills the page: the type size in half-points and the width of each column in twentieths of a point. */
export interface TableMeasure {
  size: number
  widths: number[]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map((word) => word.length))
}

/** What every column asks for, by what one of its cells asks for; a cell over several columns asks each for its share. */
function askColumns(
  grid: TableGrid,
  size: number,
  characters: (cell: PlacedCell) => number,
): number[] {
  const asked = new Map<string, number>()
  for (const cell of [...grid.head, ...grid.rows].flat()) {
    const character = (cell.header === 'column' ? BOLD_CHARACTER : MEAN_CHARACTER) * size * 10
    const width = (characters(cell) * character + CELL_PADDING) / cell.span
    for (const name of grid.names.slice(cell.column, cell.column + cell.span)) {
      asked.set(name, Math.max(asked.get(name) ?? 0, width))
    }
  }
  return grid.names.map((name) => asked.get(name) ?? CELL_PADDING)
}

function share(width: number, least: number[], wished: number[]): number[] {
  const wants = wished.map((wish, index) => Math.max(0, wish - (least[index] ?? 0)))
  const spare = width - sum(least)
  const granted = Math.min(1, spare / Math.max(1, sum(wants)))
  const leftOver = Math.max(0, spare - sum(wants)) / least.length
  return least.map((column, index) => column + (wants[index] ?? 0) * granted + leftOver)
}

/**
 * Measures a table for `width` (twentieths of a point): every column gets at least its longest word, then what its text
 * would need on one line, then an equal part of what is left. Columns of one name are of one width, and all add up to
 * `width`. A table too wide for the smallest type is squeezed in proportion.
 */
export function measureTable(grid: TableGrid, width: number): TableMeasure {
  const leastAt = (size: number): number[] =>
    askColumns(grid, size, (cell) => (cell.span > 1 ? 0 : longestWord(cell.text)))
  const size = SIZES.find((candidate) => sum(leastAt(candidate)) <= width) ?? 14
  const least = leastAt(size)
  const wished = askColumns(grid, size, (cell) => Math.min(MOST_CHARACTERS, cell.text.length))
  const fits = sum(least) <= width
  const exact = fits
    ? share(width, least, wished)
    : least.map((column) => (column / sum(least)) * width)
  const widths = exact.map(Math.floor)
  const rest = width - sum(widths)
  return { size, widths: widths.map((column, index) => (index === 0 ? column + rest : column)) }
}
