import type nspell from 'nspell'
import { PROJECT_WORDS } from './project-words'

/** A word that no dictionary has: `at` is its place in the text, `suggestions` at most three, the likeliest first. */
export interface Misspelling {
  word: string
  at: number
  suggestions: string[]
}

const MOST_SUGGESTIONS = 3
/** Words, with apostrophes and hyphens inside them; letters beside digits ("P1", "2nd") are not judged. */
const WORD = /(?<![\p{L}\p{N}'’-])\p{L}+(?:['’-]\p{L}+)*(?![\p{L}\p{N}])/gu

/**
 * The words of a text that are not spelled as British English spells them. Abbreviations in capitals and names that open
 * with one inside a sentence are let pass: nobody can know every name. The dictionary is read on the first call.
 *
 * @example await checkSpelling('The color is late.') // [{ word: 'color', at: 4, suggestions: ['colour', …] }]
 */
export async function checkSpelling(
  text: string,
  ownWords: readonly string[] = [],
): Promise<Misspelling[]> {
  const speller = await getSpeller()
  const own = new Set(ownWords.map((word) => word.toLowerCase()))
  return [...text.matchAll(WORD)].flatMap((match): Misspelling[] => {
    const [word] = match
    const plain = word.replaceAll('’', "'")
    if (isName(plain, text.slice(0, match.index)) || own.has(plain.toLowerCase())) return []
    if (isSpelled(speller, plain)) return []
    const suggestions = speller.suggest(plain).slice(0, MOST_SUGGESTIONS)
    return [{ word, at: match.index, suggestions }]
  })
}

function isName(word: string, before: string): boolean {
  const opensSentence = /(?:^|[.!?:]\s+|[“"(])$/u.test(before)
  return (
    /^\p{Lu}{2,}s?$/u.test(word) ||
    /^\p{L}\p{Ll}*\p{Lu}/u.test(word) ||
    (!opensSentence && /^\p{Lu}/u.test(word))
  )
}

/** A word, or each part of a word with a hyphen. */
function isSpelled(speller: ReturnType<typeof nspell>, word: string): boolean {
  if (speller.correct(word)) return true
  const parts = word.split('-')
  return parts.length > 1 && parts.every((part) => speller.correct(part))
}

let speller: Promise<ReturnType<typeof nspell>> | undefined

function getSpeller() {
  speller ??= readDictionary()
  return speller
}

async function readDictionary() {
  const [{ default: make }, { default: dictionary }] = await Promise.all([
    import('nspell'),
    import('dictionary-en-gb'),
  ])
  return make(dictionary).personal(PROJECT_WORDS.join('\n'))
}
