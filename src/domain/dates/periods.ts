// Reporting periods: calendar months, and the financial year that starts on 1 April.
// Source: portfolio file, "Approximate dates"; architecture, "reporting periods".

import { type ApproximateDate, encodeForm } from './approximate-form'
import { printApproximateDate } from './approximate-print'
import { type Day, partsOfDay } from './day'
import { addMonths } from './day-arithmetic'

/** The month of a day: `monthOf(asDay('2020-04-30'))` is '2020-04'. */
export function monthOf(day: Day): ApproximateDate {
  const { year, month } = partsOfDay(day)
  return encodeForm({ precision: 'month', month: { year, month } })
}

/** The months from that of the first day to that of the last, both included; none when the last is before the first. */
export function monthsBetween(first: Day, last: Day): ApproximateDate[] {
  const months: ApproximateDate[] = []
  for (let count = 0; ; count += 1) {
    const month = monthOf(addMonths(first, count))
    if (month > monthOf(last) || month === months.at(-1)) return months
    months.push(month)
  }
}

/** A period in print: '2020-04' is 'April 2020', 'FY2020/21' is 'the 2020/21 financial year'. */
export function printPeriod(period: ApproximateDate): string {
  return printApproximateDate(period, 'period')
}

/** The financial year of a day: 31 March 2020 is in 'FY2019/20', 1 April 2020 in 'FY2020/21'. */
export function financialYearOf(day: Day): ApproximateDate {
  const { year, month } = partsOfDay(day)
  return encodeForm({ precision: 'financial-year', year: month >= 4 ? year : year - 1 })
}
