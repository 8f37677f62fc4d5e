// A stretch of drafted text remembers which of its words print which fact, from the smallest slot to the whole sentence.
// Every value in a sentence comes from a fact that the sentence lists. Source: portfolio file, "The headless drafter".

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

const PARTS = /\{(\w+)\}|\[([^[|\]]*)\|([^[|\]]*)\]/g

/**
 * Puts printed values into the slots of a phrase. `[is|are]` takes its second form when the slot `subject` is plural.
 * A slot that the phrase names and nobody filled is a fault of the program.
 *
 * @example fillPhrase('{subject} [is|are] due {when}', { subject, when }).text // 'the award is due on 1 May 2020'
 */
export function fillPhrase(phrase: string, slots: Readonly<Record<string, Printed>>): Printed {
  const pieces: Printed[] = []
  let read = 0
  for (const match of phrase.matchAll(PARTS)) {
    pieces.push(printedWords(phrase.slice(read, match.index)))
    read = match.index + match[0].length
    const [, name, singular = '', plural = ''] = match
    if (name === undefined) {
      pieces.push(printedWords(slots.subject?.plural ? plural : singular))
      continue
    }
    const slot = slots[name]
    if (slot === undefined) throw new Error(`Nothing fills {${name}} in: ${phrase}`)
    pieces.push(slot)
  }
  return joinPrinted([...pieces, printedWords(phrase.slice(read))])
}

/** One text after another, their facts listed once each and their spans moved along. */
export function joinPrinted(pieces: readonly Printed[]): Printed {
  const joined: Printed = { text: '', facts: [], spans: [] }
  for (const piece of pieces) {
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

/** Adds facts that the text rests on without printing them. */
export function addFacts(printed: Printed, facts: readonly FactRef[]): Printed {
  const all = [...printed.facts]
  for (const fact of facts) placeOf(all, fact)
  return { ...printed, facts: all }
}

/** The text with a capital and a full stop, unless it ends in a stop of its own or in the colon of a lead-in. */
export function asSentence(printed: Printed): Printed {
  const text = capitalise(printed.text)
  return { ...printed, text: /[.!?:…]$/.test(text) ? text : `${text}.` }
}

/** The first letter as a capital, the rest untouched; a quotation mark before it is passed over. */
export function capitalise(text: string): string {
  return text.replace(/^([“‘("']?)(\p{Ll})/u, (all, before: string, letter: string) => {
    const capital = letter.toUpperCase()
    return capital.length === letter.length ? before + capital : all
  })
}

function placeOf(facts: FactRef[], fact: FactRef): number {
  const known = facts.findIndex((other) => isSameFact(other, fact))
  if (known >= 0) return known
  facts.push(fact)
  return facts.length - 1
}

/** Two references to the same value of the same field of the same thing. */
export function isSameFact(a: FactRef, b: FactRef): boolean {
  return a.path === b.path && a.field === b.field && a.value === b.value
}
