// How the fields of a fact are called and their values printed, wherever a person checks what a sentence says.
// Source: the drafting page, "a facts panel that shows for the focused sentence where each value comes from".

import { readApproximateDate } from '../dates/approximate-date'
import { printApproximateDate } from '../dates/approximate-print'
import { isDay } from '../dates/day'
import { printDay } from '../dates/print-day'
import { ratingLabel } from '../ratings/rating'
import { RATING_VALUES } from '../ratings/values'

const LABELS: Readonly<Record<string, string>> = {
  actual: 'Completed',
  forecast: 'Forecast',
  baseline: 'First promise',
  to: 'Re-baselined to',
  value: 'Value',
  previous: 'Rating before',
  recordedOn: 'Recorded on',
  pathToGreen: 'Path to green',
  pathToGreenBy: 'Green by',
  asAt: 'As at',
  on: 'Date',
  until: 'Until',
  reason: 'Reason',
  approvedBy: 'Approved by',
  qualifier: 'Precision',
}

/**
 * `actual` is 'Completed', the `value` of a rating 'Rating'; a field without a label of its own is its own words:
 * `targetScore` is 'Target score'.
 */
export function fieldLabel(field: string | undefined, path: string): string {
  if (field === undefined) return 'Text'
  if (field === 'value' && path.includes('/ratings/')) return 'Rating'
  const own = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return LABELS[field] ?? own.slice(0, 1).toUpperCase() + own.slice(1)
}

const DUE = new Set(['actual', 'forecast', 'baseline', 'to', 'pathToGreenBy', 'targetDate', 'on'])
const SLUGS = new Set(['status', 'kind', 'confidence', 'qualifier', 'targetKind'])

/**
 * A stored value as a person reads it.
 * @example valueInWords('forecast', 'early 2020-10') // 'early October 2020'
 */
export function valueInWords(field: string | undefined, value: string): string {
  if (isDay(value)) return printDay(value)
  if (field !== undefined && DUE.has(field)) return dateInWords(value, 'due')
  if (field === 'period') return periodInWords(value)
  const rating = RATING_VALUES.find((one) => one === value)
  if (rating !== undefined) return ratingLabel(rating)
  if (value === 'null') return 'not reported'
  return field !== undefined && SLUGS.has(field) ? value.replaceAll('-', ' ') : value
}

/** `2020-04` is 'April 2020'. */
export function periodInWords(period: string): string {
  return dateInWords(period, 'period')
}

function dateInWords(written: string, role: 'due' | 'period'): string {
  const reading = readApproximateDate(written)
  return reading.ok ? printApproximateDate(reading.date, role) : written
}
