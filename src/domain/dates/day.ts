// A day of the calendar, as people write it in a plan: no time, no zone, never a JavaScript Date.
// Text YYYY-MM-DD compares and sorts as it reads. Source: architecture, "domain/dates".

import { DomainError } from '../errors'

declare const dayBrand: unique symbol

/** A calendar day, `YYYY-MM-DD`, always a day that exists (2020-02-30 is none). */
export type Day = string & { readonly [dayBrand]: 'Day' }

/** Days in a month of the Gregorian calendar: `daysInMonth(2020, 2)` is 29. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True for text that is exactly `YYYY-MM-DD` and names a day that exists. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  return exists(Number(match[1]), Number(match[2]), Number(match[3]))
}

/**
 * The day that the text names. Throws DomainError INVALID when it names none.
 * @example asDay('2020-07-08')
 */
export function asDay(text: string): Day {
  if (isDay(text)) return text
  throw new DomainError(
    'INVALID',
    `“${text}” is not a day. Write year, month and day, for example 2020-07-21.`,
  )
}

/** The day of these numbers (month 1 to 12), or null when there is no such day. */
export function makeDay(year: number, month: number, day: number): Day | null {
  return exists(year, month, day) ? dayFromNumbers(year, month, day) : null
}

/** The numbers of a day: `partsOfDay(asDay('2020-07-08'))` is year 2020, month 7, day 8. */
export function partsOfDay(day: Day): { year: number; month: number; day: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  }
}

/** Guarantee: the caller knows that these numbers are a day that exists. */
export function dayFromNumbers(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day
}

/** The first and the last day that the product can write. */
export const FIRST_DAY: Day = dayFromNumbers(1, 1, 1)
export const LAST_DAY: Day = dayFromNumbers(9999, 12, 31)

function exists(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
