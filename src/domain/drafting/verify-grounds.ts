// Whether a value that stands in a sentence is held by a fact of that sentence: the same window and precision for a date,
// the same number with the same hedge, the same rating. A value that was computed is computed again.
// Source: drafting, gates 2 and 4; portfolio file, "comes from a fact that the sentence lists".

import type { FactRef, Sentence } from '../reports/document'
import { ageOf, isApart, isMean, isSoLong, readLength } from './verify-computed'
import { readDates, readNumber, type Statement } from './verify-reading'

/** Why the statement is not held by the sentence's facts, or null when it is. `text` is the sentence with names masked. */
export function groundingFault(
  statement: Statement,
  sentence: Sentence,
  text: string,
): string | null {
  if (isNamed(statement, sentence)) return null
  switch (statement.says) {
    case 'date':
      return isDateGrounded(statement, sentence)
        ? null
        : `states ${statement.text}, which none of its facts holds`
    case 'rating':
      return isRatingGrounded(statement, sentence)
        ? null
        : `states the rating ${statement.text}, which none of its facts holds`
    case 'number':
      return numberFault(statement, sentence, text)
  }
}

/** Fields whose values are names: their digits and colours are nobody's claim. */
const NAMES: ReadonlySet<string> = new Set([
  'name',
  'element',
  'office',
  'approvedBy',
  'reference',
  'abbreviation',
  'heading',
  'stage',
  'minute',
])

function isNamed({ text }: Statement, { facts }: Sentence): boolean {
  return facts.some(({ field, value }) => NAMES.has(field ?? '') && (value ?? '').includes(text))
}

/** The facts that the sentence gives for this stretch of its text. */
function citedFor({ from, to }: Statement, { facts, spans }: Sentence): FactRef[] {
  return spans
    .filter((span) => span.from < to && span.to > from)
    .flatMap(({ fact }) => facts[fact] ?? [])
}

function isDateGrounded(statement: Statement, sentence: Sentence): boolean {
  const known = new Set(citedFor(statement, sentence).map(({ value }) => value))
  return readDates(statement.text).some((dates) => dates.every((date) => known.has(date)))
}

function isRatingGrounded(statement: Statement, sentence: Sentence): boolean {
  const { text } = statement
  if (text === 'Green' && sentence.rule.startsWith('path-to-green')) return true
  const stored = text.toLowerCase().replace('/', '-')
  return citedFor(statement, sentence).some(
    ({ field, value }) => RATED.has(field ?? '') && value?.toLowerCase() === stored,
  )
}

const RATED: ReadonlySet<string> = new Set(['value', 'previous', 'rating'])

function numberFault(statement: Statement, sentence: Sentence, text: string): string | null {
  const number = readNumber(statement.text)
  const held = citedFor(statement, sentence).filter(
    ({ field, value }) => NUMERIC.has(field ?? '') && Number(value) === number,
  )
  const hedge = HEDGE.exec(text.slice(0, statement.from))?.[1] ?? null
  if (held.length > 0) return hedgeFault(statement, held, sentence, hedge)
  if (isComputed(statement, number, sentence, text)) return null
  return `states ${statement.text}, which none of its facts holds`
}

const NUMERIC: ReadonlySet<string> = new Set([
  'value',
  'count',
  'target',
  'score',
  'previousScore',
  'targetScore',
  'likelihood',
  'impact',
])
const HEDGE = /\b(about|over|under|up to|at least|at most) $/i
const HEDGES: Readonly<Record<string, string>> = {
  about: 'about',
  over: 'over',
  under: 'under',
  'up to': 'up-to',
  'at least': 'at-least',
  'at most': 'at-most',
}

/** A hedge that was recorded is printed with its number, and none is printed that was not. */
function hedgeFault(
  { text }: Statement,
  held: readonly FactRef[],
  { facts }: Sentence,
  hedge: string | null,
): string | null {
  const printed = hedge === null ? null : HEDGES[hedge.toLowerCase()]
  const agrees = held.some(({ path, field }) => {
    const field2 = field === 'target' ? 'targetKind' : 'qualifier'
    const recorded =
      facts.find((fact) => fact.path === path && fact.field === field2)?.value ?? null
    return recorded === printed
  })
  return agrees
    ? null
    : `prints ${text} ${hedge === null ? 'without the hedge' : 'with a hedge other than'} that is recorded`
}

const ABOUT = /\babout $/i
const LATER = /^ \w+ (?:later|earlier)\b/
const AGO = /^ \w+ (?:ago|after)\b/

/** A count of facts, the size of a move, a mean, a score, a year: each worked out again from the facts that the stretch cites. */
function isComputed(
  statement: Statement,
  number: number,
  sentence: Sentence,
  text: string,
): boolean {
  const { from, to, text: written } = statement
  const cited = citedFor(statement, sentence)
  const after = text.slice(to)
  const length = readLength(`${ABOUT.exec(text.slice(0, from))?.[0] ?? ''}${written}${after}`)
  if (length !== null && LATER.test(after)) return isApart(cited, length)
  if (length !== null && AGO.test(after)) return isSoLong(ageOf(cited), length)
  if (new Set(cited.map(({ path }) => path)).size === number) return true
  if (/ mean is $/.test(text.slice(0, from)))
    return isMean(cited, number, after.startsWith(' (rounded)'))
  if (/^(?:19|20)\d\d$/.test(written))
    return cited.some(({ field, value }) => field === 'on' && value?.includes(written))
  if (written === 'one') return /^one (?:risk|benefit) /i.test(text.slice(from))
  const [likelihood, impact] = ['likelihood', 'impact'].map((name) =>
    cited.find(({ field }) => field === name),
  )
  return (
    likelihood !== undefined &&
    impact !== undefined &&
    Number(likelihood.value) * Number(impact.value) === number
  )
}
