// The words by which a sentence holds itself against the last report, and which of them may stand: "still" and "unchanged"
// of what was told so, "now" of what was told otherwise, none of what is told for the first time.
// Source: drafting, "a sentence never repeats unless it says still, unchanged or overdue"; gate 8.

import type { Sentence } from '../reports/document'
import type { LastTold } from './verify-told-record'

/** What a sentence says of the last report: '' is nothing. */
export type ToldWord = 'still' | 'now' | 'again' | ''

/** The words that the last report allows a sentence to have; null where the reader cannot tell. */
export type Judge = (sentence: Sentence, last: LastTold) => readonly ToldWord[] | null

export const SAME: readonly ToldWord[] = ['still']
export const CHANGED: readonly ToldWord[] = ['now']
export const NEWS: readonly ToldWord[] = ['']
/** It was told so, and the reader cannot tell whether in a sentence of this kind. */
export const EITHER: readonly ToldWord[] = ['still', '']

/** Whatever is told for the first time is told; what was told is left out, or counted among what is unchanged. */
export function newsUnless(isTold: boolean): readonly ToldWord[] {
  return isTold ? [] : NEWS
}

/** The word among those that stand around the places of a sentence. */
export function toldWordIn(around: string): ToldWord {
  if (/\b(?:still|unchanged)\b/.test(around)) return 'still'
  if (/\bnow\b/.test(around)) return 'now'
  return /\bagain\b/.test(around) ? 'again' : ''
}
