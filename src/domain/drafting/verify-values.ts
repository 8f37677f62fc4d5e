// One place of a sentence against the facts that it is said to print: the whole of it, so that nothing can stand there that
// is not on record, and worked out again where it was computed. Source: drafting, gates 2 to 4.

import { readApproximateDate } from '../dates/approximate-date'
import { type DateWindow, windowOf } from '../dates/approximate-window'
import type { FactRef } from '../reports/document'
import { ageOf, isApart, isMean, isSoLong, readLength } from './verify-computed'
import { isCount } from './verify-counts'
import { areVerbatim, NAMES, nameFault, WORDS } from './verify-names'
import type { Place } from './verify-places'
import { isInUnit, readQuantity, wrongInQuantity } from './verify-quantity'
import { rangeOf } from './verify-ranges'
import { FIGURE, readDates, readStatements } from './verify-reading'

/** What is wrong with a place, or null when it prints what its facts hold and nothing else. `all` is its sentence. */
export function placeFault(place: Place, all: readonly Place[]): string | null {
  const { text, facts } = place
  const fields = facts.map(({ field }) => field ?? '')
  if (fields.every((field) => field === ''))
    return isCount(place) ? null : `counts “${text}” wrongly`
  if (fields.some((field) => WORDS.has(field)))
    return areVerbatim(place) ? null : `does not give the words “${text}” as they were written`
  if (/(?:^|\s)(?:later|earlier)$/.test(text)) return moveFault(place)
  if (/^(?:rose|fell)$/i.test(text)) return directionFault(place)
  if (fields.includes('asAt') && readLength(text) !== null) return ageFault(place)
  if (fields.every((field) => field === 'count')) return shareFault(place)
  if (facts.some(isRating))
    return isRated(place) ? null : `states the rating ${text}, which is not on record`
  if (fields.some((field) => NUMERIC.has(field))) return numberFault(place)
  if (fields.some((field) => NAMES.has(field))) return nameFault(place, all)
  if (facts.every(({ value }) => windowIn(value) !== undefined))
    return isDated(place) ? null : `states “${text}”, which is not the date on record`
  return isWord(place) ? null : `states “${text}”, which is not on record`
}

const NUMERIC: ReadonlySet<string> = new Set([
  ...['value', 'target', 'score', 'previousScore', 'targetScore', 'likelihood', 'impact'],
])

function isRating({ field = '', value = '' }: FactRef): boolean {
  return ['value', 'previous', 'rating'].includes(field) && /^(?:red|amber|green)/.test(value)
}

function isRated({ text, facts }: Place): boolean {
  const stored = text.toLowerCase().replace('/', '-')
  return /^[RAG]/.test(text) && facts.some((fact) => isRating(fact) && fact.value === stored)
}

/** 'later', 'five weeks earlier': the second date against the first, and the size where both allow one. */
function moveFault({ text, facts }: Place): string | null {
  const [, size, way] = /^(?:(.+) )?(later|earlier)$/.exec(text) ?? []
  const length = readLength(size ?? '')
  if (way === undefined || (size !== undefined && length === null))
    return `says “${text}”, which is no size of a move`
  const [yardstick, now] = facts.map(({ value }) => windowIn(value))
  const isLater = yardstick?.last != null && now?.first != null && now.first > yardstick.last
  const isEarlier = yardstick?.first != null && now?.last != null && now.last < yardstick.first
  if (!(way === 'later' ? isLater : isEarlier))
    return `says “${text}”, which its dates do not bear out`
  return length === null || isApart(facts, length)
    ? null
    : `says “${text}”, which its dates do not come to`
}

function ageFault({ text, facts }: Place): string | null {
  const length = readLength(text)
  return length !== null && isSoLong(ageOf(facts), length)
    ? null
    : `says “${text}”, which its dates do not come to`
}

function windowIn(value: string | undefined): DateWindow | undefined {
  const reading = readApproximateDate(value ?? '')
  return reading.ok ? windowOf(reading.date) : undefined
}

function directionFault({ text, facts }: Place): string | null {
  const ranges = facts.filter(({ field }) => field === 'value').map((fact) => rangeOf(fact, facts))
  const isUp = /^rose$/i.test(text)
  const isSteady = ranges.every((range, at) => {
    const before = ranges[at - 1]
    return before === undefined || (isUp ? range.least > before.most : range.most < before.least)
  })
  return ranges.length > 1 && isSteady ? null : `says ${text}, which its figures do not bear out`
}

function shareFault({ text, facts }: Place): string | null {
  const isNothing = facts.every(({ value }) => value === '0')
  return isNothing && /^(?:fix|count)$/.test(text) ? null : `says “${text}” of what was counted`
}

const IS_FIGURE = new RegExp(`^(?:${FIGURE})$`, 'i')

function numberFault({ text, facts }: Place): string | null {
  const quantity = readQuantity(text)
  if (quantity === null) return `states “${text}”, which is no figure`
  const values = facts.filter(({ field }) => field === 'value')
  if (values.length < 2) return wrongInQuantity(quantity, facts)
  const paths = new Set(values.map(({ path }) => path))
  const isCounted = IS_FIGURE.test(text) && quantity.number === paths.size
  const isOfUnit = !facts.some(({ field }) => field === 'unit') || isInUnit(quantity, facts)
  const isRight = isCounted || (isOfUnit && isMean(facts, quantity.number, quantity.isRounded))
  return isRight ? null : `states ${text}, which its figures do not come to`
}

/** The dates of the place are those of its facts, each as sharp as it was given, with nothing but "in" or "by" around them. */
function isDated({ text, facts }: Place): boolean {
  const known = new Set(facts.map(({ value = '' }) => value))
  if (/^\d{4}$/.test(text)) return facts.some((fact) => isYearOf(text, fact))
  const statements = readStatements(text)
  const read = statements.map(
    (one) => readDates(one.text).find((dates) => dates.every((date) => known.has(date))) ?? null,
  )
  const around = statements.reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    text,
  )
  const said = new Set(read.flatMap((dates) => dates ?? ['']))
  return (
    said.size === known.size &&
    !said.has('') &&
    /^(?:in|on|by|the end of|and|or|,|\s)*$/i.test(around)
  )
}

/** A year on its own is the date itself, or that of an event whose words give the rest of it. */
function isYearOf(year: string, { field, value = '' }: FactRef): boolean {
  return value === year || (field === 'on' && value.includes(year) && !value.includes('/'))
}

const SAID: Readonly<Record<string, string>> = {
  'is open': 'open',
  'has been closed': 'closed',
  'has been removed from the register': 'removed',
  'has been escalated': 'escalated',
  'has been de-escalated': 'de-escalated',
  'in progress': 'in-progress',
  recorded: 'done',
  complete: 'done',
  'complete with conditions': 'done-with-conditions',
  'removed from the register': 'removed',
}

function isWord({ text, facts }: Place): boolean {
  return facts.some(({ value }) => value === text || value === SAID[text])
}
