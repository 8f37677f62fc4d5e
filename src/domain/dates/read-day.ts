// A day as people in Britain type it: the day first, then the month, then all four figures of the year.
// 1/9/2020 is 1 September 2020; a year of two figures is not guessed. Source: portfolio file, approximate dates.

import { readApproximateDate } from './approximate-date'
import { type Day, isDay } from './day'

/**
 * The day that the text names, or null when it names none or names more than one day.
 * @example readDay('1st September 2020') // '2020-09-01'
 */
export function readDay(text: string): Day | null {
  const reading = readApproximateDate(text)
  if (!reading.ok) return null
  const canonical: string = reading.date
  return isDay(canonical) ? canonical : null
}
