import type { Day } from '@/domain/dates/day'
import { addMonths } from '@/domain/dates/day-arithmetic'
import { monthsBetween, printPeriod } from '@/domain/dates/periods'

/** The three whole months before a day: `April 2020, May 2020, June 2020` for 8 July 2020. */
export function usualPeriods(asAt: Day): string {
  return monthsBetween(addMonths(asAt, -3), addMonths(asAt, -1)).map(printPeriod).join(', ')
}
