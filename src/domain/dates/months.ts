// The names of the months as reports print them, whole and short.
// Source: the printed forms of the portfolio file, British English.

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The name of a month, 1 to 12: `monthName(9)` is 'September'. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? ''
}

/** Three letters for dense tables: `shortMonthName(9)` is 'Sep'. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3)
}
