// Whether a polished sentence says what ours says. Numbers and names that occur somewhere are not enough: the same places
// in the same order, with the same words of meaning between the same two places, or ours stands.
// Source: the drafting page, "Optional polish by a language model": "Accepted sentence by sentence".

import { readStatements } from '../drafting/verify-reading'
import { fillMask, type MaskedSentence, SLOT } from './mask'
import { isValueWord, KIND_NAMES, kindsOf, senseOf, VOCABULARY, WORD, type WordKind } from './words'

/** Why a polished sentence is not taken. */
export type Refusal =
  | 'missing'
  | 'form'
  | 'slots'
  | 'value'
  | 'name'
  | 'words'
  | 'length'
  | 'meaning'
  | WordKind

const LONGEST = 1.4
const STRANGE = /[^\p{L}\d [\],;:().!?“”‘’'–-]/u

/**
 * The reason why the text is not taken in place of ours; null when it is.
 * @example refusalOf({ text: '[1] was due [2].', … }, '[1] was not due [2].') // 'negation'
 */
export function refusalOf(ours: MaskedSentence, text: string): Refusal | null {
  if (text.length > ours.text.length * LONGEST) return 'length'
  const bare = text.replace(SLOT, ' ')
  const words = [...bare.matchAll(WORD)].map(([word]) => word)
  if (slotsOf(text).join() !== slotsOf(ours.text).join()) return 'slots'
  if (/\d/.test(bare) || words.some(isValueWord)) return 'value'
  if (isMisshapen(ours.text, text)) return 'form'
  if (words.slice(startsWithSlot(text) ? 0 : 1).some((word) => /\p{Lu}/u.test(word))) return 'name'
  if (words.some((word) => !VOCABULARY.has(word.toLowerCase()))) return 'words'
  return changedKind(ours.text, text) ?? (sameValues(ours, text) ? null : 'value')
}

const slotsOf = (text: string) => [...text.matchAll(SLOT)].map(([, number]) => number)

const startsWithSlot = (text: string) => /^[“(]?\[/.test(text)

/** One sentence with one stop, a capital before it, single spaces, and nothing that clings to a value. */
function isMisshapen(ours: string, text: string): boolean {
  return (
    STRANGE.test(text) ||
    text !== text.trim() ||
    /\s{2}|[^\S ]| [,;:.)]|[,;:]{2}|[\p{L}\p{Pd}'’]\[|\][\p{L}\p{Pd}'’]|\]\[/u.test(text) ||
    text.at(-1) !== ours.at(-1) ||
    /[.!?]/.test(text.slice(0, -1)) ||
    startsWithSlot(text) !== startsWithSlot(ours) ||
    (!startsWithSlot(text) && !/^\p{Lu}/u.test(text))
  )
}

/** What kind of word there is more or less of than in ours; 'meaning' where only what stands where has changed. */
function changedKind(ours: string, text: string): Refusal | null {
  const count = (all: string, kind: WordKind) =>
    meaningOf(all).filter(({ word }) => kindsOf(word).includes(kind)).length
  const changed = KIND_NAMES.find((kind) => count(ours, kind) !== count(text, kind))
  if (changed !== undefined) return changed
  const sequence = (all: string) => meaningOf(all).map(({ sense }) => sense)
  return sequence(ours).join(' ') === sequence(text).join(' ') ? null : 'meaning'
}

/** The places, the words that mean something and the marks around people's words, in order. */
function meaningOf(text: string): { word: string; sense: string }[] {
  return [...text.matchAll(/\[\d+\]|[“”‘:]|\p{L}+(?:['’-]\p{L}+)*/gu)].flatMap(([word]) => {
    const sense = /^\p{L}/u.test(word) ? senseOf(word) : word
    return sense === null ? [] : [{ word, sense }]
  })
}

function sameValues(ours: MaskedSentence, text: string): boolean {
  const values = (all: string) =>
    readStatements(fillMask(all, ours.values)).map((one) => one.text.toLowerCase())
  return values(ours.text).join('|') === values(text).join('|')
}
