// People's words are never rewritten; their author is told what a careful reader would stumble over: time without a date,
// praise without a fact, and figures that the drafted sentence did not state. Source: the drafting page, "Rules".

import { everyHit, PLATITUDE, UNDATED } from '../drafting/warnings-words'
import { isOfAuthor } from './blocks/sentence'
import type { Sentence } from './document'
import { referencesIn, referenceTo } from './references'

const FIGURE = /\d[\d,.]*\d|\d/g

/**
 * What to look at in a sentence of the author's; nothing for a drafted one.
 * @example lintSentence(own, new Set()) // ['“over the coming months” has no date. Say until when.']
 */
export function lintSentence(sentence: Sentence, paragraphs: ReadonlySet<string>): string[] {
  if (!isOfAuthor(sentence)) return []
  const { text, edit } = sentence
  return [
    ...lintText(text, paragraphs),
    ...(edit === undefined ? [] : otherFigures(text, edit.base)),
  ]
}

/** What to look at in words as they are typed; `paragraphs` are the keys that a reference may name. */
export function lintText(text: string, paragraphs: ReadonlySet<string>): string[] {
  const undated = everyHit(UNDATED, text)
  return [
    ...undated.map((hit) => `“${hit}” has no date. Say when.`),
    ...everyHit(PLATITUDE, text)
      .filter((hit) => !undated.includes(hit))
      .map((hit) => `“${hit}” is not borne out by a fact. Say what was done.`),
    ...referencesIn(text)
      .filter((key) => !paragraphs.has(key))
      .map((key) => `“${referenceTo(key)}” refers to a paragraph that is not there any more.`),
  ]
}

function otherFigures(
  text: string,
  { text: drafted, facts }: { text: string; facts: Sentence['facts'] },
) {
  const known = figuresIn([drafted, ...facts.map(({ value }) => value ?? '')].join(' '))
  return [...figuresIn(text)]
    .filter((figure) => !known.has(figure))
    .map((figure) => `“${figure}” is not among the facts of this sentence. Check it.`)
}

/** Figures without commas and leading noughts: 2020-07-03 has 2020, 7 and 3. */
function figuresIn(text: string): Set<string> {
  const found = text.match(FIGURE) ?? []
  return new Set(found.map((figure) => figure.replaceAll(',', '').replace(/^0+(?=\d)/, '')))
}
