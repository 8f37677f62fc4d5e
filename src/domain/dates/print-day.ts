// A day in print: the day before the month, no ordinal, no leading zero, always with its year.
// Source: how reports talk, "House choices".

import { type Day, partsOfDay } from './day'
import { monthName, shortMonthName } from './months'

/** `printDay(asDay('2020-07-21'))` is '21 July 2020'. */
export function printDay(day: Day): string {
  const parts = partsOfDay(day)
  return `${parts.day} ${monthName(parts.month)} ${parts.year}`
}

/** For dense tables: '21 Jul 2020'. */
export function printDayShort(day: Day): string {
  const parts = partsOfDay(day)
  return `${parts.day} ${shortMonthName(parts.month)} ${parts.year}`
}
