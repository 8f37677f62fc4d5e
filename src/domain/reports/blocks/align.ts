// Which typed sentence stands in place of which one that was there: the same words first, then the most alike, then by
// place between those. What is left over was written anew, or taken out. Source: the drafting page, "Redrafting".

import type { Sentence } from '../document'

/** Half of the words in common is alike; below that only the place tells. */
const ALIKE = 0.5

/**
 * For each typed sentence the place in `known` of the one that it stands for, or -1.
 * @example alignSentences([a, b], [b.text, 'Something new.']) // [1, -1] or, where nothing else stood there, [1, 0]
 */
export function alignSentences(known: readonly Sentence[], typed: readonly string[]): number[] {
  const found = typed.map(() => -1)
  const free = new Set(known.keys())
  const take = (at: number, place: number) => {
    found[at] = place
    free.delete(place)
  }
  typed.forEach((text, at) => {
    const place = [...free].find((one) => says(known[one], text))
    if (place !== undefined) take(at, place)
  })
  for (const { at, place } of likeness(known, typed, found, free))
    if (found[at] === -1 && free.has(place)) take(at, place)
  typed.forEach((_text, at) => {
    if (found[at] !== -1) return
    const before = Math.max(-1, ...found.slice(0, at))
    const after = found.slice(at).find((place) => place > before) ?? known.length
    const place = [...free].find((one) => one > before && one < after)
    if (place !== undefined) take(at, place)
  })
  return found
}

function says(sentence: Sentence | undefined, text: string): boolean {
  if (sentence === undefined) return false
  const { edit } = sentence
  return [sentence.text, edit?.base.text, edit?.fresh?.text].includes(text)
}

interface Pair {
  at: number
  place: number
  alike: number
}

function likeness(
  known: readonly Sentence[],
  typed: readonly string[],
  found: readonly number[],
  free: ReadonlySet<number>,
): Pair[] {
  const open = typed.flatMap((text, at) => (found[at] === -1 ? [{ at, words: wordsOf(text) }] : []))
  return open
    .flatMap(({ at, words }) =>
      [...free].map((place): Pair => {
        return { at, place, alike: alike(words, wordsOf(known[place]?.text ?? '')) }
      }),
    )
    .filter((pair) => pair.alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike || a.at - b.at || a.place - b.place)
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function alike(one: readonly string[], other: readonly string[]): number {
  const rest = [...other]
  let common = 0
  for (const word of one) {
    const place = rest.indexOf(word)
    if (place === -1) continue
    rest.splice(place, 1)
    common += 1
  }
  return (2 * common) / Math.max(1, one.length + other.length)
}
