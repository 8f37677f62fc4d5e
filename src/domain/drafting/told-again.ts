// What a committee was told in the same words is not told again as news: it is said to stand as it stood ("still",
// "unchanged"), or left out with that reason where it is over. Source: drafting, "Unchanged is one sentence"; gate 8.

import { groupBy } from '../group-by'
import type { FactRef } from '../reports/document'
import {
  factsOfMessage,
  type LeftOut,
  type Message,
  type Part,
  type PhraseKey,
  type Slot,
} from './message'
import { PHRASES } from './phrases'
import { printSlot } from './print-slot'

/** The messages of a second report, each said again where the first one said the same, and what is left out of them. */
export interface SaidAgain {
  messages: Message[]
  leftOut: LeftOut[]
}

const WHY = 'told in the last report and unchanged'

/** The messages held against those that the committee was `told`, by their ids; `day` dates a count of other things. */
export function sayAgain(
  messages: readonly Message[],
  told: readonly Message[],
  day?: Slot,
): SaidAgain {
  const known = groupBy(told, ({ id }) => id)
  const said: SaidAgain = { messages: [], leftOut: [] }
  for (const one of messages) {
    const before = known.get(one.id)?.find((was) => saysTheSame(one, was))
    const again = before === undefined ? one : saidAgain(one, before)
    const dated = again?.parts.some((part) => part.again === 'anew') && day !== undefined
    if (again === null) said.leftOut.push({ subject: one.subject, why: WHY })
    else said.messages.push(dated ? withDay(again, day) : again)
  }
  return said
}

function withDay(one: Message, day: Slot): Message {
  const parts = one.parts.map((part) => ({ ...part, slots: { ...part.slots, day } }))
  return { ...one, parts }
}

/** Whether the message only says that something stands as it stood. */
export function isStanding({ parts }: Message): boolean {
  const [first] = parts
  if (first === undefined) return true
  const { still } = first.slots
  return (
    first.say === 'still-overdue' ||
    parts.some(({ again }) => again === 'again') ||
    (still?.as === 'engine' && still.text === ' still')
  )
}

function saysTheSame(a: Message, b: Message): boolean {
  return textOfParts(a) === textOfParts(b)
}

function textOfParts({ parts }: Message): string {
  return JSON.stringify(
    parts.map(({ say, slots }) => [
      say,
      ...Object.entries(slots).flatMap(([name, slot]) =>
        isPrinted(say, name) ? [textOfSlot(slot)] : [],
      ),
    ]),
  )
}

const WORDINGS: ReadonlyMap<string, string> = new Map(Object.entries(PHRASES))

/** Whether a wording of the phrase has a place for the slot; what fills none is no part of the text. */
function isPrinted(say: PhraseKey, name: string): boolean {
  return [say, `${say}/clause`].some((key) => WORDINGS.get(key)?.includes(`{${name}}`))
}

function textOfSlot(slot: Slot): string {
  if ('slots' in slot) return slot.slots.map(textOfSlot).join(' ')
  return slot.as === 'programme' ? slot.programme.key : printSlot(slot).text
}

/** The message said again, whatever words it had before. */
export function sayStill(one: Message): Message {
  return saidAgain(one, one) ?? one
}

/** The message with its part that can be said again; null where it has none and has no word of its own for it. */
function saidAgain(one: Message, before: Message): Message | null {
  const at = one.parts.findIndex(({ say }) => `${say}/again` in PHRASES)
  const how = areOthers(one, before) ? 'anew' : 'again'
  if (at >= 0)
    return {
      ...one,
      parts: one.parts.map((part, place): Part => (place === at ? { ...part, again: how } : part)),
    }
  return one.parts.some(({ say }) => say === 'risk-score-same') ? one : null
}

/** Whether the text is the same and speaks of other things: of other risks that are as many, of the figures of other months. */
function areOthers(one: Message, before: Message): boolean {
  const [{ say = '' } = {}] = one.parts
  if (!(`${say}/anew` in PHRASES)) return false
  const markOf = (fact: FactRef) => (one.topic === 'measures' ? JSON.stringify(fact) : fact.path)
  const marks = (message: Message) =>
    [...new Set(factsOfMessage(message).map(markOf))].toSorted().join()
  return marks(one) !== marks(before)
}
