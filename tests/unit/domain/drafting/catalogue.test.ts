import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '@/domain/drafting/catalogue/catalogue'
import type { MessageKind } from '@/domain/drafting/catalogue/kind'
import type { Slot } from '@/domain/drafting/message'
import { PHRASES } from '@/domain/drafting/phrases'
import { isKnownKind } from '@/domain/drafting/verify-wordings'
import { exampleSentences } from './catalogue-examples'
import { EXAMPLE_FACTS } from './catalogue-facts'
import { DRAFTS, sentencesIn } from './gates/drafts-to-judge'

const KINDS = CATALOGUE.flatMap(({ kinds }) => kinds)
const LISTED = new Set<string>(KINDS.flatMap(({ wordings }) => wordings))

/** The slots of the phrase book that hold a date of any precision; a {day} is always exact. */
const DATES = ['when', 'date', 'due', 'since', 'first', 'last', 'figures', 'period', 'periods']

/** Why the other slots of the phrase book print no date of the drafter's own that could be approximate. */
const WITHOUT_DATE: Readonly<Record<string, readonly string[]>> = {
  'an exact day: of the facts, of a report, of a meeting, of a record': ['day'],
  'somebody’s own words, or a name that they gave': [
    ...[
      'words',
      'title',
      'item',
      'wording',
      'condition',
      'reference',
      'minute',
      'person',
      'former',
    ],
    ...[
      'subject',
      'thing',
      'programme',
      'measure',
      'parent',
      'committee',
      'element',
      'organisations',
    ],
    ...['value', 'stage', 'heading', 'kind', 'name'],
  ],
  'a count, a figure or an age': [
    ...['things', 'count', 'target', 'missed', 'total', 'age', 'amount', 'size', 'noun', 'mean'],
    ...['from', 'to', 'ordinal', 'score', 'reports'],
  ],
  'a rating or a state': [
    ...[
      'rating',
      'ratings',
      'previous',
      'suggested',
      'status',
      'outcome',
      'outlook',
      'state',
      'ask',
    ],
    ...['what', 'become', 'became', 'done', 'participle', 'direction', 'still', 'verb', 'scope'],
  ],
}

/** The slots of all wordings of a kind, those for clauses, items and what is told again among them. */
function slotsOf({ wordings }: MessageKind): string[] {
  const own = new Set<string>(wordings)
  return Object.entries(PHRASES)
    .filter(([key]) => own.has(key.split('/')[0] ?? ''))
    .flatMap(([, wording]) => [...wording.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot))
}

function holdsDate(slot: Slot): boolean {
  if ('slots' in slot) return slot.slots.some(holdsDate)
  return ['due', 'happened', 'date', 'period'].includes(slot.as)
}

const MESSAGES = DRAFTS.flatMap(([, parts]) => parts.flatMap(({ told }) => told))

/** The wordings of which a draft made a sentence that goes on to a date. */
const DATED = new Set<string>(
  MESSAGES.filter(({ parts }) =>
    parts.some(({ slots }) => Object.values(slots).some(holdsDate)),
  ).flatMap(({ parts }) => parts[0]?.say ?? []),
)

const canBeApproximate = (kind: MessageKind) =>
  slotsOf(kind).some((slot) => DATES.includes(slot)) || kind.wordings.some((one) => DATED.has(one))

const EXACT_DAY = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g
const LESS_THAN_A_DAY =
  /\b(?:[A-Z][a-z]+|spring|summer|autumn|winter|quarter of|end of) \d{4}\b|\b\d{4}\/\d{2} financial year\b/

/** Wordings that go on from another one, and those for a clause or an item, are never a kind of their own. */
const opensSentence = ([key, wording]: [string, string]) =>
  !key.includes('/') && !/^[ ,;]/.test(wording)

describe('the catalogue of what the drafter says', () => {
  test('names each kind once, and gives it three examples from facts', () => {
    expect(new Set(KINDS.map(({ kind }) => kind)).size).toBe(KINDS.length)
    expect(Object.keys(EXAMPLE_FACTS).toSorted()).toEqual(KINDS.map(({ kind }) => kind).toSorted())
  })

  test.each(
    KINDS.flatMap((one) => one.examples.map((text, at) => [one.kind, at, text, one] as const)),
  )('%s, example %i: %s', (kind, at, text, { wordings }) => {
    const facts = EXAMPLE_FACTS[kind]?.[at]
    expect(facts && exampleSentences(facts, wordings)).toBe(text)
  })

  test.each(Object.entries(PHRASES).filter(opensSentence))(
    'the wording “%s” belongs to a kind, and the reader of drafts knows it',
    (key) => {
      expect([...LISTED]).toContain(key)
      expect(isKnownKind(key)).toBe(true)
    },
  )

  test.each(DRAFTS)('no sentence of %s is of a kind that is not in it', (_name, parts) => {
    const rules = new Set(parts.flatMap(sentencesIn).map(({ rule }) => rule))
    expect([...rules].filter((rule) => !LISTED.has(rule))).toEqual([])
  })

  test.each(KINDS.filter(canBeApproximate).map((one) => [one.kind, one.examples[2]]))(
    '%s, whose wordings hold a date, ends with the example of an approximate one: %s',
    (_kind, text) => {
      expect(text.replace(EXACT_DAY, '')).toMatch(LESS_THAN_A_DAY)
    },
  )

  test('a slot that holds a date of any precision is known by its name, in every draft', () => {
    const slots = MESSAGES.flatMap(({ parts }) => parts.flatMap((one) => Object.entries(one.slots)))
    const dated = new Set(slots.flatMap(([name, slot]) => (holdsDate(slot) ? name : [])))
    expect([...dated].filter((name) => !DATES.includes(name))).toEqual([])
  })

  test.each(KINDS.filter((one) => !canBeApproximate(one)).map((one) => [one.kind, one] as const))(
    '%s has no slot for a date that could be approximate',
    (_kind, kind) => {
      const known = Object.values(WITHOUT_DATE).flat()
      expect(slotsOf(kind).filter((slot) => !known.includes(slot))).toEqual([])
    },
  )
})
