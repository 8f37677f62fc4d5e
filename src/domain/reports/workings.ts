// How a sentence comes to what nobody recorded as it stands: the size of a move, an age, a mean, a score, a count, a rise.
// Each with the recorded values that it is worked out from. Source: the drafting page, "derive: each with formula and inputs".

import { readApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import { printDay } from '../dates/print-day'
import { printNumber, printQuantity } from '../drafting/numbers'
import { joinWords } from '../drafting/things'
import { ageOf, isMean, isSoLong, readLength, sizeOf } from '../drafting/verify-computed'
import { isCount } from '../drafting/verify-counts'
import { type Place, readPlaces } from '../drafting/verify-places'
import { readQuantity } from '../drafting/verify-quantity'
import { QUALIFIERS } from '../measures/values'
import type { DraftedSentence, FactRef } from './document'
import { type FactInWords, factKey } from './fact-in-words'
import { valueInWords } from './fact-values'

/** Words on a place, or null where it is not of that kind. */
type Working = (
  place: Place,
  sentence: DraftedSentence,
  known: Readonly<Record<string, FactInWords>>,
) => string | null

/**
 * What a sentence prints that was worked out, each with how; nothing for what is on record as it stands. `known` are its
 * facts in words, by `factKey`.
 *
 * @example workingsOf(sentence, known) // ['two weeks later: from 1 May 2021 to 15 May 2021 is 14 days']
 */
export function workingsOf(
  sentence: DraftedSentence,
  known: Readonly<Record<string, FactInWords>>,
): string[] {
  const said = (readPlaces(sentence) ?? []).flatMap((place) => {
    for (const working of WORKINGS) {
      const how = working(place, sentence, known)
      if (how !== null) return [`${place.text}: ${how}`]
    }
    return []
  })
  return [...new Set(said)]
}

const move: Working = ({ text, facts }) => {
  const way = /(?:^| )(later|earlier)$/.exec(text)?.[1]
  const [before, after] = facts.map(({ field, value = '' }) => valueInWords(field, value))
  if (way === undefined || before === undefined || after === undefined) return null
  const to = way === 'later' ? 'to' : 'back to'
  for (const unit of ['day', 'month'] as const) {
    const size = sizeOf(facts, unit)
    if (size > 0)
      return `from ${before} ${to} ${after} is ${size === 1 ? `1 ${unit}` : `${size} ${unit}s`}`
  }
  return `${after} is ${way} than ${before}`
}

const age: Working = ({ text, facts }) => {
  const [from, to] = facts.map(({ value = '' }) => lastDayOf(value))
  const length = readLength(text)
  const isAge = length !== null && isSoLong(ageOf(facts), length)
  if (!isAge || !from || !to) return null
  const isDataDay = facts[1]?.path === 'portfolio'
  const until = `from ${printDay(from)} to ${printDay(to)}${isDataDay ? ', the day of the facts' : ''}`
  return length.unit === 'day' ? until : `${until}, is ${ageOf(facts)} days`
}

function lastDayOf(value: string) {
  const reading = readApproximateDate(value)
  return reading.ok ? windowOf(reading.date).last : null
}

const score: Working = ({ facts }) => {
  const [likelihood, impact] = ['likelihood', 'impact'].map(
    (name) => facts.find(({ field }) => field === name)?.value,
  )
  return likelihood === undefined || impact === undefined
    ? null
    : `likelihood ${likelihood} × impact ${impact}`
}

const mean: Working = ({ text, facts }, sentence) => {
  const quantity = readQuantity(text)
  const inputs = figuresIn(facts)
  if (quantity === null || inputs.length < 2) return null
  const { number, isRounded } = quantity
  if (isMean(facts, number, isRounded)) {
    const sum = inputs.reduce((total, { value }) => total + Number(value), 0)
    const exact = Math.round((sum / inputs.length) * 100) / 100
    const inWhole = isRounded ? `, which comes to ${printNumber(exact)}` : ''
    return `the mean of ${joinWords(printFigures(inputs, sentence), 'and')}${inWhole}`
  }
  return /^\d+$/.test(text) && new Set(inputs.map(({ path }) => path)).size === number
    ? `the count of ${joinWords(printFigures(inputs, sentence), 'and')}`
    : null
}

const rise: Working = ({ text, facts }, sentence) =>
  /^(?:rose|fell)$/i.test(text)
    ? `from ${printFigures(figuresIn(facts), sentence).join(' to ')}`
    : null

const MOST_NAMED = 9

const count: Working = (place, _sentence, known) => {
  if (!isCount(place)) return null
  const things = [...new Set(place.facts.map((fact) => nameOf(known[factKey(fact)], fact)))]
  if (things.length < 2) return null
  return things.length > MOST_NAMED
    ? 'the count of the things listed here'
    : `the count of ${joinWords(things, 'and')}`
}

const WORKINGS: readonly Working[] = [move, age, score, rise, count, mean]

function nameOf(known: FactInWords | undefined, { path }: FactRef): string {
  const { thing = path, programme } = known ?? {}
  const isProgramme = programme !== undefined && path === `programmes/${programme.key}`
  return isProgramme ? programme.name : `“${thing.replace(/^[A-Z][a-z]+: |\.$/g, '')}”`
}

function figuresIn(facts: readonly FactRef[]): FactRef[] {
  return facts.filter(({ field }) => field === 'value')
}

/** Figures with the hedge and the unit that the sentence cites for them. */
function printFigures(figures: readonly FactRef[], { facts }: DraftedSentence): string[] {
  return figures.map(({ path, value }) => {
    const hedge = facts.find((fact) => fact.path === path && fact.field === 'qualifier')?.value
    const unit = facts.find((fact) => fact.field === 'unit' && path.startsWith(`${fact.path}/`))
    const qualifier = QUALIFIERS.find((one) => one === hedge)
    return printQuantity({ value: Number(value), qualifier }, unit?.value)
  })
}
