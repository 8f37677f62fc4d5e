// Who entered a fact and when, asked of the record of changes: which record it is of, and what an event has to hold to be
// the one that put this value there. Source: the drafting page, "where each value comes from, who entered it and when".

import { type Day, isDay } from '../dates/day'
import type { PortfolioFile } from '../portfolio-file/schema'
import type { FactRef } from './document'
import { byKeyOrPlace, factKey } from './fact-in-words'

/**
 * What is asked of one fact, named by its `factKey`: the last event of `subject` that holds one of `holds`, or gives
 * `reason`, on the day `on` where one is given. `whole` is what an import of it is an event of.
 */
export interface EntryQuestion {
  fact: string
  subject: string
  whole: string
  holds: readonly Readonly<Record<string, unknown>>[]
  reason?: string
  on?: Day
}

/** Who put a fact on record. `isImport`: it came with a file that they brought in, `on` the last such day. */
export interface Entered {
  by: string
  on: Day
  isImport: boolean
}

/** What to ask of each fact of which the record of changes can know; each fact once. */
export function entryQuestions(file: PortfolioFile, facts: readonly FactRef[]): EntryQuestion[] {
  const asked = new Map<string, EntryQuestion>()
  for (const fact of facts) {
    const key = factKey(fact)
    const question = asked.has(key) ? null : questionOf(file, fact)
    if (question !== null) asked.set(key, { fact: key, ...question })
  }
  return [...asked.values()]
}

type Question = Omit<EntryQuestion, 'fact'>

function questionOf(file: PortfolioFile, fact: FactRef): Question | null {
  const [list, key, noun, item = '', ...rest] = fact.path.split('/')
  const holds = holding(fact)
  if (holds.length === 0) return null
  const whole = list === 'programmes' ? `${list}/${key}` : 'portfolio'
  const reason = REASONS.has(fact.field ?? '') ? { reason: fact.value ?? '' } : {}
  if (list === 'promises' || list === 'actions')
    return { subject: `${list}/${key}`, whole, holds, ...reason }
  if (list === 'measures')
    return { subject: `${list}/${key}`, whole, holds: ofFigure(fact, [noun, item, ...rest]) }
  if (list !== 'programmes') return null
  if (noun === undefined) return { subject: whole, whole, holds }
  const subject = `${whole}/${noun}/${item}`
  switch (noun) {
    case 'milestones':
      return { subject, whole, holds, ...reason }
    case 'risks':
    case 'decisions':
      return { subject, whole, holds }
    case 'measures':
      return { subject, whole, holds: ofFigure(fact, rest) }
    case 'ratings': {
      const day = rest.at(-1) ?? ''
      if (!isDay(day)) return null
      return { subject, whole, holds: fact.field === 'recordedOn' ? [{}] : holds, on: day }
    }
    case 'events': {
      const { events } = file.programmes.find((one) => one.key === key) ?? { events: [] }
      const event = byKeyOrPlace(events, item)
      if (event === undefined) return null
      return { subject: `${whole}/events`, whole, holds: [{ text: event.text }] }
    }
    default:
      return null
  }
}

/** How the record of changes calls a date that is promised, expected or agreed anew. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  forecast: ['expected', 'date'],
  baseline: ['date'],
  to: ['baseline'],
  actual: ['date'],
}

/** What is recorded as why a change was made. */
const REASONS: ReadonlySet<string> = new Set(['reason', 'note'])

function holding({ field, value }: FactRef): Record<string, unknown>[] {
  if (field === undefined || value === undefined) return []
  return [field, ...(CALLED[field] ?? [])].flatMap((name) =>
    asStored(value).map((one) => ({ [name]: one })),
  )
}

/** A figure by its period and whose it is; anything else of a measure by its value. */
function ofFigure(
  fact: FactRef,
  steps: readonly (string | undefined)[],
): Record<string, unknown>[] {
  const [, organisation, observations, ...period] = steps
  if (observations === undefined) return holding(fact)
  const own = {
    period: period.join('/'),
    ...(organisation === 'all' ? {} : { organisation }),
  }
  if (fact.field === 'period') return [own]
  return holding(fact).map((held) => ({ ...own, ...held }))
}

/** A fact gives every value as text; the record of changes keeps numbers, and null for what was not reported. */
function asStored(value: string): unknown[] {
  if (value === 'null') return [null]
  return /^-?\d+(?:\.\d+)?$/.test(value) ? [Number(value), value] : [value]
}
