// A change as people read it: field by field, from what to what, in words and not as stored.
// Source: main issue, "who changed what, from what to what, and why".

import { readApproximateDate } from '../dates/approximate-date'
import { printApproximateDate } from '../dates/approximate-print'
import { ratingLabel } from '../ratings/rating'
import { RATING_VALUES } from '../ratings/values'

export interface FieldChange {
  field: string
  /** Null: there was nothing before. */
  before: string | null
  after: string
}

/** What stood before and what stands now, field by field; what did not change is left out. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const then = new Map(Object.entries(Object(before)))
  const now = new Map(Object.entries(Object(after)))
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [inWords(field, then.get(field)), inWords(field, now.get(field))]
    if (was === is) return []
    const words = { before: was === '' ? null : was, after: is === '' ? 'nothing' : is }
    return [{ field: fieldInWords(field), ...words }]
  })
}

/** 'pathToGreenBy' is 'Path to green by'. */
function fieldInWords(field: string): string {
  const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const DATES = new Set([
  ...['date', 'expected', 'baseline', 'actual', 'forecast', 'pathToGreenBy', 'on', 'effectiveOn'],
  ...['dataAsAt', 'reviewOn'],
])
const WORDS = new Set(['status', 'kind', 'confidence', 'role', 'purpose', 'scope'])

function inWords(field: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map((item) => inWords(field, item)).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => [fieldInWords(name), inWords(name, inner)])
      .filter(([, words]) => words !== '')
      .map(([name, words]) => `${name}: ${words}`)
      .join('; ')
  const text = String(value)
  if (DATES.has(field)) return dateInWords(text)
  if (WORDS.has(field)) return text.replaceAll('-', ' ')
  return RATING_VALUES.flatMap((rating) => (rating === text ? ratingLabel(rating) : []))[0] ?? text
}

function dateInWords(text: string): string {
  const reading = readApproximateDate(text)
  return reading.ok ? printApproximateDate(reading.date) : text
}
