// Figures of things in words from one to nine, as British committee papers have them; money, percentages, scores and
// decimals stay figures, and so does every figure of a sentence that has a nought or one from 10 up. Source: how reports
// talk, 3 "House choices"; the drafting page, "realise".

import type { Message, Slot } from './message'

type Quantity = Extract<Slot, { as: 'quantity' }>

/** The message with its figures in words where all of them are things that can be counted on nine fingers. */
export function withSpelledFigures(message: Message): Message {
  if (message.topic !== 'measures') return message
  const figures = message.parts.flatMap(({ slots }) => Object.values(slots).flatMap(quantitiesIn))
  const counted = figures.filter(isOfThings)
  if (counted.length === 0 || !counted.every(isUnderTen)) return message
  const parts = message.parts.map((part) => {
    const slots = Object.entries(part.slots).map(([name, slot]) => [name, inWords(slot)])
    return { ...part, slots: Object.fromEntries(slots) }
  })
  return { ...message, parts }
}

function quantitiesIn(slot: Slot): Quantity[] {
  if ('slots' in slot) return slot.slots.flatMap(quantitiesIn)
  return slot.as === 'quantity' ? [slot] : []
}

/** Whether it is counted in something that has a name: no sign stands for it, and it is no score. */
function isOfThings({ unit }: Quantity): boolean {
  return unit === undefined || !SIGNS.has(unit)
}

const SIGNS: ReadonlySet<string> = new Set(['%', '£', 'GBP', 'score'])

/** Nothing, a part of a thing and ten of them are not said in words. */
function isUnderTen({ quantity: { value } }: Quantity): boolean {
  return Number.isInteger(value) && value > 0 && value < 10
}

function inWords(slot: Slot): Slot {
  if ('slots' in slot) return { ...slot, slots: slot.slots.map(inWords) }
  return slot.as === 'quantity' && isOfThings(slot) ? { ...slot, form: 'words' } : slot
}
