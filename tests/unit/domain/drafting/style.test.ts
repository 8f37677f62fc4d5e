import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { maskWords } from '@/domain/drafting/verify'
import type { DocumentSection, ReportDocument, Sentence } from '@/domain/reports/document'
import { documentText } from '@/domain/reports/plain-text'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { fleschOf, wordsIn } from '../../../support/readability'
import { draftedSentences, ILLUSTRATED, SAMPLE, SAMPLE_DRAFTS } from './drafted'
import { DRAFTS } from './gates/drafts-to-judge'

const ENGINE_LIMIT = 25
const SECTION_MEAN = 18
const SECTION_PROSE = 180
const HARDEST_SECTION = 55
const HARDEST_MEDIAN = 65
/** Below this many words the measure of reading ease says little. */
const MEASURABLE = 60

const PADDING =
  /world[- ]class|excellent|fantastic|seamless|robust|good progress|on track to deliver|going well|key focus|significant|state of the art|leverage|going forward|in due course|currently|at this time|as you know|it should be noted|please note|unfortunately|hopefully/i

function sentencesOf({ blocks }: DocumentSection): { prose: Sentence[]; all: Sentence[] } {
  const drafted = blocks
    .filter((block) => block.kind === 'paragraph')
    .filter(({ origin }) => origin === 'drafted')
  const prose = drafted.flatMap(({ sentences }) => sentences)
  return {
    prose,
    all: [...prose, ...drafted.flatMap(({ items }) => items.flatMap(({ sentences }) => sentences))],
  }
}

const countWords = (sentences: readonly Sentence[]) =>
  sentences.flatMap(({ text }) => wordsIn(text)).length

const drafted = (document: ReportDocument) =>
  document.sections.filter((section) => sentencesOf(section).all.length > 0)

describe.each(SAMPLE_DRAFTS)('the draft %s', (_name, document) => {
  test('Gate 11: has no sentence of its own words over 25 words', () => {
    const long = draftedSentences(document).filter((sentence) => {
      const own = maskWords(sentence).replace(/░+/g, ' ')
      return (
        wordsIn(own).length > ENGINE_LIMIT ||
        (own === sentence.text && wordsIn(own).length > ENGINE_LIMIT)
      )
    })
    expect(long.map(({ text }) => text)).toEqual([])
  })

  test('Gate 11: keeps the sentences of a section to 18 words on average, where people wrote no longer ones', () => {
    for (const section of drafted(document)) {
      const own = sentencesOf(section).all.filter(
        (sentence) =>
          maskWords(sentence) === sentence.text || wordsIn(sentence.text).length <= ENGINE_LIMIT,
      )
      if (own.length > 0)
        expect(countWords(own) / own.length, section.key).toBeLessThanOrEqual(SECTION_MEAN)
    }
  })

  test('Gate 16: keeps the prose of a section to 180 words', () => {
    for (const section of drafted(document)) {
      expect(countWords(sentencesOf(section).prose), section.key).toBeLessThanOrEqual(SECTION_PROSE)
    }
  })

  test('states a fact in every sentence but the lead-ins of its lists', () => {
    const bare = draftedSentences(document).filter(
      ({ facts, text }) => facts.length === 0 && !text.endsWith(':'),
    )
    expect(bare.map(({ text }) => text)).toEqual([])
  })

  test('Gate 13: says nothing of its own that is praise or padding', () => {
    const padded = draftedSentences(document).filter((sentence) =>
      PADDING.test(maskWords(sentence)),
    )
    expect(padded.map(({ text }) => text)).toEqual([])
  })

  test('Gate 10: numbers its paragraphs from 1 without a gap through all headings', () => {
    const numbers = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : [])),
    )
    expect(numbers).toEqual(numbers.map((_, place) => place + 1))
  })
})

/**
 * What is measured: the Flesch reading ease of sections of 60 words or more. Here of whole sections as they are read, people's
 * words among them, of the one report whose record was written for this; what people write can make a section of any other
 * harder than that, and no drafter may change it. In the gates below it is that of the drafter's own words, with people's words
 * and names taken out, over every draft.
 */
