// Adding and counting days and months on the calendar alone: no clock, no zone, no daylight saving.
// A month later than 31 January is the last day of February. Source: architecture, "domain/dates".

import { type Day, dayFromNumbers, daysInMonth, FIRST_DAY, LAST_DAY, partsOfDay } from './day'

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * The day `count` days later (earlier when negative), never before FIRST_DAY nor after LAST_DAY.
 * @example addDays(asDay('2020-02-28'), 2) // '2020-03-01'
 */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOfDay(day) + count)
}

/**
 * The same day of the month `count` months later, or the last day of that month when it is shorter.
 * @example addMonths(asDay('2020-01-31'), 1) // '2020-02-29'
 */
export function addMonths(day: Day, count: number): Day {
  const parts = partsOfDay(day)
  const months = parts.year * 12 + parts.month - 1 + count
  const year = Math.floor(months / 12)
  if (year < 1) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  const month = months - year * 12 + 1
  return dayFromNumbers(year, month, Math.min(parts.day, daysInMonth(year, month)))
}

/** Days from one day to another: negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekday(day: Day): Weekday {
  return WEEKDAYS[numberOfDay(day) % 7] ?? 1
}

/** The last day of a month (1 to 12): `lastDayOfMonth(2020, 2)` is '2020-02-29'. */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayFromNumbers(year, month, daysInMonth(year, month))
}

/** Of two days the earlier one, and the later one. */
export function earlierOf(a: Day, b: Day): Day {
  return a <= b ? a : b
}

export function laterOf(a: Day, b: Day): Day {
  return a >= b ? a : b
}

const WEEKDAYS: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6]

/** Days since the day before 1 January of year 1, which was a Monday: FIRST_DAY is 1. */
function numberOfDay(day: Day): number {
  const { year, month, day: dayOfMonth } = partsOfDay(day)
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + dayOfMonth
}

function dayOfNumber(number: number): Day {
  if (number < 1) return FIRST_DAY
  if (number > numberOfDay(LAST_DAY)) return LAST_DAY
  let year = Math.floor(number / 365.2425) + 1
  while (daysBeforeYear(year) >= number) year -= 1
  while (daysBeforeYear(year + 1) < number) year += 1
  const dayOfYear = number - daysBeforeYear(year)
  let month = 1
  while (month < 12 && daysBeforeMonth(year, month + 1) < dayOfYear) month += 1
  return dayFromNumbers(year, month, dayOfYear - daysBeforeMonth(year, month))
}

function daysBeforeYear(year: number): number {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

function daysBeforeMonth(year: number, month: number): number {
  let days = 0
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier)
  return days
}
