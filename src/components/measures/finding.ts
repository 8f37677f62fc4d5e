import { capitalised } from '@/components/programmes/words'
import { directionOf } from '@/domain/drafting/numbers'
import type { Measure } from '@/domain/portfolio-file/schema'
import { figureInWords, periodInWords, pointOf } from './figures'

/**
 * What the chart of a measure shows: where its one series began and where it stands; with several, only its name.
 * @example 'Active Teams users: up from about 1,300 users in February 2020 to over 2,250 users in June 2020'
 */
export function measureFinding(measure: Measure): string {
  const name = capitalised(measure.name)
  const [series, ...others] = measure.series
  const told =
    series?.observations.filter((observation) => pointOf(observation, measure.unit) !== null) ?? []
  const [first, last] = [told.at(0), told.at(-1)]
  if (others.length > 0 || first === undefined || last === undefined || first === last) return name
  if (first.value === null || last.value === null) return name
  const [from, to] = [figureInWords(first, measure.unit), figureInWords(last, measure.unit)]
  const [start, end] = [periodInWords(first.period), periodInWords(last.period)]
  switch (directionOf({ ...first, value: first.value }, { ...last, value: last.value })) {
    case 'same':
      return `${name}: ${to} in ${end}, as in ${start}`
    case 'rose':
      return `${name}: up from ${from} in ${start} to ${to} in ${end}`
    case 'fell':
      return `${name}: down from ${from} in ${start} to ${to} in ${end}`
    case null:
      return `${name}: from ${from} in ${start} to ${to} in ${end}`
  }
}
