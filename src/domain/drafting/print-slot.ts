// One value in print. Dates print through the dates module, numbers with their hedge, ratings as a word, people's words as
// they wrote them. Source: drafting, "realise"; how reports talk, 3 "House choices".

import { printDuePhrase } from '../dates/approximate-print'
import { printDay } from '../dates/print-day'
import { ratingLabel } from '../ratings/rating'
import type { Slot } from './message'
import { readName } from './noun-phrases'
import { printQuantity, spell } from './numbers'
import { printBareDate, printHappened, printPeriod } from './print-date'
import { joinPrinted, type Printed, printedFact, printedWords } from './text'
import { trimWords, wordsInside, wordsQuoted } from './verbatim'

/** The print of a value that fills one slot. A milestone's name fills several: see `printName`. */
export function printSlot(slot: Exclude<Slot, { as: 'programme' }>): Printed {
  switch (slot.as) {
    case 'list':
      return printList(slot.slots.map(printThing), slot.joiner)
    case 'sequence':
      return joinPrinted(slot.slots.flatMap((one, at) => [at === 0 ? '' : ' ', printThing(one)]))
    case 'name':
      return printThing(slot)
    default: {
      const [fact, ...others] = slot.facts
      const text = printValue(slot)
      if (fact === undefined) return printedWords(text)
      const printed = {
        ...printedFact(text, fact),
        facts: [fact, ...others],
        spans: slot.facts.map((_, at) => ({ from: 0, to: text.length, fact: at })),
      }
      return slot.as === 'quoted' ? joinPrinted(['“', printed, '”']) : printed
    }
  }
}

function printValue(
  slot: Exclude<Slot, { as: 'programme' | 'list' | 'sequence' | 'name' }>,
): string {
  switch (slot.as) {
    case 'due':
      return printDuePhrase(slot.date)
    case 'happened':
      return printHappened(slot.date)
    case 'date':
      return printBareDate(slot.date)
    case 'period':
      return printPeriod(slot.date)
    case 'day':
      return printDay(slot.day)
    case 'rating':
      return ratingLabel(slot.rating)
    case 'quantity':
      return printFigure(slot)
    case 'words':
      return wordsInside(slot.text)
    case 'quoted':
      return wordsQuoted(slot.text)
    case 'stored':
      return trimWords(slot.text)
    case 'engine':
      return slot.text
  }
}

function printFigure({ prefix = '', quantity, unit, form }: Extract<Slot, { as: 'quantity' }>) {
  const printed = prefix + printQuantity(quantity, unit)
  return form === 'words' ? spell(printed) : printed
}

/** A name where a thing is meant: a name that is a clause is quoted, for a thing cannot "depend on" a sentence. */
function printThing(slot: Slot): Printed {
  if (slot.as === 'programme') return printedWords(slot.programme.name)
  if (slot.as !== 'name') return printSlot(slot)
  const reading = readName(slot.text)
  const text =
    reading.state === undefined ? reading.subject : `the milestone “${trimWords(slot.text)}”`
  return withElement(text, slot, reading.state === undefined && reading.plural)
}

/**
 * What a milestone's name fills, by the name of the slot: {subject}, {name} as written, and for a clause {done}, {become} and
 * {became}; nothing else.
 */
export function printName(slot: Extract<Slot, { as: 'name' }>): {
  valueIn: (name: string) => Printed | undefined
  isClause: boolean
} {
  const { subject, plural, state } = readName(slot.text)
  const named = withElement(subject, slot, plural)
  const valueIn = (name: string) => {
    switch (name) {
      case 'subject':
        return named
      case 'name':
        return withElement(trimWords(slot.text), slot, plural)
      case 'done':
      case 'become':
      case 'became':
        return state && endState(state[name], slot, plural)
      default:
        return undefined
    }
  }
  return { valueIn, isClause: state !== undefined }
}

function endState(
  words: string,
  { facts }: Extract<Slot, { as: 'name' }>,
  plural: boolean,
): Printed {
  const text = words.replace(/\[([^[|\]]*)\|([^[\]]*)\]/g, plural ? '$2' : '$1')
  const [fact] = facts
  return fact === undefined ? printedWords(text) : printedFact(text, fact)
}

function withElement(
  text: string,
  { element, facts }: Extract<Slot, { as: 'name' }>,
  plural: boolean,
): Printed {
  const [nameFact, elementFact] = facts
  const name = nameFact === undefined ? printedWords(text) : printedFact(text, nameFact, plural)
  if (element === undefined || elementFact === undefined) return { ...name, plural }
  return {
    ...joinPrinted([name, ' (', printedFact(trimWords(element), elementFact), ')']),
    plural,
  }
}

/** 'a', 'a and b', 'a, b and c'; more than one is plural. */
function printList(things: readonly Printed[], joiner: 'and' | 'or'): Printed {
  const pieces = things.flatMap((thing, at) => {
    const before = at === 0 ? '' : at === things.length - 1 ? ` ${joiner} ` : ', '
    return [before, thing]
  })
  return { ...joinPrinted(pieces), plural: things.length > 1 || things[0]?.plural === true }
}
