// The words that a polished sentence may be made of: those of the drafter's own catalogue, plain function words, and a few
// that mean the same. Numbers, months and ratings are values, so none of them is a word here.
// Source: the drafting page, "Optional polish by a language model": "closed vocabulary", "equal counts".

import { PHRASES } from '../drafting/phrases'

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** A word as it stands in a text: letters, with hyphens and apostrophes inside. */
export const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu

const VALUES: ReadonlySet<string> = new Set(
  list(`red amber green january february march april june july august september october november december
    zero one two three four five six seven eight nine ten eleven twelve hundred thousand million half quarter`),
)

const MONTH_OR_MODAL = 'may'

/** Whether a word states a value: a month, a rating or a number. */
export const isValueWord = (word: string): boolean =>
  VALUES.has(word.toLowerCase()) ||
  (MONTH_OR_MODAL !== word && word.toLowerCase() === MONTH_OR_MODAL)

/** Words that may come, go and change: they say nothing of their own. */
const FREE: ReadonlySet<string> = new Set(
  list(`a an the this that these those it its they them their there here which who be been being and but also both while
    of with as each every all`),
)

/** Words that mean the same, so that one may stand for another. The first names what they mean. */
const SAME: readonly (readonly string[])[] = [
  list('is are has have do does'),
  list('was were had did'),
  list('not no'),
  list('nothing none'),
  list('complete completed done finished'),
  list('rose risen increased'),
  list('fell fallen dropped decreased'),
  list('stayed remained'),
  list('started begun began'),
  list('because since'),
  list('therefore so'),
  list('said stated'),
  list('detail details'),
  list('meeting meetings'),
  list('figure figures'),
  list('milestone milestones'),
  list('risk risks'),
]

/** The kinds of word of which a polished sentence has to have as many as ours. */
const KINDS = {
  negation: list('not no nor neither none never nothing without cannot unchanged'),
  direction:
    list(`up down rose risen increased fell fallen dropped decreased later earlier more less higher lower above
    below ahead behind before after from to until since than first last again back`),
  hedge:
    list(`about around nearly almost over under least most only still yet already now some any other same if or
    possibly likely usually`),
  cause: list('because therefore so'),
  modality:
    list(`will would should may might must can could due expected planned plan aim hoped proposed promised sought
    asked overdue progress complete completed done finished is are has have do does was were had did`),
} as const

/** What a change of words would change. */
export type WordKind = keyof typeof KINDS

const SENSES: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([sense = '', ...others]) => [sense, ...others].map((word) => [word, sense])),
)

const isWord = (word: string) => !VALUES.has(word)

/** Every word that the catalogue, plain English or a sentence that means the same may need, in small letters. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...Object.values(PHRASES).flatMap(wordsOfPhrase),
    ...Object.values(KINDS).flat(),
    ...SAME.flat(),
    ...FREE,
    ...list('at by for in into on through during between within between what when where whether'),
    ...list('programme project workstream service committee members report'),
  ].filter(isWord),
)

function wordsOfPhrase(phrase: string): string[] {
  const spoken = phrase.replace(/\{\w+\}/g, ' ').replace(/[[\]|]/g, ' ')
  return [...spoken.matchAll(WORD)].map(([word]) => word.toLowerCase())
}

/** What a word means, in one word for all that mean it; null for one that says nothing of its own. */
export function senseOf(word: string): string | null {
  const small = word.toLowerCase()
  return FREE.has(small) ? null : (SENSES.get(small) ?? small)
}

/** The kinds that a word belongs to. */
export function kindsOf(word: string): WordKind[] {
  const small = word.toLowerCase()
  return KIND_NAMES.filter((kind) => KINDS[kind].includes(small))
}

export const KIND_NAMES = ['negation', 'direction', 'hedge', 'cause', 'modality'] as const
