// How easy a text is to read, as its author writes it: words, and Flesch's reading ease, which two reports that people wrote
// reached 42 and 35 of; 55 is asked of every section. Source: the drafting page, its table, and "Editor".

import { splitSentences } from './blocks/split-sentences'

/** Words of a text: what has a letter or a figure, between spaces. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** About how many syllables an English word has; a number counts as one. At least 1. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const spoken = letters.replace(/(?:[^laeiouy]es|[^t]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0)
}

/**
 * Flesch's reading ease of a text, rounded: 100 is very easy, 30 very hard. Null for a text without words.
 * @example readingEase('The cat sat on the mat.') // 116
 */
export function readingEase(text: string): number | null {
  const words = wordsOf(text)
  if (words.length === 0) return null
  const sentences = text.split('\n').flatMap((line) => splitSentences(line.trim())).length
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return Math.round(
    206.835 - 1.015 * (words.length / Math.max(1, sentences)) - 84.6 * (syllables / words.length),
  )
}

/** What is asked of a section, and from how many words on. */
export const ASKED_EASE = 55
export const FEWEST_WORDS = 60

/**
 * What is said under a paragraph and a section.
 * @example readabilityInWords('The cat sat on the mat.') // '6 words. Reading ease 116: easy to read.'
 */
export function readabilityInWords(text: string): string {
  const count = wordsOf(text).length
  const ease = readingEase(text)
  const words = count === 1 ? '1 word' : `${count} words`
  if (ease === null) return `${words}.`
  const verdict = ease >= 65 ? 'easy to read' : ease >= ASKED_EASE ? 'plain enough' : 'hard to read'
  return `${words}. Reading ease ${ease}: ${verdict}.`
}
