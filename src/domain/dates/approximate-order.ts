// A range says its earlier end first; one that does not is offered the other way round.
// "December or January 2021" is offered as December 2020 or January 2021. Source: portfolio file, "Approximate dates".

import type { Form, YearMonth } from './approximate-form'
import { type Day, dayFromNumbers, daysInMonth, partsOfDay } from './day'

/** The form itself when its ends are in order, else the nearest form whose ends are. */
export function orderedForm(form: Form, yearIsImplied: boolean): Form {
  if (form.precision === 'two-months') return orderedMonths(form, yearIsImplied)
  if (form.precision === 'day-range') return orderedDays(form, yearIsImplied)
  return form
}

function orderedMonths(
  form: Extract<Form, { precision: 'two-months' }>,
  yearIsImplied: boolean,
): Form {
  const months = monthNumber(form.to) - monthNumber(form.from)
  if (months > 0) return form
  if (months === 0) return { precision: 'month', month: form.from }
  if (!yearIsImplied) return { ...form, from: form.to, to: form.from }
  return { ...form, from: { year: yearBefore(form.from.year), month: form.from.month } }
}

function orderedDays(
  form: Extract<Form, { precision: 'day-range' }>,
  yearIsImplied: boolean,
): Form {
  if (form.from < form.to) return form
  if (form.from === form.to) return { precision: 'day', day: form.from }
  const earlier = yearIsImplied ? sameDayTheYearBefore(form.from) : form.to
  return { ...form, from: earlier, to: yearIsImplied ? form.to : form.from }
}

function sameDayTheYearBefore(day: Day): Day {
  const parts = partsOfDay(day)
  const year = yearBefore(parts.year)
  return dayFromNumbers(year, parts.month, Math.min(parts.day, daysInMonth(year, parts.month)))
}

function monthNumber({ year, month }: YearMonth): number {
  return year * 12 + month
}

function yearBefore(year: number): number {
  return Math.max(year - 1, 1)
}
