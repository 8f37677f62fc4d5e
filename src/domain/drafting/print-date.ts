// The words of a date where the dates module gives those of a due date: of what happened, of a yardstick in brackets, of a
// period. Source: portfolio file, "Approximate dates"; how reports talk, 3 "Date expressions".

import type { ApproximateDate } from '../dates/approximate-date'
import { printApproximateDate, printDuePhrase } from '../dates/approximate-print'
import { precisionOf, windowOf } from '../dates/approximate-window'
import { printDay } from '../dates/print-day'

/** 'on 3 July 2020', 'in the 2016/17 financial year', 'by 8 July 2020'. */
export function printHappened(date: ApproximateDate): string {
  const precision = precisionOf(date)
  return precision === 'financial-year' || precision === 'year'
    ? `in ${printApproximateDate(date, 'period')}`
    : printDuePhrase(date)
}

/** 'early October 2020', 'the end of 2026', '31 July 2022 at the latest'. */
export function printBareDate(date: ApproximateDate): string {
  const { last } = windowOf(date)
  return precisionOf(date) === 'open-start' && last !== null
    ? `${printDay(last)} at the latest`
    : printApproximateDate(date)
}

/** 'June 2020', 'the 2016/17 financial year', 'up to 8 July 2020'. */
export function printPeriod(date: ApproximateDate): string {
  const { last } = windowOf(date)
  return precisionOf(date) === 'open-start' && last !== null
    ? `up to ${printDay(last)}`
    : printApproximateDate(date, 'period')
}
