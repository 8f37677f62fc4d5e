import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laterOf } from '@/domain/dates/day-arithmetic'
import { draftDocument } from '@/domain/drafting/draft'
import { factsOfMessage, type Message } from '@/domain/drafting/message'
import { isSameFact } from '@/domain/drafting/text'
import { verifySections } from '@/domain/drafting/verify'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { ReportDocument, Sentence } from '@/domain/reports/document'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { DRAFTING_CASES, portfolioOfCase } from './case-portfolio'
import { draftedSections, ILLUSTRATED, SAMPLE, SAMPLE_DRAFTS, sectionSentences } from './drafted'

const KNOWN = [
  ['the sample', SAMPLE] as const,
  ['the illustrated sample', ILLUSTRATED] as const,
  ...DRAFTING_CASES.map((one) => [one.id, portfolioOfCase(one)] as const),
]

/** Whether the sentence tells the message, alone or together with others of its kind. */
function tells({ id, members = [id] }: Sentence, message: Message): boolean {
  return members.includes(message.id)
}

function expectEachMustOnce(file: typeof SAMPLE, since?: typeof SAMPLE.asAt) {
  for (const section of draftedSections(file, since)) {
    const sentences = sectionSentences(section)
    for (const message of section.selected.filter(({ weight }) => weight === 'must')) {
      const facts = factsOfMessage(message)
      const telling = sentences.filter(
        (sentence) =>
          tells(sentence, message) &&
          facts.every(
            (fact) =>
              fact.field === 'name' || sentence.facts.some((known) => isSameFact(known, fact)),
          ),
      )
      expect(
        telling.map(({ text }) => text),
        message.id,
      ).toHaveLength(1)
    }
  }
}

describe('Gate 1: every message that must be told stands in exactly one sentence, with its facts', () => {
  test.each(KNOWN)('in %s', (_name, file) => {
    expectEachMustOnce(file)
  })

  test('in any portfolio', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => expectEachMustOnce(file)),
      { numRuns: 80 },
    )
  })

  test('in any portfolio of which a committee was told before', () => {
    const since = SAMPLE.asAt
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) =>
        expectEachMustOnce({ ...file, asAt: laterOf(file.asAt, since) }, since),
      ),
      { numRuns: 80 },
    )
  })
})

/** The report of a generated portfolio, when it has one; else its programmes are drafted. */
function reportOf({ reports }: PortfolioFile): { report?: string } {
  const [report] = reports
  return report === undefined ? {} : { report: report.key }
}

function faultsOf({ sections }: ReportDocument): string[] {
  return verifySections(sections).map(({ message, sentence }) => `${sentence} ${message}`)
}

describe('Gates 2, 3 and 4: no sentence states a value, direction, tense or precision that its facts do not hold', () => {
  test.each(SAMPLE_DRAFTS)('in %s', (_name, document) => {
    expect(faultsOf(document)).toEqual([])
  })

  test('in any portfolio', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const document = draftDocument({
          file,
          audience: 'members',
          asAt: file.asAt,
          ...reportOf(file),
        })
        expect(faultsOf(document)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('in any portfolio of which a committee was told before', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const document = draftDocument({
          file,
          audience: 'members',
          asAt: file.asAt,
          since: SAMPLE.asAt,
          ...reportOf(file),
        })
        expect(faultsOf(document)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

test('no two sentences or paragraphs of a document share an id', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), (file) => {
      const report = file.reports[0]?.key
      const document = draftDocument({
        file,
        audience: 'members',
        asAt: file.asAt,
        ...(report === undefined ? {} : { report }),
      })
      const blocks = document.sections.flatMap((section) => section.blocks)
      const keys = blocks.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      const ids = blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? [...block.sentences, ...block.items.flatMap((item) => item.sentences)].map(
              ({ id }) => id,
            )
          : [],
      )
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 80 },
  )
})
