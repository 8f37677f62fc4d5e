// What the drafter worked out, worked out again from the facts: how far apart two dates are, what some figures have as their
// mean. Source: drafting, "a size only where the precision allows it"; gate 4 "no false precision".

import { readApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import { daysBetween } from '../dates/day-arithmetic'
import type { FactRef } from '../reports/document'
import { FIGURE, readNumber } from './verify-reading'

/** A length of time as it is written: 'about 55 weeks', 'two months', '13 days'. */
export interface WrittenLength {
  isAbout: boolean
  number: number
  unit: string
}

const LENGTH = new RegExp(`^(about )?(${FIGURE}) (day|week|month)s?\\b`, 'i')

/** The length that a text opens with, or null. */
export function readLength(text: string): WrittenLength | null {
  const [, about, figure = '', unit = ''] = LENGTH.exec(text) ?? []
  return unit === '' ? null : { isAbout: about !== undefined, number: readNumber(figure), unit }
}

/** Whether the two dates cited are so far apart, as sharp as they are: months of months, weeks or days of days. */
export function isApart(cited: readonly FactRef[], written: WrittenLength): boolean {
  const { isAbout, number, unit } = written
  if (unit === 'month') return !isAbout && sizeOf(cited, 'month') === number
  return isSoLong(sizeOf(cited, 'day'), written)
}

/** Whether days are written as they are to be: under a fortnight as days, then as weeks; 'about' exactly where they are not whole. */
export function isSoLong(days: number, { isAbout, number, unit }: WrittenLength): boolean {
  if (unit === 'day') return !isAbout && days < 14 && days === number
  const over = days - 7 * number
  return unit === 'week' && days >= 14 && (isAbout ? over !== 0 && Math.abs(over) < 4 : over === 0)
}

/** The distance of two exact days in days, of two months in months; NaN where there is no such size. */
export function sizeOf(cited: readonly FactRef[], unit: 'day' | 'month'): number {
  const [before, after] = cited.map(({ value }) => value ?? '')
  if (before === undefined || after === undefined) return Number.NaN
  if (unit === 'month') return Math.abs(monthNumber(after) - monthNumber(before))
  const [from, to] = [before, after].map((day) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) ? lastDay(day) : null,
  )
  if (!from || !to) return Number.NaN
  return Math.abs(daysBetween(from, to))
}

/** The days from the end of one date to another one: how long ago something was told or fell due. */
export function ageOf(cited: readonly FactRef[]): number {
  const [from, to] = cited.map(({ value }) => lastDay(value ?? ''))
  return from && to ? daysBetween(from, to) : Number.NaN
}

function monthNumber(month: string): number {
  return /^\d{4}-\d{2}$/.test(month)
    ? Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
    : Number.NaN
}

function lastDay(date: string) {
  const reading = readApproximateDate(date)
  return reading.ok ? windowOf(reading.date).last : null
}

/** Whether the number is the mean of the cited values, and said to be rounded exactly where it is. */
export function isMean(cited: readonly FactRef[], number: number, isRounded: boolean): boolean {
  const values = cited.filter(({ field }) => field === 'value').map(({ value }) => Number(value))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const precision = Number.isInteger(number) ? 0.5 : 0.05
  return isRounded ? mean !== number && Math.abs(mean - number) <= precision : mean === number
}
