// Short names for the values that messages state, so that each rule reads as what it says.
// Source: drafting, "select: Message { … facts, slots }".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { RatingValue } from '../ratings/values'
import type { FactRef } from '../reports/document'
import type { DatedFact } from './derive-milestone'
import type { Message, Part, PhraseKey, Slot } from './message'

/** A stretch of a sentence. */
export function part(say: PhraseKey, slots: Readonly<Record<string, Slot>> = {}): Part {
  return { say, slots }
}

/** Words of the drafter's own, or computed from the facts given. */
export function engine(text: string, facts: FactRef[] = []): Slot {
  return { as: 'engine', text, facts }
}

/** Somebody's own words, after a colon or as a sentence of their own. */
export function words(text: string, fact: FactRef): Slot {
  return { as: 'words', text, facts: [fact] }
}

/** A short stored text that stands in a sentence as it is: a stage, a person's office. */
export function stored(text: string, fact: FactRef): Slot {
  return { as: 'stored', text, facts: [fact] }
}

/** A date as something due ('in July 2020', 'by the end of 2026'). */
export function due({ date, fact }: DatedFact): Slot {
  return { as: 'due', date, facts: [fact] }
}

/** A date as something that happened ('on 3 July 2020', 'in the 2016/17 financial year'). */
export function happened({ date, fact }: DatedFact): Slot {
  return { as: 'happened', date, facts: [fact] }
}

/** A date without a preposition ('early October 2020', '31 July 2022 at the latest'). */
export function bareDate({ date, fact }: DatedFact): Slot {
  return { as: 'date', date, facts: [fact] }
}

/** A period without a preposition ('June 2020', 'the 2016/17 financial year'). */
export function period(date: ApproximateDate, fact: FactRef): Slot {
  return { as: 'period', date, facts: [fact] }
}

/** A calendar day ('21 July 2020'). */
export function day(value: Day, fact: FactRef): Slot {
  return { as: 'day', day: value, facts: [fact] }
}

/** A rating as its word ('Amber/Red'). */
export function ratingSlot(rating: RatingValue, fact: FactRef): Slot {
  return { as: 'rating', rating, facts: [fact] }
}

/** The messages with ids of their own: a second name, say, that reads like the first gets '-2'. */
export function withOwnIds(messages: readonly Message[]): Message[] {
  const taken = new Map<string, number>()
  return messages.map((one) => {
    const before = taken.get(one.id) ?? 0
    taken.set(one.id, before + 1)
    return before === 0 ? one : { ...one, id: `${one.id}-${before + 1}` }
  })
}

/** What a message needs beyond its parts; the rest has a usual value. */
type Draft = Pick<Message, 'id' | 'subject' | 'topic' | 'parts'> & Partial<Message>

/** A message that must be told, is not forward-looking and joins no list, unless the draft says otherwise. */
export function message(draft: Draft): Message {
  const { id, subject, topic, parts, members, family = topic, weight = 'must' } = draft
  const { inputs = [], forwardLooking = false } = draft
  const usual = { id, subject, topic, family, weight, parts, inputs, forwardLooking }
  return members === undefined ? usual : { ...usual, members }
}
