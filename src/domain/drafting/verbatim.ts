// People's words are theirs: what somebody wrote stands as it was written. The engine trims it, gives it a capital and a
// full stop where it stands alone, and may drop the capital of a function word or of an order where it stands inside.
// Source: drafting, "People's words are theirs"; portfolio file, "Event.text".

import { nameInside } from './noun-phrases'
import { FINITE_VERBS, FUNCTION_WORDS, ORDERS } from './word-lists'

/** Somebody's words on one line, without doubled spaces or a dangling comma, colon or dash at the end. */
export function trimWords(text: string): string {
  if (!MAY_BE_TRIMMED.test(text)) return text
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')
    .trim()
}

const MAY_BE_TRIMMED = /[^\S ]|\s\s|^\s|[\s,;:–—-]$/u

/** Somebody's words after a colon or inside a sentence: "The supplier is late." becomes "the supplier is late". */
export function wordsInside(text: string): string {
  const words = trimWords(text)
  const opening = /^\p{Lu}\p{Ll}*(?=[\s,]|$)/u.exec(words)?.[0] ?? ''
  const isOrder =
    ASKS.has(opening) || (ORDERS.has(opening.toLowerCase()) && /^\w+ \p{Ll}/u.test(words))
  const canLower = FUNCTION_WORDS.has(opening.toLowerCase()) || isOrder
  const inside = canLower ? opening.toLowerCase() + words.slice(opening.length) : nameInside(words)
  return /(?:^|\n)[^.!?\n]*[.!?].*\.$/.test(inside) ? inside : inside.replace(/\.$/, '')
}

/** What a committee is asked: never part of a name. */
const ASKS: ReadonlySet<string> = new Set(['Agree', 'Approve', 'Delegate', 'Endorse', 'Note'])

const OPENS_RELATIVE = /^(?:that|which|who|whom|whose|where|when|as|what|if)$/

/** Whether the words are seen to have a verb of their own, outside a relative clause: only then can they stand alone. */
export function isClause(text: string): boolean {
  const words = trimWords(text).toLowerCase().split(' ')
  return words.some(
    (word, at) => FINITE_VERBS.has(word) && !OPENS_RELATIVE.test(words[at - 1] ?? ''),
  )
}
