// A stretch of drafted text remembers which of its words print which fact, from the smallest slot to the whole sentence.
// Every value in a sentence comes from a fact that the sentence lists. Source: portfolio file, "The headless drafter".

import { remembered } from '../remembered'
import type { FactRef, Span } from '../reports/document'

/** Text with the facts that it prints; `plural` is the number of what it names, for the verb beside it. */
export interface Printed {
  text: string
  facts: FactRef[]
  spans: Span[]
  plural?: boolean
}

/** Text that prints one fact from its first letter to its last. */
export function printedFact(text: string, fact: FactRef, plural = false): Printed {
  return { text, facts: [fact], spans: [{ from: 0, to: text.length, fact: 0 }], plural }
}

/** The engine's own words, which state no fact. */
export function printedWords(text: string): Printed {
  return { text, facts: [], spans: [] }
}

/** A piece of a phrase: words, a slot by its name, or words that agree with the number of the subject. */
type PhrasePiece = string | { slot: string } | { singular: string; plural: string }

const PARTS = /\{(\w+)\}|\[([^[|\]]*)\|([^[|\]]*)\]/g

/** There are a few hundred phrases, and each is taken apart once. */
const phrases = remembered<readonly PhrasePiece[]>(1000)

function takeApart(phrase: string): PhrasePiece[] {
  const pieces: PhrasePiece[] = []
  let read = 0
  for (const match of phrase.matchAll(PARTS)) {
    const [whole, slot, singular = '', plural = ''] = match
    pieces.push(phrase.slice(read, match.index))
    pieces.push(slot === undefined ? { singular, plural } : { slot })
    read = match.index + whole.length
  }
  return [...pieces, phrase.slice(read)]
}

/**
 * Puts printed values into the slots of a phrase; `valueIn` is asked for those alone that the phrase names. `[is|are]` takes
 * its second form when the slot `subject` is plural. A slot that the phrase names and nobody filled is a fault of the program.
 *
 * @example fillPhrase('{subject} [is|are] due {when}', (slot) => values[slot]).text // 'the award is due on 1 May 2020'
 */
export function fillPhrase(
  phrase: string,
  valueIn: (slot: string) => Printed | undefined,
): Printed {
  const pieces = phrases(phrase, () => takeApart(phrase))
  return joinPrinted(
    pieces.map((piece) => {
      if (typeof piece === 'string') return piece
      if ('plural' in piece) return valueIn('subject')?.plural ? piece.plural : piece.singular
      const value = valueIn(piece.slot)
      if (value === undefined) throw new Error(`Nothing fills {${piece.slot}} in: ${phrase}`)
      return value
    }),
  )
}

/** One text after another, their facts listed once each and their spans moved along; a string is the engine's own words. */
export function joinPrinted(pieces: readonly (Printed | string)[]): Printed {
  const joined: Printed = { text: '', facts: [], spans: [] }
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      joined.text += piece
      continue
    }
    const places = piece.facts.map((fact) => placeOf(joined.facts, fact))
    for (const { from, to, fact } of piece.spans) {
      const place = places[fact]
      if (place === undefined) continue
      joined.spans.push({
        from: from + joined.text.length,
        to: to + joined.text.length,
        fact: place,
      })
    }
    joined.text += piece.text
  }
  return joined
}

/** The facts that a text prints, and those that it rests on without printing them; each once. */
export function addFacts(printed: readonly FactRef[], others: readonly FactRef[]): FactRef[] {
  const all = [...printed]
  for (const fact of others) placeOf(all, fact)
  return all
}

/** The words with a capital and a full stop, unless they end in a stop of their own or in the colon of a lead-in. */
export function asSentence(words: string): string {
  const text = capitalise(words)
  return /[.!?:…]$/.test(text) ? text : `${text}.`
}

/** The first letter as a capital, the rest untouched; a quotation mark before it is passed over. */
export function capitalise(text: string): string {
  if (/^[A-Z]/.test(text)) return text
  return text.replace(/^([“‘("']?)(\p{Ll})/u, (all, before: string, letter: string) => {
    const capital = letter.toUpperCase()
    return capital.length === letter.length ? before + capital : all
  })
}

function placeOf(facts: FactRef[], fact: FactRef): number {
  let place = 0
  for (const other of facts) {
    if (isSameFact(other, fact)) return place
    place += 1
  }
  facts.push(fact)
  return place
}

/** Two references to the same value of the same field of the same thing. */
export function isSameFact(a: FactRef, b: FactRef): boolean {
  return a.path === b.path && a.field === b.field && a.value === b.value
}
