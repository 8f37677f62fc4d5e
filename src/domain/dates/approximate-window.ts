// The days that an approximate date stands for: what the program computes with, where the words are what it prints.
// A due date is late only when the last day of its window has passed. Source: portfolio file, "Approximate dates".

import { remembered } from '../remembered'
import {
  type ApproximateDate,
  decodeForm,
  type Form,
  type Precision,
  type YearMonth,
} from './approximate-form'
import { type Day, dayFromNumbers, FIRST_DAY } from './day'
import { lastDayOfMonth } from './day-arithmetic'

export type { Precision } from './approximate-form'

/** The first and the last day, both included; null is an open end. */
export interface DateWindow {
  readonly first: Day | null
  readonly last: Day | null
}

/**
 * The window of a date. Financial years start on 1 April; early, mid and late are days 1-10, 11-20 and 21-end.
 * @example windowOf(asApproximateDate('early 2020-10')) // { first: '2020-10-01', last: '2020-10-10' }
 */
export function windowOf(date: ApproximateDate): DateWindow {
  return windows(date, () => windowOfForm(formOf(date)))
}

/** How precise the author was: `precisionOf(asApproximateDate('2020-Q3'))` is 'quarter'. */
export function precisionOf(date: ApproximateDate): Precision {
  return formOf(date).precision
}

/** True when the last day of the window is before `asAt`; a date without a last day never passes. */
export function isPast(date: ApproximateDate, asAt: Day): boolean {
  const { last } = windowOf(date)
  return last !== null && last < asAt
}

/** The day that orders a list of dates: the last day of the window, or the first when the end is open. */
export function sortKeyOf(date: ApproximateDate): Day {
  const { first, last } = windowOf(date)
  return last ?? first ?? FIRST_DAY
}

/** A portfolio says the same few dates over and over. */
const forms = remembered<Form>(10_000)
const windows = remembered<DateWindow>(10_000)

/** The form of a date; the brand guarantees that there is one. */
export function formOf(date: ApproximateDate): Form {
  return forms(date, () => {
    const form = decodeForm(date)
    if (form === null) throw new Error(`Not a canonical approximate date: ${date}`)
    return form
  })
}

function windowOfForm(form: Form): DateWindow {
  switch (form.precision) {
    case 'day':
      return { first: form.day, last: form.day }
    case 'part-of-month':
      return partOfMonth(form.part, form.month)
    case 'month':
      return months(form.month, form.month)
    case 'two-months':
      return months(form.from, form.to)
    case 'day-range':
      return { first: form.from, last: form.to }
    case 'quarter':
      return threeMonths({ year: form.year, month: form.quarter * 3 - 2 })
    case 'financial-quarter':
      return threeMonths(
        form.quarter === 4
          ? { year: form.year + 1, month: 1 }
          : { year: form.year, month: form.quarter * 3 + 1 },
      )
    case 'financial-year':
      return months({ year: form.year, month: 4 }, { year: form.year + 1, month: 3 })
    case 'season':
      return season(form)
    case 'year':
      return months({ year: form.year, month: 1 }, { year: form.year, month: 12 })
    case 'open-start':
      return { first: null, last: form.last }
    case 'open-end':
      return { first: firstDay(form.from), last: null }
  }
}

function partOfMonth(part: 'early' | 'mid' | 'late', { year, month }: YearMonth): DateWindow {
  if (part === 'late')
    return { first: dayFromNumbers(year, month, 21), last: lastDayOfMonth(year, month) }
  const first = part === 'early' ? 1 : 11
  return { first: dayFromNumbers(year, month, first), last: dayFromNumbers(year, month, first + 9) }
}

function season({ season, year }: Extract<Form, { precision: 'season' }>): DateWindow {
  switch (season) {
    case 'spring':
      return threeMonths({ year, month: 3 })
    case 'summer':
      return threeMonths({ year, month: 6 })
    case 'autumn':
      return threeMonths({ year, month: 9 })
    case 'winter':
      return months({ year, month: 12 }, { year: year + 1, month: 2 })
  }
}

function threeMonths(from: YearMonth): DateWindow {
  return months(from, { year: from.year, month: from.month + 2 })
}

function months(from: YearMonth, to: YearMonth): DateWindow {
  return { first: firstDay(from), last: lastDayOfMonth(to.year, to.month) }
}

function firstDay(from: Day | YearMonth | number): Day {
  if (typeof from === 'number') return dayFromNumbers(from, 1, 1)
  return typeof from === 'string' ? from : dayFromNumbers(from.year, from.month, 1)
}
