// A milestone's name is a thing ("Review of governance"), a thing in its end state ("New IT services contract live") or
// something else. What the closed lists cannot settle is quoted, never guessed: a quoted name fits any sentence.
// Source: how reports talk, 2 "Milestone completed" and "Milestone upcoming".

import { remembered } from '../remembered'
import {
  DETERMINERS,
  DOINGS,
  FINITE_VERBS,
  HAPPENINGS,
  HEAD_NOUNS,
  OPENING_WORDS,
  ORDERS,
  PARTICIPLES,
  PREPOSITIONS,
  STATES,
} from './word-lists'

/** What follows the subject of a clause: done, of the future, and of a day in the past. */
export interface EndState {
  done: string
  become: string
  became: string
}

/** A name as it stands inside a sentence. `state` is there when the name says what becomes of its subject. */
export interface NameReading {
  subject: string
  plural: boolean
  state?: EndState
}

/**
 * Reads a milestone's name. `quoted` is what stands for a name that is neither a thing nor a clause.
 *
 * @example readName('New IT services contract live')
 * // { subject: 'the new IT services contract', plural: false, state: { done: '[is|are] live', become: 'go live', … } }
 * @example readName('Review of governance').subject // 'the review of governance'
 * @example readName('Migrate into Covalent').subject // 'the milestone “Migrate into Covalent”'
 */
export function readName(name: string): NameReading {
  return names(name, () => readAnew(name))
}

/** A milestone is named in each sentence on it. */
const names = remembered<NameReading>(10_000)

