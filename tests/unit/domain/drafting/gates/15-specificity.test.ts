import { expect, test } from 'vitest'
import { draftedSentences, SAMPLE_DRAFTS } from '../drafted'
import { DRAFTS, sentencesIn } from './drafts-to-judge'

const LEAST = 0.8
/** A number, a date or a rating; a named thing is found by the fact that it prints. */
const SPECIFIC = /\d|\b(?:Red|Amber|Green|one|two|three|four|five|six|seven|eight|nine)\b/
const NAMED = new Set([
  'name',
  'reference',
  'office',
  'approvedBy',
  'element',
  'text',
  'title',
  'reason',
])

type Sentences = ReturnType<typeof sentencesIn>

function shareOf(sentences: Sentences): number {
  const judged = sentences.filter(({ text }) => !text.endsWith(':'))
  const specific = judged.filter(
    ({ text, facts, spans }) =>
      SPECIFIC.test(text) || spans.some(({ fact }) => NAMED.has(facts[fact]?.field ?? '')),
  )
  return specific.length / judged.length
}

test.each([
  ...SAMPLE_DRAFTS.map(([name, document]) => [name, draftedSentences(document)] as const),
  ...DRAFTS.map(([name, parts]) => [name, parts.flatMap(sentencesIn)] as const),
])(
  'Gate 15: of the sentences of %s at least 80%% hold a number, a date, a rating or a named thing',
  (_name, sentences) => {
    expect(shareOf([...sentences])).toBeGreaterThanOrEqual(LEAST)
  },
)
