// Whether a sentence of a section of measures may say that something stands as it stood: each figure and target that it lists
// has to be the one that the last report had, with its hedge; "again" needs the measure or the organisation to have been there.
// Source: drafting, "a sentence never repeats unless it says still, unchanged or overdue"; gates 8 and 18.

import type { MeasureSeries } from '../portfolio-file/schema'
import type { FactRef, Sentence } from '../reports/document'
import type { LastTold } from './verify-told-record'
import { SAME, type ToldWord } from './verify-told-words'

/** Whether the sentence is of a section of measures, which are of no programme. */
export function isOfMeasures({ facts }: Pick<Sentence, 'facts'>): boolean {
  return facts.some(({ path }) => path.startsWith('measures/'))
}

/** The words that the last report allows the sentence; whether it had to have one this reader cannot tell. */
export function measureWords({ facts }: Sentence, last: LastTold): readonly ToldWord[] {
  const own = facts.filter(({ path }) => path.startsWith('measures/'))
  const isSame = own.every((fact) => isAsTold(fact, own, last))
  return ['', ...(isSame ? SAME : []), ...(facts.some((one) => isKnown(one, last)) ? AGAIN : [])]
}

/** Whether the fact is of a measure that the last report had, or of an organisation with figures asked of it there. */
function isKnown({ path }: FactRef, { file }: LastTold): boolean {
  const [list, key] = path.split('/')
  return file.measures.some((one) =>
    list === 'organisations'
      ? one.series.some(({ organisation }) => organisation === key)
      : list === 'measures' && one.key === key,
  )
}

const AGAIN: readonly ToldWord[] = ['again']

/** The name that a measure has now is told in a sentence of its own; what is counted of it was told, or was not. */
function isAsTold({ path, field = '', value }: FactRef, all: readonly FactRef[], last: LastTold) {
  const { series, observation } = toldAt(path, last)
  if (path.includes('/observations/')) {
    if (observation === undefined) return false
    const isHedged = field === 'value' && observation.qualifier !== undefined
    return textIn(observation, field) === value && (!isHedged || isHedgeListed(path, all))
  }
  return !path.includes('/series/') || (series !== undefined && textIn(series, field) === value)
}

function toldAt(path: string, { file }: LastTold) {
  const [, key, , organisation, , period] = path.split('/')
  const measure = file.measures.find((one) => one.key === key)
  const isOwn = (one: MeasureSeries) => (one.organisation ?? 'all') === organisation
  const series = measure?.series.find(isOwn)
  return { series, observation: series?.observations.find((one) => one.period === period) }
}

function isHedgeListed(path: string, all: readonly FactRef[]): boolean {
  return all.some((fact) => fact.path === path && fact.field === 'qualifier')
}

/** The value as a fact gives it, in which nothing is 'null'. */
function textIn(thing: object, field: string): string {
  const held: unknown = Reflect.get(thing, field)
  return String(held ?? null)
}
