// The twelve ways in which a plan says when: a day, a part of a month, a month, ... , "by" and "at the earliest".
// Each has one canonical writing, and that is what is stored. Source: portfolio file, "Approximate dates".

import { type Day, isDay } from './day'

declare const approximateDateBrand: unique symbol

/** A date as precise as its author meant it, in the canonical writing of the portfolio file: `early 2020-10`. */
export type ApproximateDate = string & { readonly [approximateDateBrand]: 'ApproximateDate' }

export const MONTH_PARTS = ['early', 'mid', 'late'] as const
export type MonthPart = (typeof MONTH_PARTS)[number]

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof SEASONS)[number]

export const QUARTERS = [1, 2, 3, 4] as const
export type Quarter = (typeof QUARTERS)[number]

export interface YearMonth {
  year: number
  month: number
}

/** What an approximate date says, taken apart. An open start knows only its last day, an open end only where it begins. */
export type Form =
  | { precision: 'day'; day: Day }
  | { precision: 'part-of-month'; part: MonthPart; month: YearMonth }
  | { precision: 'month'; month: YearMonth }
  | { precision: 'two-months'; from: YearMonth; to: YearMonth }
  | { precision: 'day-range'; from: Day; to: Day }
  | { precision: 'quarter'; year: number; quarter: Quarter }
  | { precision: 'financial-quarter'; year: number; quarter: Quarter }
  | { precision: 'financial-year'; year: number }
  | { precision: 'season'; season: Season; year: number }
  | { precision: 'year'; year: number }
  | { precision: 'open-start'; last: Day }
  | { precision: 'open-end'; from: Day | YearMonth | number }

export type Precision = Form['precision']

/** The canonical writing of a form: `{ precision: 'year', year: 2026 }` is '2026'. */
export function encodeForm(form: Form): ApproximateDate {
  return asCanonical(writeForm(form))
}

/** The form of a canonical writing, or null when the text is no canonical writing. */
export function decodeForm(text: string): Form | null {
  if (isDay(text)) return { precision: 'day', day: text }
  for (const decode of DECODERS) {
    const form = decode(text)
    if (form !== null) return form
  }
  return null
}

/** The two figures that name the second year: 2016 gives '17', 1999 gives '00'. */
export function secondYear(year: number): string {
  return padNumber((year + 1) % 100, 2)
}

/** Guarantee: called only with the text of `writeForm`, which writes the canonical form and no other. */
function asCanonical(text: string): ApproximateDate {
  return text as ApproximateDate
}

function writeForm(form: Form): string {
  switch (form.precision) {
    case 'day':
      return form.day
    case 'part-of-month':
      return `${form.part} ${writeMonth(form.month)}`
    case 'month':
      return writeMonth(form.month)
    case 'two-months':
      return `${writeMonth(form.from)}/${writeMonth(form.to)}`
    case 'day-range':
      return `${form.from}/${form.to}`
    case 'quarter':
      return `${writeYear(form.year)}-Q${form.quarter}`
    case 'financial-quarter':
      return `FY${writeYear(form.year)}/${secondYear(form.year)}-Q${form.quarter}`
    case 'financial-year':
      return `FY${writeYear(form.year)}/${secondYear(form.year)}`
    case 'season':
      return form.season === 'winter'
        ? `winter ${writeYear(form.year)}/${secondYear(form.year)}`
        : `${form.season} ${writeYear(form.year)}`
    case 'year':
      return writeYear(form.year)
    case 'open-start':
      return `../${form.last}`
    case 'open-end':
      return `${writeStart(form.from)}/..`
  }
}

function writeStart(from: Day | YearMonth | number): string {
  if (typeof from === 'number') return writeYear(from)
  return typeof from === 'string' ? from : writeMonth(from)
}

function writeMonth(month: YearMonth): string {
  return `${writeYear(month.year)}-${padNumber(month.month, 2)}`
}

function writeYear(year: number): string {
  return padNumber(year, 4)
}

function padNumber(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

type Decoder = (text: string) => Form | null

const DECODERS: readonly Decoder[] = [
  (text) => {
    const month = readYearMonth(text)
    return month === null ? null : { precision: 'month', month }
  },
  (text) => {
    const year = readYear(text)
    return year === null ? null : { precision: 'year', year }
  },
  (text) => {
    const [word = '', rest = ''] = text.split(' ', 2)
    const part = MONTH_PARTS.find((known) => known === word)
    const month = readYearMonth(rest)
    if (part === undefined || month === null || text !== `${part} ${rest}`) return null
    return { precision: 'part-of-month', part, month }
  },
  decodeSeason,
  decodeQuarter,
  decodeFinancial,
  decodeInterval,
]

function decodeSeason(text: string): Form | null {
  const match = /^(spring|summer|autumn|winter) (\d{4})(?:\/(\d\d))?$/.exec(text)
  const year = readYear(match?.[2] ?? '')
  const season = SEASONS.find((known) => known === match?.[1])
  if (year === null || season === undefined) return null
  const second = match?.[3]
  const agrees =
    season === 'winter' ? second === secondYear(year) && year < 9999 : second === undefined
  return agrees ? { precision: 'season', season, year } : null
}

function decodeQuarter(text: string): Form | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(text)
  const year = readYear(match?.[1] ?? '')
  const quarter = readQuarter(match?.[2])
  return year === null || quarter === null ? null : { precision: 'quarter', year, quarter }
}

function decodeFinancial(text: string): Form | null {
  const match = /^FY(\d{4})\/(\d\d)(?:-Q([1-4]))?$/.exec(text)
  const year = readYear(match?.[1] ?? '')
  if (year === null || year === 9999 || match?.[2] !== secondYear(year)) return null
  const quarter = readQuarter(match?.[3])
  if (quarter === null) return { precision: 'financial-year', year }
  return { precision: 'financial-quarter', year, quarter }
}

function decodeInterval(text: string): Form | null {
  const [start = '', end = '', more] = text.split('/')
  if (more !== undefined) return null
  if (start === '..') return isDay(end) ? { precision: 'open-start', last: end } : null
  if (end === '..') {
    const from = isDay(start) ? start : (readYearMonth(start) ?? readYear(start))
    return from === null ? null : { precision: 'open-end', from }
  }
  if (isDay(start) && isDay(end)) {
    return start < end ? { precision: 'day-range', from: start, to: end } : null
  }
  const from = readYearMonth(start)
  const to = readYearMonth(end)
  if (from === null || to === null || start >= end) return null
  return { precision: 'two-months', from, to }
}

function readYearMonth(text: string): YearMonth | null {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)
    ? { year: Number(text.slice(0, 4)), month: Number(text.slice(5)) }
    : null
}

function readYear(text: string): number | null {
  return /^\d{4}$/.test(text) && text !== '0000' ? Number(text) : null
}

function readQuarter(text: string | undefined): Quarter | null {
  return QUARTERS.find((quarter) => String(quarter) === text) ?? null
}
