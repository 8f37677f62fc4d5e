// Names and people's words as they stand in a sentence, held against the record letter by letter: a name keeps its words,
// and whoever wrote a reason is quoted and not improved. Source: drafting, "People's words are theirs"; gate 18 "names swapped".

import { remembered } from '../remembered'
import type { FactRef } from '../reports/document'
import type { Place } from './verify-places'

/** Fields that hold somebody's own words. */
export const WORDS: ReadonlySet<string> = new Set([
  ...['text', 'reason', 'title', 'mitigation', 'amendment', 'pathToGreen', 'outlook', 'objective'],
  ...['condition', 'conditions', 'wording', 'note', 'cause', 'effect'],
])

/** Fields that hold what something or somebody is called. */
export const NAMES: ReadonlySet<string> = new Set([
  ...['name', 'element', 'office', 'approvedBy', 'reference', 'abbreviation', 'heading'],
  ...['stage', 'minute', 'dimension'],
])

/** Whether the place gives the words as they were written, but for a capital at the start and a stop at the end. */
export function areVerbatim({ text, facts }: Place): boolean {
  return facts.some(
    ({ field, value }) => WORDS.has(field ?? '') && plain(text) === plain(value ?? ''),
  )
}

function plain(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![\s,;:–—.-])[\s,;:–—.-]+$/u, '')
  return line.slice(0, 1).toLowerCase() + line.slice(1)
}

/** Words that a sentence may put around a name, or in the place of the state with which a name ends. */
const AROUND: ReadonlySet<string> = new Set(
  'the a an and or of at for milestone is are has have been be was were go went take taken took place became came into put in completed start began begin end finish'.split(
    ' ',
  ),
)
/** Words of a name that may be bent ("Migration started" is to "start"). */
const BENT: ReadonlySet<string> = new Set(
  'started begun ended finished complete stage phase'.split(' '),
)

/** What is wrong with the names in a place, or null: a word that no name has, or a name cut short. `all` is its sentence. */
export function nameFault(place: Place, all: readonly Place[]): string | null {
  const known = place.facts.flatMap(({ value }) => wordsOf(value ?? ''))
  const said = wordsOf(place.text.replace(/ \([^()]+\)$/u, ''))
  const strange = said.find(
    (word) => !AROUND.has(word) && timesIn(said, word) > timesIn(known, word),
  )
  if (strange !== undefined) return `gives a name with the word “${strange}”, which is not in it`
  const short = place.facts.find((fact) => isCutShort(fact, place, all))
  return short === undefined ? null : `does not give the whole of the name “${short.value}”`
}

function timesIn(words: readonly string[], word: string): number {
  let times = 0
  for (const one of words) if (one === word) times += 1
  return times
}

function isCutShort(fact: FactRef, { facts, text }: Place, all: readonly Place[]): boolean {
  if (!NAMES.has(fact.field ?? '')) return false
  const words = wordsOf(fact.value ?? '').filter((word) => !BENT.has(word))
  const here = wordsOf(text)
  if (words.every((word) => here.includes(word))) return false
  const isShared = fact.path.includes('/measures/')
  const said = new Set(
    all
      .filter((place) => isShared || place.facts.some((one) => isSame(one, fact)))
      .flatMap(({ text }) => wordsOf(text)),
  )
  const missing = words.filter((word) => !said.has(word))
  if (missing.length === 0) return false
  if (fact.path.startsWith('measures/')) return missing.length === words.length
  const others = facts.filter(({ path, field }) => path === fact.path && field !== fact.field)
  return !others.some(({ value }) => wordsOf(value ?? '').every((word) => said.has(word)))
}

function isSame(a: FactRef, b: FactRef): boolean {
  return a.path === b.path && a.field === b.field
}

/** A name is read again for each place that gives it, and for each fact that holds it. */
const names = remembered<readonly string[]>(10_000)

function wordsOf(text: string): readonly string[] {
  return names(text, () => text.toLowerCase().match(/[^\s“”"‘’'(),:;.…]+/gu) ?? [])
}

const FINITE = /^(?:is|are|has|have|was|were|went|took|became|came|started|began|ended|finished)\b/
const PRESENT = /^(?:is|are|has|have)\b/

/** Whether a name that ends in a state ("contract live") is told in the tense of its kind of sentence. */
export function endStateFault(kind: string, places: readonly Place[]): string | null {
  const names = places.filter(({ facts }) => facts.length === 1 && facts[0]?.field === 'name')
  const states = names.filter(
    ({ facts }, at) => at > 0 && names[at - 1]?.facts[0]?.path === facts[0]?.path,
  )
  const isRight = ({ text }: Place) => {
    if (kind === 'done') return PRESENT.test(text)
    if (kind === 'done-on') return FINITE.test(text) && !PRESENT.test(text)
    return !FINITE.test(text)
  }
  const wrong = TENSED.has(kind) ? states.find((state) => !isRight(state)) : undefined
  return wrong === undefined ? null : `tells “${wrong.text}” in a tense that is not borne out`
}

const TENSED: ReadonlySet<string> = new Set([
  ...['done', 'done-on', 'overdue', 'still-overdue', 'due', 'expected', 'hoped', 'in-progress'],
  ...['planned', 'paused', 'cancelled', 'follows'],
])