function readAnew(name: string): NameReading {
  const quoted = { subject: `the milestone “${name.trim()}”`, plural: false }
  if (/[.,;:!?()“”"\n]/.test(name)) return quoted
  const tokens = name.trim().split(/\s+/)
  if (opensWithOrder(tokens) || tokens.some((token) => FINITE_VERBS.has(token.toLowerCase())))
    return quoted
  return readClause(tokens) ?? readThing(tokens) ?? quoted
}

/** The name of a programme or project with its article: 'the Recovery Plan', 'the risk management regime', 'Digital adoption'. */
export function readProperName(name: string): string {
  const tokens = name.trim().split(/\s+/)
  const head = headOf(tokens)
  if (!isHeadNoun(head) || isPlural(head)) return tokens.join(' ')
  const isTitle = tokens.slice(1).some((token) => /^\p{P}?\p{Lu}\p{Ll}/u.test(token))
  return isTitle ? `the ${tokens.join(' ')}` : withArticle(tokens)
}

/** What "that" can be said of: 'testing' of 'Soft market testing'; null for several things and for what is quoted. */
export function headOfThing(name: string): string | null {
  const { plural, state, subject } = readName(name)
  const head = headOf(name.trim().split(/\s+/))
  return plural || state !== undefined || subject.includes('“') || !/^\p{Ll}+$/u.test(head)
    ? null
    : head
}

/** A stored phrase inside a sentence: an ordinary first word loses its capital ('business case', 'Gateway 5'). */
export function nameInside(text: string): string {
  return lowerOpening(text.trim().split(/\s+/))
}

function opensWithOrder([first = '', second]: readonly string[]): boolean {
  const word = first.toLowerCase()
  if (DETERMINERS.has(word)) return true
  if (!ORDERS.has(word)) return false
  return !(HEAD_NOUNS.has(word) && (second === undefined || PREPOSITIONS.has(second)))
}

function readClause(tokens: readonly string[]): NameReading | null {
  for (let at = 1; at < tokens.length; at += 1) {
    const found = endStateAt(tokens, at)
    if (found === null) continue
    const rest = tokens.slice(at + found.length)
    if (rest.length > 0 && !PREPOSITIONS.has(rest[0] ?? '')) continue
    if (rest.length > 0 && endStateAt(tokens, tokens.length - 1) !== null) return null
    const subject = tokens.slice(0, at)
    const number = numberOf(subject)
    if (number === null || !canEndSubject(subject)) return null
    return {
      subject: number === 'plural' ? pluralWithArticle(subject) : withArticle(subject),
      plural: number === 'plural',
      state: extendState(found.state, rest),
    }
  }
  return null
}

function endStateAt(
  tokens: readonly string[],
  at: number,
): { state: EndState; length: number } | null {
  const one = tokens[at] ?? ''
  const two = `${one} ${tokens[at + 1] ?? ''}`
  for (const [words, length] of [
    [two, 2],
    [one, 1],
  ] as const) {
    const state = STATES.get(words)
    if (state !== undefined) return { state: { done: `[is|are] ${words}`, ...state }, length }
    const doing = DOINGS.get(words)
    if (doing !== undefined) return { state: { done: `[has|have] ${words}`, ...doing }, length }
    if (PARTICIPLES.has(words.replace(' ', '-')) && !words.includes('-')) {
      return {
        state: {
          done: `[has|have] been ${words}`,
          become: `be ${words}`,
          became: `[was|were] ${words}`,
        },
        length,
      }
    }
  }
  return null
}

function extendState(state: EndState, rest: readonly string[]): EndState {
  if (rest.length === 0) return state
  const tail = ` ${rest.join(' ')}`
  return { done: state.done + tail, become: state.become + tail, became: state.became + tail }
}

function canEndSubject(subject: readonly string[]): boolean {
  const last = (subject.at(-1) ?? '').toLowerCase()
  return (
    !PREPOSITIONS.has(last) && !DETERMINERS.has(last) && !/ly$|^(?:and|or|not|go|&)$/.test(last)
  )
}

function readThing(tokens: readonly string[]): NameReading | null {
  const phrase = headPhrase(tokens)
  if (phrase.slice(1).some((token) => DETERMINERS.has(token))) return null
  const head = headOf(tokens)
  if (!isHeadNoun(head) && !isGoLive(phrase)) return null
  const plural = isPlural(head) || joinsTwoThings(phrase)
  const subject = plural ? pluralWithArticle(tokens) : withArticle(tokens)
  return happens(head) ? { subject, plural, state: TAKES_PLACE } : { subject, plural }
}

const TAKES_PLACE: EndState = {
  done: '[has|have] taken place',
  become: 'take place',
  became: 'took place',
}

function happens(head: string): boolean {
  const word = head.toLowerCase()
  return HAPPENINGS.has(word) || HAPPENINGS.has(singular(word))
}

function isGoLive(phrase: readonly string[]): boolean {
  return /\bgo live$/i.test(phrase.join(' '))
}

function headPhrase(tokens: readonly string[]): readonly string[] {
  const end = tokens.findIndex((token, at) => at > 0 && PREPOSITIONS.has(token))
  return end < 0 ? tokens : tokens.slice(0, end)
}

function headOf(tokens: readonly string[]): string {
  return headPhrase(tokens).at(-1) ?? ''
}

function isHeadNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return HEAD_NOUNS.has(lower) || HEAD_NOUNS.has(singular(lower)) || /[a-z]{3}ing$/.test(lower)
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase()
  return !HEAD_NOUNS.has(lower) && HEAD_NOUNS.has(singular(lower))
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}

function joinsTwoThings(phrase: readonly string[]): boolean {
  const at = phrase.findIndex((token) => token === 'and' || token === '&')
  return at > 0 && isHeadNoun(phrase[at - 1] ?? '') && isHeadNoun(phrase.at(-1) ?? '')
}

const PLURALS = /^(?:people|staff|police|criteria|children|officers)$/i
const NOT_PLURALS = /(?:ss|us|is)$/

/** The number of a clause's subject, or null where the words do not settle it. */
function numberOf(subject: readonly string[]): 'singular' | 'plural' | null {
  const phrase = headPhrase(subject)
  const head = phrase.at(-1) ?? ''
  const joined = phrase.some((token) => token === 'and' || token === '&' || token === 'or')
  if (PLURALS.test(head)) return 'plural'
  if (!/s$/.test(head) || NOT_PLURALS.test(head)) return joined ? null : 'singular'
  const common = /^\p{Ll}+$/u.test(head) || OPENING_WORDS.has(head.toLowerCase()) || isPlural(head)
  return common && !/(?:ics|premises|series|news|quarters)$/.test(head) ? 'plural' : null
}

/** Words that stand in capitals before a common noun without making a name of it: "First Member workshop". */
const TITLES = /^(?:Members?|Committee|Council|Cabinet|Court|Board|Police)$/

function lowerOpening(tokens: readonly string[]): string {
  const [first = '', second = ''] = tokens
  const ordinary =
    OPENING_WORDS.has(first.toLowerCase()) || HEAD_NOUNS.has(first.toLowerCase()) || isPlural(first)
  const proper = /^\p{Lu}\p{Ll}/u.test(second) && !TITLES.test(second)
  const plain = /^\p{Lu}[\p{Ll}-]+$/u.test(first) && !/^\d/.test(second)
  const opening = ordinary && plain && !proper ? first.toLowerCase() : first
  return [opening, ...tokens.slice(1)].join(' ')
}

/** 'migrated servers', but 'the first three projects': a place in an order makes things known. */
function pluralWithArticle(tokens: readonly string[]): string {
  const text = lowerOpening(tokens)
  return /^(?:first|second|third|fourth|last|final|remaining|next)\b/.test(text)
    ? `the ${text}`
    : text
}

function withArticle(tokens: readonly string[]): string {
  const text = lowerOpening(tokens)
  const head = headOf(tokens)
  const uncounted = /[a-z]{3}ing$/.test(head.toLowerCase()) && !HEAD_NOUNS.has(head.toLowerCase())
  const known = isHeadNoun(head) || /^\p{Ll}+$/u.test(head) || text[0] !== tokens[0]?.[0]
  return known && !uncounted && !/^\d/.test(head) ? `the ${text}` : text
}
