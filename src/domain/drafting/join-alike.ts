// What can share a sentence does: "The draft paper and the strategy are complete." Only things with nothing more to say of
// them, and only while the sentence stays short. Source: drafting, "aggregate".

import { factsOfMessage, type Message, type Part, type Slot } from './message'
import { readName } from './noun-phrases'
import { engine } from './slots'
import { trimWords } from './verbatim'

/** The most words that the things of one sentence may have together. */
const LONGEST = 18

/** The messages of the subjects in order, with those that can share a sentence joined where the first of them stood. */
export function joinAlike(subjects: readonly Message[][]): Message[] {
  const kinds = new Map<string, Message[]>()
  for (const about of subjects) {
    const [only, more] = about
    const kind = only && more === undefined ? kindOf(only) : null
    if (only && kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), only])
  }
  return [...kinds.values()].reduce(joinOne, subjects.flat())
}

function joinOne(messages: Message[], alike: readonly Message[]): Message[] {
  const [first] = alike
  if (first === undefined || alike.length < 2) return messages
  const words = alike.reduce((sum, one) => sum + wordsOf(thingOf(one)) + 1, 0)
  if (words > LONGEST) return messages
  return messages.flatMap((one) =>
    one === first ? [joined(first, alike)] : alike.includes(one) ? [] : [one],
  )
}

function joined(first: Message, alike: readonly Message[]): Message {
  const [part] = first.parts
  const subject: Slot = { as: 'list', slots: alike.map(thingOf), joiner: 'and' }
  const slots = { ...part?.slots, subject }
  return {
    ...first,
    members: alike.map(({ id }) => id),
    parts: part === undefined ? [] : [{ ...part, slots }],
    inputs: alike.flatMap(factsOfMessage),
  }
}

/** Messages of one kind differ only in their {subject}; null for what has to stand alone. */
function kindOf({ parts }: Message): string | null {
  const [only, more] = parts
  if (only === undefined || more !== undefined) return null
  if (only.say === 'measure-reached')
    return `${only.say} ${textOf(only, 'participle')} ${whenOf(only)}`
  return only.say === 'done' && isThing(only.slots.subject) ? only.say : null
}

function isThing(slot: Slot | undefined): boolean {
  if (slot?.as !== 'name') return false
  const { state, subject } = readName(slot.text)
  return state === undefined && !subject.includes('“')
}

function textOf({ slots }: Part, name: string): string {
  const slot = slots[name]
  return slot !== undefined && 'text' in slot ? slot.text : ''
}

function whenOf({ slots }: Part): string {
  const { when } = slots
  return when !== undefined && 'date' in when ? when.date : ''
}

function thingOf({ parts }: Message): Slot {
  return parts[0]?.slots.subject ?? engine('')
}

function wordsOf(slot: Slot): number {
  if ('slots' in slot) return slot.slots.reduce((sum, one) => sum + wordsOf(one), 0)
  if (slot.as === 'name') return trimWords(readName(slot.text).subject).split(' ').length
  return 'text' in slot ? trimWords(slot.text).split(' ').length : 2
}
