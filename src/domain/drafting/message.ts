// What there is to say, before anybody says it: one message a subject and meaning, with the values that it states and
// where each comes from. Source: drafting, "select: Message { id, kind, subject, must|should|may, facts, slots }".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { RatingValue } from '../ratings/values'
import type { FactRef } from '../reports/document'
import type { Quantity } from './numbers'
import type { PHRASES } from './phrases'

/** The phrases that begin or continue a sentence; the wordings for clauses and items are found from them. */
export type PhraseKey = Exclude<keyof typeof PHRASES, `${string}/${string}`>

/** The paragraphs of a programme's section, in the order in which they are printed; a register has one topic of its own. */
export const TOPICS = [
  'rating',
  'standing',
  'done',
  'issues',
  'overdue',
  'moved',
  'next',
  'benefits',
  'measures',
  'risks',
  'decisions',
  'unchanged',
  'references',
  'register',
] as const

export type Topic = (typeof TOPICS)[number]

/**
 * A value to be printed, by what it is. `words` are somebody's own; `engine` are the drafter's, or computed from `facts`.
 * `quoted` are somebody's words as a name, in quotation marks. A quantity in the form `words` is spelled out from one to nine. A list prints as 'a, b and c', a sequence as 'a b c'.
 */
export type Slot =
  | { as: 'name'; text: string; element?: string | undefined; facts: FactRef[] }
  | { as: 'programme'; programme: ProgrammeName; facts: FactRef[] }
  | { as: 'due' | 'happened' | 'date' | 'period'; date: ApproximateDate; facts: FactRef[] }
  | { as: 'day'; day: Day; facts: FactRef[] }
  | { as: 'rating'; rating: RatingValue; facts: FactRef[] }
  | {
      as: 'quantity'
      quantity: Quantity
      unit?: string | undefined
      prefix?: string
      form?: 'words'
      facts: FactRef[]
    }
  | { as: 'words' | 'stored' | 'quoted'; text: string; facts: FactRef[] }
  | { as: 'engine'; text: string; facts: FactRef[] }
  | { as: 'list'; slots: Slot[]; joiner: 'and' | 'or' }
  | { as: 'sequence'; slots: Slot[] }

/** What a programme is called: in full, in short, and by its kind once it has been named. */
export interface ProgrammeName {
  key: string
  name: string
  abbreviation?: string | undefined
  kind: string
}

/** One stretch of a sentence: a phrase and what fills it; `again` where the committee was told it in the same words. */
export interface Part {
  say: PhraseKey
  again?: 'again' | 'anew'
  slots: Readonly<Record<string, Slot>>
}

/**
 * One sentence to be. `subject` is the path of the thing that it speaks of and `family` the kind of list that it may join;
 * `members` are the ids of those that it tells together, its own first;
 * `inputs` are facts that decided it without being printed. `must` is never left out, `may` is the first to go.
 */
export interface Message {
  id: string
  members?: readonly string[]
  subject: string
  topic: Topic
  family: string
  weight: 'must' | 'should' | 'may'
  parts: readonly Part[]
  inputs: readonly FactRef[]
  forwardLooking: boolean
}

/** What was on record and is not in the draft, and why. */
export interface LeftOut {
  subject: string
  why: string
}

/** Every fact of a message, printed or not. */
export function factsOfMessage({ parts, inputs }: Message): FactRef[] {
  const facts: FactRef[] = []
  const read = (slot: Slot) => {
    if ('slots' in slot) slot.slots.forEach(read)
    else facts.push(...slot.facts)
  }
  for (const { slots } of parts) for (const key in slots) if (slots[key]) read(slots[key])
  facts.push(...inputs)
  return facts
}