test('Gate 12: the illustrated draft is easier to read than the papers that people wrote', () => {
  const document = draftDocument({
    file: ILLUSTRATED,
    report: 'member-update-2020-07',
    audience: 'public',
    asAt: ILLUSTRATED.asAt,
  })
  const eases = drafted(document)
    .map((section) => ({ key: section.key, all: sentencesOf(section).all }))
    .filter(({ all }) => countWords(all) >= MEASURABLE)
    .map(({ key, all }) => ({ key, ease: fleschOf(all.map(({ text }) => text)) }))
  expect(eases.filter(({ ease }) => ease < HARDEST_SECTION)).toEqual([])
  const sorted = eases.map(({ ease }) => ease).toSorted((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(HARDEST_MEDIAN)
})

/** What stands in a sentence beside people's words and names. */
const ownWords = (sentence: Sentence) => maskWords(sentence).replace(/░+/g, ' ')

/** The same without a name that is bent to its sentence ("was due to be agreed with the Board"). */
function withoutNames(sentence: Sentence): string {
  const named = sentence.spans.filter(({ fact }) => sentence.facts[fact]?.field === 'name')
  const masked = named.reduce(
    (text, { from, to }) => text.slice(0, from) + '░'.repeat(to - from) + text.slice(to),
    maskWords(sentence),
  )
  return masked.replace(/░+/g, ' ')
}

const OF_ALL = [
  ...SAMPLE_DRAFTS.map(([name, { sections }]) => [name, sections] as const),
  ...DRAFTS.map(([name, parts]) => [name, parts.map(({ section }) => section)] as const),
]

test.each(OF_ALL)(
  'Gates 11 and 12: in %s the words of the drafter are easy to read, whatever people wrote beside them',
  (_name, sections) => {
    const eases: number[] = []
    for (const section of sections) {
      const { all } = sentencesOf(section)
      if (countWords(all) < MEASURABLE) continue
      const ease = fleschOf(all.map(ownWords))
      expect(ease, section.key).toBeGreaterThanOrEqual(HARDEST_SECTION)
      eases.push(ease)
      const own = all.map(ownWords).flatMap(wordsIn).length / all.length
      expect(own, section.key).toBeLessThanOrEqual(SECTION_MEAN)
    }
    const sorted = eases.toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(HARDEST_MEDIAN)
  },
)

test.each(OF_ALL)(
  'Gate 11: in %s no sentence has over 25 words of the drafter',
  (_name, sections) => {
    const long = sections
      .flatMap((section) => sentencesOf(section).all)
      .filter((sentence) => wordsIn(withoutNames(sentence)).length > ENGINE_LIMIT)
    expect(long.map(({ text }) => text)).toEqual([])
  },
)

test('Gate 9: no sentence of any portfolio has a doubled stop, a doubled space, an empty place or a word of the machine', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), (file) => {
      const document = draftDocument({
        file,
        audience: 'members',
        asAt: file.asAt,
        since: SAMPLE.asAt,
      })
      for (const sentence of draftedSentences(document)) {
        const own = maskWords(sentence)
        expect(own).not.toMatch(
          /undefined|null|NaN|\[object|[{}|]| {2}|\.\.|,,|\b1 (?:days|weeks|months|years)\b| [.,;:]/,
        )
        expect(sentence.text).toMatch(/^[^\p{Ll}].*[.:!?…]$/u)
      }
    }),
    { numRuns: 80 },
  )
})

test('Gate 9: no text of any document is empty or has a doubled space', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), (file) => {
      const document = draftDocument({ file, audience: 'members', asAt: file.asAt })
      for (const line of documentText(document)) expect(line).not.toMatch(/^\s*$| {2}/)
    }),
    { numRuns: 100 },
  )
})

test('Gate 16: nothing changed is told in at most two sentences a programme', () => {
  const asAt = ILLUSTRATED.asAt
  const document = draftDocument({ file: ILLUSTRATED, audience: 'members', asAt, since: asAt })
  for (const section of document.sections) {
    const { all } = sentencesOf(section)
    const plain = all.filter(
      ({ rule }) =>
        rule !== 'lead-standing' &&
        rule !== 'still-overdue' &&
        rule !== 'rating' &&
        !rule.startsWith('decision') &&
        rule !== 'amount',
    )
    expect(
      plain.map(({ text }) => text).length,
      all.map(({ text }) => text).join(' '),
    ).toBeLessThanOrEqual(2)
  }
})
