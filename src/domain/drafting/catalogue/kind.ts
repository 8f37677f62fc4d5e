// What a reviewer needs to know of one kind of sentence: what it says, when it is said, how much it weighs, which wordings
// of the phrase book make it, and what it looks like. Source: drafting, "realise: golden examples beside each".

import type { Message } from '../message'
import type { PHRASES } from '../phrases'

/**
 * One kind of sentence. `must` is never left out of a section, `may` is the first to go. `wordings` are keys of the phrase
 * book. The examples are a usual case, one of the other number or state, and one with an approximate date where the kind
 * has a date; a test drafts each from facts and compares it letter for letter.
 */
export interface MessageKind {
  kind: string
  says: string
  when: string
  weight: Message['weight']
  wordings: readonly (keyof typeof PHRASES)[]
  examples: readonly [string, string, string]
}
