// How a programme is named as its section goes on: in full first, with its abbreviation in brackets when that is used
// again, then "the programme". Other programmes are always named in full. Source: drafting, "refer".

import { remembered } from '../remembered'
import type { Message, Part, ProgrammeName, Slot } from './message'
import { readProperName } from './noun-phrases'

/** The messages with every programme slot turned into the words for it, in reading order. */
export function nameProgrammes(messages: readonly Message[], own: ProgrammeName): Message[] {
  const isAbbreviated = own.abbreviation !== undefined && usesWord(messages, own.abbreviation)
  const abbreviation = isAbbreviated ? own.abbreviation : undefined
  let isNamed = false
  const words = (slot: Slot): Slot => {
    if ('slots' in slot) return { ...slot, slots: slot.slots.map(words) }
    if (slot.as !== 'programme') return slot
    const { programme, facts } = slot
    if (programme.key !== own.key) {
      return { as: 'stored', text: readProperName(programme.name), facts }
    }
    if (isNamed) return { as: 'stored', text: `the ${programme.kind}`, facts: [] }
    isNamed = true
    return { as: 'stored', text: fullName({ ...programme, abbreviation }), facts }
  }
  const named = (one: Part): Part => ({
    ...one,
    slots: Object.fromEntries(Object.entries(one.slots).map(([key, slot]) => [key, words(slot)])),
  })
  return messages.map((one) =>
    has(one, isProgramme) ? { ...one, parts: one.parts.map(named) } : one,
  )
}

/** A name with its article, and its abbreviation in brackets where there is one: 'the Recovery Plan (RP)'. */
export function fullName({
  name,
  abbreviation,
}: Pick<ProgrammeName, 'name' | 'abbreviation'>): string {
  const full = readProperName(name)
  return abbreviation === undefined || full.includes(`(${abbreviation})`)
    ? full
    : `${full} (${abbreviation})`
}

function isProgramme(slot: Slot): boolean {
  return slot.as === 'programme'
}

function usesWord(messages: readonly Message[], word: string): boolean {
  const whole = wholeWord(word)
  const isIn = (slot: Slot) => 'text' in slot && slot.text.includes(word) && whole.test(slot.text)
  return messages.some((one) => has(one, isIn))
}

/** Whether one of the values of a message, or of its lists, is of a kind. */
function has({ parts }: Message, isOne: (slot: Slot) => boolean): boolean {
  const isIn = (slot: Slot): boolean => ('slots' in slot ? slot.slots.some(isIn) : isOne(slot))
  for (const { slots } of parts)
    for (const key in slots) if (slots[key] && isIn(slots[key])) return true
  return false
}

/** An abbreviation is looked for each time its section is laid out anew. */
const wholeWords = remembered<RegExp>(1000)

function wholeWord(word: string): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return wholeWords(
    word,
    () => new RegExp(`(?<![\\p{L}\\p{N}&-])${literal}(?![\\p{L}\\p{N}&-])`, 'u'),
  )
}
