// The last reader before the author: reads the drafted text as a stranger would and holds every word of it against the
// facts that the sentence lists. It shares no code with what wrote the text. Source: drafting, "verify".

import { remembered } from '../remembered'
import type { Block, DocumentSection, FactRef, Sentence } from '../reports/document'
import { claimFaults } from './verify-claims'
import { countFault, sumFault } from './verify-counts'
import { groundingFault } from './verify-grounds'
import { endStateFault, WORDS } from './verify-names'
import { type Place, readPlaces, wordsAround } from './verify-places'
import { readStatements } from './verify-reading'
import { placeFault } from './verify-values'
import { isKnownKind, isWordedAs } from './verify-wordings'

/** What is wrong with a sentence: `message` completes "The sentence …". */
export interface SentenceFault {
  sentence: string
  message: string
  facts: FactRef[]
}

/** The faults of every drafted sentence in some sections; what an author wrote is not judged. */
export function verifySections(sections: readonly DocumentSection[]): SentenceFault[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(sentencesOf).flatMap(verifySentence))
}

/** The faults of one drafted sentence; none when every value and claim is borne out by its facts. */
export function verifySentence(sentence: Sentence): readonly SentenceFault[] {
  const text = maskWords(sentence)
  const places = readPlaces(sentence)
  const read =
    places === null
      ? ['has places that overlap, so that nobody can say what they print']
      : isKnownKind(sentence.rule)
        ? readingFaults(sentence, places)
        : valueFaults(sentence, text)
  const faults = [...read, ...claimFaults(sentence, text), ...formFaults(text, sentence.text)]
  if (faults.length === 0) return NONE
  return [...new Set(faults)].map((message) => ({
    sentence: sentence.text,
    message,
    facts: sentence.facts,
  }))
}

const NONE: readonly SentenceFault[] = []

/** Of a kind that the reader knows every word is judged: those around the values, and the whole of each value. */
function readingFaults(sentence: Sentence, places: readonly Place[]): string[] {
  const { rule } = sentence
  const isWorded = isWordedAs(rule, wordsAround(sentence, places))
  const faults = places.map((place) => placeFault(place, places))
  if (!isWorded) faults.unshift(`is not worded as a sentence of its kind (${rule})`)
  faults.push(endStateFault(rule, places), countFault(sentence, places), sumFault(sentence, places))
  return faults.filter((fault) => fault !== null)
}

/** Of another kind every date, number and rating is judged wherever it stands. */
function valueFaults(sentence: Sentence, text: string): string[] {
  return readStatements(text)
    .map((statement) => groundingFault(statement, sentence, text))
    .filter((fault) => fault !== null)
}

/** Every drafted sentence of a block, those of its items included. */
export function sentencesOf(block: Block): Sentence[] {
  if (block.kind !== 'paragraph' || block.origin !== 'drafted') return []
  if (block.items.length === 0) return block.sentences
  return [...block.sentences, ...block.items.flatMap(({ sentences }) => sentences)]
}

/** Fields that hold somebody's own words, or a name that may be any words: they are read no further. */
const MASKED: ReadonlySet<string> = new Set([...WORDS, 'name'])

/** The sentence with people's words blotted out, letter for letter, so that places in it stay the same. */
export function maskWords({ text, facts }: Pick<Sentence, 'text' | 'facts'>): string {
  const masked = facts.filter(
    ({ field, value }) => MASKED.has(field ?? '') && (value ?? '').trim() !== '',
  )
  if (masked.length === 0) return text
  return masked
    .toSorted((a, b) => (b.value ?? '').length - (a.value ?? '').length)
    .reduce((read, { value }) => blot(read, value ?? ''), text)
}

function blot(text: string, words: string): string {
  const printed = plain(words, () => plainWords(words))
  const at = text.toLowerCase().indexOf(printed.toLowerCase())
  if (at < 0 || printed === '') return text
  return text.slice(0, at) + '░'.repeat(printed.length) + text.slice(at + printed.length)
}

/** The same names and words stand in several sentences. */
const plain = remembered<string>(10_000)

function plainWords(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s,;:–—.-])[\s,;:–—.-]+$/u, '')
    .trim()
}

const FORM_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/undefined|null|NaN|\[object/, 'holds a word of the machine'],
  [/ {2}/, 'has a doubled space'],
  [/\.\./, 'has a doubled full stop'],
  [/\b1 (?:days|weeks|months|years)\b/, 'has one thing in the plural'],
  [/[{}[\]]/, 'has an unfilled place'],
]

const ANY_FORM_FAULT = new RegExp(FORM_FAULTS.map(([form]) => form.source).join('|'))

function formFaults(text: string, whole: string): string[] {
  const ends = /[.:!?…]$/.test(whole) ? [] : ['does not end in a full stop']
  if (!ANY_FORM_FAULT.test(text)) return ends
  return [...FORM_FAULTS.filter(([form]) => form.test(text)).map(([, message]) => message), ...ends]
}
