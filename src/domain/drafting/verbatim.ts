// People's words are theirs: what somebody wrote stands as it was written. The engine trims it, gives it a capital and a
// full stop where it stands alone, and may drop the capital of a function word or of an order where it stands inside.
// Source: drafting, "People's words are theirs"; portfolio file, "Event.text".

import { nameInside } from './noun-phrases'
import {
  AUXILIARIES,
  FINITE_VERBS,
  FUNCTION_WORDS,
  ORDERS,
  PLURAL_VERBS,
  SINGULAR_VERBS,
} from './word-lists'

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

/** Somebody's name for a thing, to stand in quotation marks: as it was written, without its full stop. */
export function wordsQuoted(text: string): string {
  return trimWords(text).replace(/(?<!\.)\.$/, '')
}

/**
 * Whether the words are seen to be one clause that can stand after "there is a risk that": a verb of their own, and before it
 * no word that opens another clause. "Staff leave early" is; "Loss of staff who are trained" is not, nor is what cannot be told.
 */
export function canFollowThat(text: string): boolean {
  const words = wordsQuoted(text)
  if (/[.!?:;…“”]|\s[–—-]\s/.test(words) || NAMES_A_THING.test(words)) return false
  if (IS_PAST.test(words)) return false
  const all = words.split(/[\s,]+/)
  const verb = all.findIndex((word, at) => at > 0 && isVerb(word, all[at - 1] ?? ''))
  return verb > 0 && !all.slice(0, verb).some((word, at) => opensClause(word, all[at + 2] ?? ''))
}

function isVerb(word: string, before: string): boolean {
  return (
    AUXILIARIES.has(word) ||
    SINGULAR_VERBS.has(word) ||
    (PLURAL_VERBS.has(word) && /(?:s|staff|people|police|officers|users)$/.test(before))
  )
}

/** "As first planned" and its like only say which thing is meant. */
function opensClause(word: string, next: string): boolean {
  const lower = word.toLowerCase()
  return OPENS_CLAUSE.test(lower) || (lower === 'as' && !/^(?:planned|agreed|designed)$/.test(next))
}

const NAMES_A_THING =
  /^(?:(?:the )?(?:risk|loss|lack|failure|delay|delays|shortage|breach|claim|possibility|chance|absence|cost|costs) (?:of|to|in|from|by|that)|there )\b/i
/** What would have happened is no risk any more. */
const IS_PAST = /\b(?:would|could|should|might)(?: not| never)? have\b/
const OPENS_CLAUSE =
  /^(?:that|which|who|whom|whose|where|when|what|how|why|if|because|before|after|until|unless|while|since|so|than|to)$/

const OPENS_RELATIVE = /^(?:that|which|who|whom|whose|where|when|as|what|if)$/

/** Whether the words are seen to have a verb of their own, outside a relative clause: only then can they stand alone. */
export function isClause(text: string): boolean {
  const words = trimWords(text).toLowerCase().split(' ')
  return words.some(
    (word, at) => FINITE_VERBS.has(word) && !OPENS_RELATIVE.test(words[at - 1] ?? ''),
  )
}
