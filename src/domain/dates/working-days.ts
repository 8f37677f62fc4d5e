// Clear days before a meeting are working days between the day on which the papers go out and the day of the meeting,
// neither of them counted. Source: portfolio file, committees' "clearDays"; Local Government Act 1972, section 100B.

import { bankHolidays } from './bank-holidays'
import { type Day, partsOfDay } from './day'
import { addDays, weekday } from './day-arithmetic'

/** True from Monday to Friday, except on a bank holiday of England and Wales and on the `closed` days of a council. */
export function isWorkingDay(day: Day, closed: readonly Day[] = []): boolean {
  return weekday(day) <= 5 && !isBankHoliday(day) && !closed.includes(day)
}

/** True on a bank holiday of England and Wales. */
export function isBankHoliday(day: Day): boolean {
  return bankHolidays(partsOfDay(day).year).includes(day)
}

/**
 * The working day that is `count` working days after a day, or before it when negative; 0 gives the day itself. At either
 * end of the calendar it stays there.
 */
export function addWorkingDays(day: Day, count: number, closed: readonly Day[] = []): Day {
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; ) {
    const next = addDays(reached, step)
    if (next === reached) return reached
    reached = next
    if (isWorkingDay(reached, closed)) left -= 1
  }
  return reached
}

/** The working days from one day to another, the first not counted and the last counted; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, closed: readonly Day[] = []): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, closed)) count += 1
  }
  return count
}

/**
 * The last working day on which papers may go out, so that `clear` whole working days lie before the meeting.
 * @example clearDaysBefore(asDay('2020-07-21'), 5) // '2020-07-13'
 */
export function clearDaysBefore(meeting: Day, clear: number, closed: readonly Day[] = []): Day {
  return addWorkingDays(meeting, -(clear + 1), closed)
}
