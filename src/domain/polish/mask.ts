// What is sent of a sentence: our own words, with a numbered place where each value, name and word of a person stood. What
// is not a word of the catalogue is never sent, whoever wrote it. Source: the drafting page, "Optional polish by a language
// model": "our sentences with the values replaced by slots".

import { readStatements } from '../drafting/verify-reading'
import type { DraftedSentence } from '../reports/document'
import { isValueWord, VOCABULARY, WORD } from './words'

/** A sentence to send: `[1]` in its text is the first of its `values`, which stay here, as does which `sentence` it is. */
export interface MaskedSentence {
  sentence: string
  text: string
  values: string[]
}

interface Range {
  from: number
  to: number
}

const QUOTED = /“[^“”]*”|‘[^‘’]*’/g
/** Capitals in a row, also with small words between them: 'Port of London and the Isle'. */
const NAMES =
  /\p{Lu}[\p{L}\p{N}'’&/-]*(?: (?:(?:of|and|the|for|in|on|at|to|by|with|&) ){0,2}\p{Lu}[\p{L}\p{N}'’&/-]*)*/gu
const FEWEST_WORDS = 4

/** A numbered place. */
export const SLOT = /\[(\d+)\]/g

/**
 * The sentence without its values, or null where that leaves nothing to reword. `names` are those of the programmes.
 * @example maskSentence({ id, text: 'The award was due on 1 May 2021.', spans, … })?.text // 'The [1] was due [2].'
 */
export function maskSentence(
  { id, text, spans }: Pick<DraftedSentence, 'id' | 'text' | 'spans'>,
  names: readonly string[] = [],
): MaskedSentence | null {
  const ranges = [
    ...spans,
    ...readStatements(text),
    ...found(text, QUOTED),
    ...namesIn(text),
    ...names.flatMap((name) => placesOf(text, name)),
    ...unknownWords(text),
  ]
  const values: string[] = []
  let masked = ''
  let read = 0
  for (const { from, to } of joined(ranges, text)) {
    values.push(text.slice(from, to))
    masked += `${text.slice(read, from)}[${values.length}]`
    read = to
  }
  masked += text.slice(read)
  const left = masked.replace(SLOT, ' ')
  const isPlain = !/[\d[\]{}]/.test(left)
  return isPlain && [...left.matchAll(WORD)].length >= FEWEST_WORDS
    ? { sentence: id, text: masked, values }
    : null
}

/** The text with its values back in their places. */
export function fillMask(text: string, values: readonly string[]): string {
  return text.replace(SLOT, (_slot, number: string) => values[Number(number) - 1] ?? '')
}

const found = (text: string, what: RegExp): Range[] =>
  [...text.matchAll(what)].map(({ 0: whole, index }) => ({ from: index, to: index + whole.length }))

function placesOf(text: string, name: string): Range[] {
  if (name === '') return []
  const places: Range[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    places.push({ from: at, to: at + name.length })
  return places
}

/** A sentence begins with a capital that is no name, unless its word is not one of ours. */
function namesIn(text: string): Range[] {
  const start = text.search(/\p{L}/u)
  return found(text, NAMES).flatMap(({ from, to }) => {
    if (from !== start) return [{ from, to }]
    const first = /^\p{L}+(?:['’-]\p{L}+)*/u.exec(text.slice(from))?.[0] ?? ''
    if (!VOCABULARY.has(first.toLowerCase())) return [{ from, to }]
    const after = from + first.length
    const rest = text.slice(after, to).search(/\p{Lu}/u)
    return rest === -1 ? [] : [{ from: after + rest, to }]
  })
}

const unknownWords = (text: string): Range[] =>
  found(text, WORD).filter(({ from, to }) => {
    const word = text.slice(from, to)
    return isValueWord(word) || !VOCABULARY.has(word.toLowerCase())
  })

/** The ranges in order; what overlaps, touches or has only a space between it is one. */
function joined(ranges: readonly Range[], text: string): Range[] {
  const whole: Range[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = whole.at(-1)
    if (last === undefined || text.slice(last.to, from).trim() !== '') whole.push({ from, to })
    else last.to = Math.max(last.to, to)
  }
  return whole.filter(({ from, to }) => to > from)
}
