// A message as a sentence: its phrases filled with its printed values, a capital, a full stop. The wording comes from the
// catalogue alone, the values from the message alone. Source: drafting, "realise → Sentence { id, text, spans → facts, rule }".

import { madeOnce } from '../remembered'
import type { Sentence } from '../reports/document'
import { factsOfMessage, type Message, type Part, type Slot } from './message'
import { PHRASES } from './phrases'
import { printName, printSlot } from './print-slot'
import { withSpelledFigures } from './spelled-figures'
import { addFacts, asSentence, fillPhrase, joinPrinted, type Printed } from './text'

/** The sentence of a message whose programmes are named; `isItem` takes the wording for a lettered list where there is one. */
export function realise(message: Message, isItem = false): Sentence {
  const { id, members, parts, forwardLooking } = withSpelledFigures(message)
  const printed = realiseParts(parts, isItem)
  const text = asSentence(printed.text)
  const facts = addFacts(printed.facts, factsOfMessage(message))
  const rule = parts[0]?.say ?? 'event'
  const together = members === undefined ? {} : { members: [...members] }
  return { id, ...together, text, facts, spans: printed.spans, forwardLooking, rule }
}

/** A realiser that writes each message once, however often a section is laid out anew. */
export function keepRealised(): typeof realise {
  const prose = madeOnce((message: Message) => realise(message))
  const items = madeOnce((message: Message) => realise(message, true))
  return (message, isItem = false) => (isItem ? items : prose)(message)
}

function realiseParts(parts: readonly Part[], isItem: boolean): Printed {
  const printed = parts.map((one, at) => realisePart(one, isItem && at === 0))
  const [only, more] = printed
  return only !== undefined && more === undefined ? only : joinPrinted(printed)
}

function realisePart({ say, slots, again }: Part, isItem: boolean): Printed {
  const { subject } = slots
  const name = subject?.as === 'name' ? printName(subject) : null
  const wording = wordingOf(say, again, isItem, name?.isClause)
  return fillPhrase(wording, (key) => {
    const slot = slots[key]
    return name?.valueIn(key) ?? (slot && printAny(slot))
  })
}

function printAny(slot: Slot): Printed {
  if (slot.as === 'programme') throw new Error(`The programme ${slot.programme.key} was not named`)
  return printSlot(slot)
}

const WORDINGS: ReadonlyMap<string, string> = new Map(Object.entries(PHRASES))

function wordingOf(say: string, again: Part['again'], isItem: boolean, isClause = false): string {
  const forAgain =
    again &&
    ((isItem ? WORDINGS.get(`${say}/item/${again}`) : null) ?? WORDINGS.get(`${say}/${again}`))
  if (forAgain) return forAgain
  const forItem = isItem ? WORDINGS.get(`${say}/item`) : undefined
  const forClause = isClause ? WORDINGS.get(`${say}/clause`) : undefined
  const wording = forItem ?? forClause ?? WORDINGS.get(say)
  if (wording === undefined) throw new Error(`There is no phrase ${say}`)
  return wording
}
