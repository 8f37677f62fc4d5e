// An approximate date in print, never sharper and never vaguer than it was written: early October is not 1 October.
// A year is its end when something is due, and itself as a period; a quarter is said with its months or its financial year.
// Source: portfolio file, "Approximate dates"; how reports talk, "House choices".

import {
  type ApproximateDate,
  type Form,
  type Quarter,
  secondYear,
  type YearMonth,
} from './approximate-form'
import { formOf } from './approximate-window'
import { type Day, partsOfDay } from './day'
import { monthName } from './months'
import { printDay } from './print-day'

/**
 * The words of a date, without a preposition.
 * @example printApproximateDate(asApproximateDate('FY2016/17')) // 'the end of the 2016/17 financial year'
 * @example printApproximateDate(asApproximateDate('FY2016/17'), 'period') // 'the 2016/17 financial year'
 */
export function printApproximateDate(
  date: ApproximateDate,
  role: 'due' | 'period' = 'due',
): string {
  return print(formOf(date), role)
}

/**
 * The words of a date with the preposition that a sentence needs.
 * @example printDuePhrase(asApproximateDate('2020-09-01')) // 'on 1 September 2020'
 * @example printDuePhrase(asApproximateDate('2026')) // 'by the end of 2026'
 */
export function printDuePhrase(date: ApproximateDate): string {
  const form = formOf(date)
  const words = print(form, 'due')
  switch (form.precision) {
    case 'day':
      return `on ${words}`
    case 'part-of-month':
    case 'month':
    case 'quarter':
    case 'financial-quarter':
    case 'season':
      return `in ${words}`
    case 'two-months':
      return areNeighbours(form.from, form.to) ? `in ${words}` : words
    case 'financial-year':
    case 'year':
      return `by ${words}`
    case 'day-range':
    case 'open-start':
      return words
    case 'open-end':
      return typeof form.from === 'string' ? `on ${words}` : `in ${words}`
  }
}

function print(form: Form, role: 'due' | 'period'): string {
  const end = role === 'due' ? 'the end of ' : ''
  switch (form.precision) {
    case 'day':
      return printDay(form.day)
    case 'part-of-month':
      return `${form.part}${form.part === 'mid' ? '-' : ' '}${printMonth(form.month)}`
    case 'month':
      return printMonth(form.month)
    case 'two-months':
      return printMonths(form.from, form.to)
    case 'day-range':
      return printDayRange(form.from, form.to)
    case 'quarter':
      return printQuarter(form.year, form.quarter)
    case 'financial-quarter':
      return `the ${QUARTER_WORDS[form.quarter]} quarter of ${financialYear(form.year)}`
    case 'financial-year':
      return `${end}${financialYear(form.year)}`
    case 'season':
      return form.season === 'winter'
        ? `winter ${form.year}/${secondYear(form.year)}`
        : `${form.season} ${form.year}`
    case 'year':
      return `${end}${form.year}`
    case 'open-start':
      return `by ${printDay(form.last)}`
    case 'open-end':
      return `${printStart(form.from)} at the earliest`
  }
}

const QUARTER_WORDS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' } as const

/** A calendar quarter by its months: which quarter "the third" is, a reader of financial years cannot know. */
function printQuarter(year: number, quarter: Quarter): string {
  return `${monthName(quarter * 3 - 2)} to ${printMonth({ year, month: quarter * 3 })}`
}

function financialYear(year: number): string {
  return `the ${year}/${secondYear(year)} financial year`
}

function printMonth({ year, month }: YearMonth): string {
  return `${monthName(month)} ${year}`
}

function printMonths(from: YearMonth, to: YearMonth): string {
  const first = from.year === to.year ? monthName(from.month) : printMonth(from)
  return areNeighbours(from, to)
    ? `${first} or ${printMonth(to)}`
    : `between ${first} and ${printMonth(to)}`
}

function areNeighbours(from: YearMonth, to: YearMonth): boolean {
  return to.year * 12 + to.month - (from.year * 12 + from.month) === 1
}

function printDayRange(from: Day, to: Day): string {
  const start = partsOfDay(from)
  const end = partsOfDay(to)
  if (start.year !== end.year) return `between ${printDay(from)} and ${printDay(to)}`
  const first =
    start.month === end.month ? String(start.day) : `${start.day} ${monthName(start.month)}`
  return `between ${first} and ${printDay(to)}`
}

function printStart(from: Day | YearMonth | number): string {
  if (typeof from === 'number') return String(from)
  return typeof from === 'string' ? printDay(from) : printMonth(from)
}
