import { writeSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { maskWords } from '@/domain/drafting/verify'
import { WORDS } from '@/domain/drafting/verify-names'
import type { FactRef, Sentence } from '@/domain/reports/document'
import { draftedSentences, SAMPLE_DRAFTS } from '../drafted'
import { DRAFTS, sentencesIn } from './drafts-to-judge'

const LEAST = 0.8
/** A number, a date or a rating that the drafter prints. */
const SPECIFIC = /\d|\b(?:Red|Amber|Green|one|two|three|four|five|six|seven|eight|nine)\b/i
/** The names of things: a programme, milestone or measure, an element of one, a risk's reference, a person, a committee. */
const NAMED = new Set(['name', 'element', 'reference', 'office', 'approvedBy'])

function printedIn({ facts, spans }: Sentence): FactRef[] {
  return facts.filter((_, at) => spans.some(({ fact, from, to }) => fact === at && to > from))
}

/**
 * A sentence that prints nothing but what somebody wrote ("The reason given: the supplier is late."). Their words are theirs,
 * and stand as they are however vague: such a sentence is neither among those that are specific nor among those that are
 * judged. One that gives a value beside their words is judged by that value, with the words blotted out.
 */
function isVerbatim(sentence: Sentence): boolean {
  const printed = printedIn(sentence)
  return printed.length > 0 && printed.every(({ field = '' }) => WORDS.has(field))
}

function isSpecific(sentence: Sentence): boolean {
  return (
    SPECIFIC.test(maskWords(sentence)) ||
    printedIn(sentence).some(({ field = '' }) => NAMED.has(field))
  )
}

const told = (all: readonly Sentence[]) =>
  all.filter(({ rule, text }) => !(rule.startsWith('lead-') && text.endsWith(':')))

const percent = (some: readonly Sentence[], all: readonly Sentence[]) =>
  `${Math.round((100 * some.length) / all.length)} %`

const figures: string[] = []

describe('Gate 15: specific', () => {
  test.each([
    ...SAMPLE_DRAFTS.map(([name, document]) => [name, draftedSentences(document)] as const),
    ...DRAFTS.map(([name, parts]) => [name, parts.flatMap(sentencesIn)] as const),
  ])(
    'of the sentences of %s at least 80%% give a number, a date, a rating or the name of a thing',
    (name, sentences) => {
      const all = told(sentences)
      const judged = all.filter((one) => !isVerbatim(one))
      const specific = judged.filter(isSpecific)
      const inAll = all.filter((one) => isSpecific(one) || SPECIFIC.test(one.text))
      figures.push(
        `${name} ${percent(specific, judged)}, people's words read too ${percent(inAll, all)}`,
      )
      expect(judged.length).toBeGreaterThan(5)
      expect(specific.length / judged.length).toBeGreaterThanOrEqual(LEAST)
    },
  )

  test('people’s own words do not make a sentence specific, and a value beside them does', () => {
    const fact = (field: string, value: string) => ({
      path: 'programmes/harbour/risks/r1',
      field,
      value,
    })
    const say = (text: string, ...facts: FactRef[]): Sentence => ({
      id: 'harbour/risk/r1',
      text,
      facts,
      spans: facts.map(({ value = '' }, at) => {
        const from = text.indexOf(value)
        return { from, to: from + value.length, fact: at }
      }),
      forwardLooking: false,
      rule: 'risk',
    })
    const words = fact('title', 'the 12 piles give way')
    const alone = say('The cause: the 12 piles give way.', words)
    const beside = say('Risk R-A is open: the 12 piles give way.', fact('reference', 'R-A'), words)
    expect([isVerbatim(alone), isSpecific(alone)]).toEqual([true, false])
    expect([isVerbatim(beside), isSpecific(beside)]).toEqual([false, true])
  })
})

afterAll(() => writeSync(1, `Specific sentences: ${figures.join('; ')}\n`))
