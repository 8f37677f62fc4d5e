// The last reader before the author: reads the drafted text as a stranger would and holds every value, direction and tense
// against the facts that the sentence lists. It shares no code with what wrote the text. Source: drafting, "verify".

import type { Block, DocumentSection, FactRef, Sentence } from '../reports/document'
import { claimFaults } from './verify-claims'
import { groundingFault } from './verify-grounds'
import { readStatements } from './verify-reading'

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
export function verifySentence(sentence: Sentence): SentenceFault[] {
  const text = maskWords(sentence)
  const values = readStatements(text).map((statement) => groundingFault(statement, sentence, text))
  const messages = [
    ...values.filter((fault) => fault !== null),
    ...claimFaults(sentence, text),
    ...formFaults(text),
  ]
  return messages.map((message) => ({ sentence: sentence.text, message, facts: sentence.facts }))
}

function sentencesOf(block: Block): Sentence[] {
  if (block.kind !== 'paragraph' || block.origin !== 'drafted') return []
  return [...block.sentences, ...block.items.flatMap(({ sentences }) => sentences)]
}

/** Fields that hold somebody's own words: they are printed as they are and read no further. */
const WORDS: ReadonlySet<string> = new Set([
  'text',
  'reason',
  'title',
  'mitigation',
  'pathToGreen',
  'outlook',
  'objective',
  'condition',
  'conditions',
  'wording',
  'name',
  'note',
])

/** The sentence with people's words blotted out, letter for letter, so that places in it stay the same. */
export function maskWords({ text, facts }: Pick<Sentence, 'text' | 'facts'>): string {
  return facts
    .filter(({ field, value }) => WORDS.has(field ?? '') && (value ?? '').trim() !== '')
    .toSorted((a, b) => (b.value ?? '').length - (a.value ?? '').length)
    .reduce((masked, { value }) => blot(masked, value ?? ''), text)
}

function blot(text: string, words: string): string {
  const printed = words
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s,;:–—.-])[\s,;:–—.-]+$/u, '')
    .trim()
  const at = text.toLowerCase().indexOf(printed.toLowerCase())
  if (at < 0 || printed === '') return text
  return text.slice(0, at) + '░'.repeat(printed.length) + text.slice(at + printed.length)
}

function formFaults(text: string): string[] {
  const faults: [RegExp, string][] = [
    [/undefined|null|NaN|\[object/, 'holds a word of the machine'],
    [/ {2}/, 'has a doubled space'],
    [/\.\./, 'has a doubled full stop'],
    [/\b1 (?:days|weeks|months|years)\b/, 'has one thing in the plural'],
    [/[{}[\]]/, 'has an unfilled place'],
  ]
  const ends = /[.:!?…]$/.test(text) ? [] : ['does not end in a full stop']
  return [...faults.filter(([form]) => form.test(text)).map(([, message]) => message), ...ends]
}
