// Later and earlier are said only of windows that do not overlap; a size only where the precision allows one.
// Two exact days differ by days or weeks, two months by months; anything else has no size. Source: drafting, "Rules".

import type { ApproximateDate, YearMonth } from './approximate-form'
import { formOf, windowOf } from './approximate-window'
import { daysBetween } from './day-arithmetic'
import { countOf, printDays } from './print-length'

export type WindowComparison = 'earlier' | 'later' | 'same' | 'overlaps'

/**
 * How the first date stands to the second.
 * @example compareWindows(asApproximateDate('2020-09'), asApproximateDate('early 2020-10')) // 'earlier'
 */
export function compareWindows(a: ApproximateDate, b: ApproximateDate): WindowComparison {
  const left = windowOf(a)
  const right = windowOf(b)
  if (left.first === right.first && left.last === right.last) return 'same'
  if (left.last !== null && right.first !== null && left.last < right.first) return 'earlier'
  if (left.first !== null && right.last !== null && left.first > right.last) return 'later'
  return 'overlaps'
}

/**
 * The least and the most days from one date to the other, negative when `to` is earlier; null when a window is open.
 * @example from '2020-09' to 'early 2020-10' // { least: 1, most: 39 }
 */
export function differenceInDays(
  from: ApproximateDate,
  to: ApproximateDate,
): { least: number; most: number } | null {
  const start = windowOf(from)
  const end = windowOf(to)
  if (!start.first || !start.last || !end.first || !end.last) return null
  return { least: daysBetween(start.last, end.first), most: daysBetween(start.first, end.last) }
}

/**
 * The size of a move, whichever way it went: '1 day', '3 weeks', 'about 55 weeks', '2 months'; null where it would be
 * invented.
 */
export function sizeOfDifference(from: ApproximateDate, to: ApproximateDate): string | null {
  const start = formOf(from)
  const end = formOf(to)
  if (start.precision === 'day' && end.precision === 'day') {
    const days = Math.abs(daysBetween(start.day, end.day))
    return days === 0 ? null : printDays(days)
  }
  if (start.precision === 'month' && end.precision === 'month') {
    const months = Math.abs(monthNumber(end.month) - monthNumber(start.month))
    return months === 0 ? null : countOf(months, 'month')
  }
  return null
}

function monthNumber({ year, month }: YearMonth): number {
  return year * 12 + month
}
