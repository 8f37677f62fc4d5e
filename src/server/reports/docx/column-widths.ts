import type { PlacedCell, TableGrid } from '../table-grid'

/** Type sizes of a table, in half-points, largest first. A table takes the largest at which its longest words fit. */
const SMALLEST = 14
const SIZES = [20, 18, 16, SMALLEST]
const SOME_COLUMNS = 6
const MANY_COLUMNS = 8
const PADDING = { few: 100, some: 60, many: 40 }
const BREATHING_SPACE = 20
const MEAN_CHARACTER = 0.56
const BOLD_CHARACTER = 0.62
const MOST_CHARACTERS = 60

/** How a table fills the page: type size in half-points, the rest (`padding` of each side) in twentieths of a point. */
export interface TableMeasure {
  size: number
  padding: number
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
  { size, padding }: { size: number; padding: number },
  characters: (cell: PlacedCell) => number,
): number[] {
  const asked = new Map<string, number>()
  for (const cell of [...grid.head, ...grid.rows].flat()) {
    const character = (cell.header === 'column' ? BOLD_CHARACTER : MEAN_CHARACTER) * size * 10
    const width = (characters(cell) * character + 2 * padding + BREATHING_SPACE) / cell.span
    for (const name of grid.names.slice(cell.column, cell.column + cell.span)) {
      asked.set(name, Math.max(asked.get(name) ?? 0, width))
    }
  }
  return grid.names.map((name) => asked.get(name) ?? 2 * padding)
}

function share(width: number, least: number[], wished: number[]): number[] {
  const wants = wished.map((wish, index) => Math.max(0, wish - (least[index] ?? 0)))
  const spare = width - sum(least)
  const granted = Math.min(1, spare / Math.max(1, sum(wants)))
  const leftOver = Math.max(0, spare - sum(wants)) / least.length
  return least.map((column, index) => column + (wants[index] ?? 0) * granted + leftOver)
}

function paddingOf(columns: number): number {
  if (columns > MANY_COLUMNS) return PADDING.many
  return columns > SOME_COLUMNS ? PADDING.some : PADDING.few
}

/**
 * Measures a table for `width` (twentieths of a point): every column gets at least its longest word, then what its text
 * (not its head) would need on one line, then an equal part of what is left. Columns of one name are of one width, and all add up to
 * `width`. A table too wide for the smallest type is squeezed in proportion.
 */
export function measureTable(grid: TableGrid, width: number): TableMeasure {
  const padding = paddingOf(grid.names.length)
  const leastAt = (size: number): number[] =>
    askColumns(grid, { size, padding }, (cell) => (cell.span > 1 ? 0 : longestWord(cell.text)))
  const size = SIZES.find((candidate) => sum(leastAt(candidate)) <= width) ?? SMALLEST
  const least = leastAt(size)
  const wished = askColumns(grid, { size, padding }, (cell) =>
    cell.header === 'column' ? 0 : Math.min(MOST_CHARACTERS, cell.text.length),
  )
  const exact =
    sum(least) <= width
      ? share(width, least, wished)
      : least.map((column) => (column / sum(least)) * width)
  const whole = exact.map(Math.floor)
  const widths = whole.map((column, index) => (index === 0 ? column + width - sum(whole) : column))
  return { size, padding, widths }
}
