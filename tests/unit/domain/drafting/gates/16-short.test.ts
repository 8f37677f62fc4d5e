import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { LONGEST_SECTION } from '@/domain/drafting/draft-section'
import { arbitraryPortfolio } from '../../../../support/arbitrary-portfolio'
import { wordsIn } from '../../../../support/readability'
import { DRAFTS, partsOf, sentencesIn } from './drafts-to-judge'

vi.setConfig({ testTimeout: 60_000 })

/** What stands in every report for as long as it is so: a rating, what is late, what is asked. */
const STANDING = /^(?:rating|still-overdue|decision|amount)/

describe('Gate 16: short where there is little to say', () => {
  test('where nothing changed at most two sentences say so, and what stands beside them', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        for (const part of partsOf(file, file.asAt)) {
          if (part.programme === undefined) continue
          const said = sentencesIn(part).filter(({ rule }) => !STANDING.test(rule))
          const told = said.filter(
            ({ rule, text }) => !/ still /.test(text) && rule !== 'first-promised',
          )
          expect(
            told.map(({ text }) => text).length,
            told.map(({ text }) => text).join(' '),
          ).toBeLessThanOrEqual(2)
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each(DRAFTS)(
    'the prose of a section of %s has at most 180 words, or nothing that could still be a list',
    (_name, parts) => {
      for (const { section, programme } of parts) {
        if (programme === undefined) continue
        const prose = section.blocks.flatMap((block) =>
          block.kind === 'paragraph' ? block.sentences : [],
        )
        const words = prose.flatMap(({ text }) => wordsIn(text)).length
        expect(words, section.key).toBeLessThanOrEqual(LONGEST_SECTION * 1.5)
      }
    },
  )
})
