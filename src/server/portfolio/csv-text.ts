/** Most cells are plain: one look tells. */
const NEEDS_CARE = /[",\r\n]|^[=+\-@\t\0＝＋－＠]/
/** What a spreadsheet would run as a formula, were it not for an apostrophe before it; some read wide signs alike. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/
const HAS_TO_BE_QUOTED = /[",\r\n]/

/** The cells of a line of RFC 4180, or a stretch of them, without the line end; null is an empty cell. */
export function csvCells(cells: readonly (string | null)[]): string {
  return cells.map(csvCell).join(',')
}

function csvCell(text: string | null): string {
  if (text === null) return ''
  if (!NEEDS_CARE.test(text)) return text
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return HAS_TO_BE_QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
