import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '@/domain/drafting/catalogue/catalogue'
import { PHRASES } from '@/domain/drafting/phrases'
import { isKnownKind } from '@/domain/drafting/verify-wordings'
import { exampleSentences } from './catalogue-examples'
import { EXAMPLE_FACTS } from './catalogue-facts'
import { DRAFTS, sentencesIn } from './gates/drafts-to-judge'

const KINDS = CATALOGUE.flatMap(({ kinds }) => kinds)
const LISTED = new Set<string>(KINDS.flatMap(({ wordings }) => wordings))

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
})
