// A drafted sentence as a stranger takes it apart: the places that are said to print facts, and the words around them.
// Things named one after another ("A, B and C", "A (B)") are one place. Source: drafting, "verify: an independent reader".

import type { FactRef, Sentence } from '../reports/document'

/** A stretch of a sentence that is said to print these facts. */
export interface Place {
  text: string
  facts: FactRef[]
  from: number
  to: number
}

/** The places of a sentence in order; null where two of them overlap, so that nobody can say which prints what. */
export function readPlaces({ text, facts, spans }: Sentence): Place[] | null {
  const places: Place[] = []
  for (const { from, to, fact } of spans) {
    const cited = facts[fact]
    if (from === to || cited === undefined) continue
    const known = places.findLast((place) => place.from === from && place.to === to)
    if (known === undefined) places.push({ text: text.slice(from, to), facts: [cited], from, to })
    else known.facts.push(cited)
  }
  if (areApart(places)) return places
  const inOrder = places.toSorted((a, b) => a.from - b.from)
  return areApart(inOrder) ? inOrder : null
}

/** Whether each place begins where the one before it has ended. */
function areApart(places: readonly Place[]): boolean {
  let read = 0
  for (const { from, to } of places) {
    if (from < read) return false
    read = to
  }
  return true
}

/** Between the words of a sentence this stands for a place. */
const PLACE = '░'

/** The words of a sentence with each place as one mark, opening in a small letter: '░ is due ░, before this meeting.'. */
export function wordsAround({ text }: Pick<Sentence, 'text'>, places: readonly Place[]): string {
  let words = ''
  let read = 0
  for (const { from, to } of places) {
    words += text.slice(read, from) + PLACE
    read = to
  }
  words += text.slice(read)
  const together =
    places.length < 2
      ? words
      : words
          .replace(/░(?:(?: \(░\)|,? (?:and |or )?░))+/gu, PLACE)
          .replace(/░(?:(?: \(░\)|,? (?:and |or )?░))+/gu, PLACE)
  return together.slice(0, 1).toLowerCase() + together.slice(1)
}
