// A key names one thing in its list, and a series has one observation of a period: two would contradict each other.
// Source: portfolio file, "Keys are stable slugs, unique in their list".

import { readApproximateDate } from '../dates/approximate-date'
import { type PlacedFault, valueAt } from './fault'
import { findAll } from './walk'

/** One fault for every item whose key, organisation or period an earlier item of the same list has. */
export function duplicateFaults(json: unknown): PlacedFault[] {
  return [
    ...KEYED_LISTS.flatMap((list) => repeats(json, list, 'key', (key) => key)),
    ...SERIES_LISTS.flatMap((list) => repeats(json, list, 'organisation', (key) => key)),
    ...SERIES_LISTS.flatMap((list) =>
      repeats(json, `${list}/*/observations`, 'period', canonicalPeriod),
    ),
  ]
}

const SERIES_LISTS = ['measures/*/series', 'programmes/*/measures/*/series'] as const

const KEYED_LISTS = [
  'organisations',
  'people',
  'committees',
  'meetings',
  'programmes',
  'programmes/*/milestones',
  'programmes/*/measures',
  'programmes/*/risks',
  'programmes/*/events',
  'programmes/*/decisions',
  'measures',
  'reports',
  'reports/*/recommendations',
  'reports/*/sections/*/paragraphs',
  'promises',
  'actions',
  'corporatePlans',
] as const

function repeats(
  json: unknown,
  list: string,
  field: 'key' | 'organisation' | 'period',
  canonical: (text: string) => string,
): PlacedFault[] {
  return findAll(json, list).flatMap(({ path, value }) => {
    if (!Array.isArray(value)) return []
    const seen = new Map<string, number>()
    return value.flatMap((item: unknown, index) => {
      const name = valueAt(item, field) ?? (field === 'organisation' ? '' : undefined)
      if (typeof name !== 'string') return []
      const earlier = seen.get(canonical(name))
      if (earlier === undefined) seen.set(canonical(name), index)
      return earlier === undefined
        ? []
        : [{ path: [...path, index, field], reason: reasonOf(field, name, earlier) }]
    })
  })
}

function reasonOf(field: 'key' | 'organisation' | 'period', name: string, earlier: number): string {
  const what = name === '' ? 'no organisation' : `the ${field} “${name}”`
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} is already that of number ${earlier + 1} of this list. Each has to differ`
}

function canonicalPeriod(text: string): string {
  const reading = readApproximateDate(text)
  return reading.ok ? reading.date : text
}
