// Whether what is told as still to come is: no form of the future has a date that has passed as at the day of the facts, and
// what "was due" or "was to be asked" has; and no rating of long ago reads as the present one.
// Source: drafting, "Tense is relative to the data day"; gate 3.

import { asDay, type Day } from '../dates/day'
import { daysBetween } from '../dates/day-arithmetic'
import type { FactRef, Sentence } from '../reports/document'
import { type Place, readPlaces } from './verify-places'
import { hasPassed } from './verify-told-record'

const AHEAD =
  /\b(?:is|are)(?: still| now)? (?:to be|to follow|due|expected|planned|proposed)\b|\b(?:should|will)\b|\bthe aim is\b|\btarget score is\b|: (?:still |now )?(?:due|expected)\b/gi
const BEHIND = /\b(?:was|were) (?:due|to be asked)\b|\btarget score was\b/gi
const MAY_BE_WRONG = /\b(?:due|expected|should|will|to be|to follow|planned|proposed|aim|target)\b/i
const SAYS_PASSED = /\bnot (?:been )?recorded as\b/

const WHEN: ReadonlySet<string> = new Set([
  ...['forecast', 'baseline', 'to', 'due', 'date', 'targetDate', 'on'],
])

/** What is wrong with the tenses in which a sentence speaks, as at a day; each completes "The sentence …". */
export function pastFaults(sentence: Sentence, asAt: Day): string[] {
  return [
    ...dateFaults(sentence, asAt),
    ...agedFaults(sentence, asAt),
    ...earlyFaults(sentence, asAt),
  ]
}

/** A rating that is told as the present one; what it was before is told in sentences of other kinds. */
const RATED = /^(?:rating|ratings-for|rated|still-rated)$/
/** A rating older than this has its day beside it. */
const UNDATED_DAYS = 31

function agedFaults({ rule, facts, spans }: Sentence, asAt: Day): string[] {
  if (!RATED.test(rule)) return []
  const printed = facts.filter((_, at) =>
    spans.some(({ fact, from, to }) => fact === at && to > from),
  )
  const isOld = ({ path, field }: FactRef) => {
    const day = /\/ratings\/.*\/(\d{4}-\d\d-\d\d)$/.exec(path)?.[1]
    return field === 'value' && day !== undefined && daysBetween(asDay(day), asAt) > UNDATED_DAYS
  }
  const isGiven = ({ path }: FactRef) =>
    printed.some((one) => one.path === path && one.field === 'recordedOn')
  return printed.some((fact) => isOld(fact) && !isGiven(fact))
    ? ['tells an old rating without its day']
    : []
}

/** A return is missing from the day after it was due. */
function earlyFaults({ rule, facts }: Sentence, asAt: Day): string[] {
  if (!rule.startsWith('return-missing')) return []
  const due = facts.find(({ path, field }) => path.includes('/returns/') && field === 'due')?.value
  return due !== undefined && due < asAt ? [] : ['tells as missing a return that is not due']
}

function dateFaults(sentence: Sentence, asAt: Day): string[] {
  const { text } = sentence
  if (!MAY_BE_WRONG.test(text)) return []
  const places = readPlaces(sentence) ?? []
  const ahead = dateAfter(AHEAD, sentence, places)
  const behind = dateAfter(BEHIND, sentence, places)
  const isLate = ahead !== undefined && hasPassed(ahead, asAt) && !SAYS_PASSED.test(text)
  const isEarly = behind !== undefined && !hasPassed(behind, asAt)
  return [
    ...(isLate ? ['tells as still to come what has a date that has passed'] : []),
    ...(isEarly ? ['tells as past what has a date that has not passed'] : []),
  ]
}

/** The first date in print after a form that stands outside of the values of the sentence. */
function dateAfter(form: RegExp, { text }: Sentence, places: readonly Place[]): string | undefined {
  const match = [...text.matchAll(form)].find(
    ({ index, 0: { length } }) =>
      !places.some(({ from, to }) => from < index + length && index < to),
  )
  if (match === undefined) return undefined
  return places
    .filter(({ to }) => to > match.index)
    .flatMap(({ facts }) => facts)
    .find(isWhen)?.value
}

function isWhen({ field = '', path }: FactRef): boolean {
  return WHEN.has(field) && !path.endsWith('/answer')
}
