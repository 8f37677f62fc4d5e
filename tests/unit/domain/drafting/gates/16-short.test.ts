import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftedPart } from '@/domain/drafting/draft-parts'
import { LONGEST_SECTION } from '@/domain/drafting/draft-section'
import { omissionFaults } from '@/domain/drafting/verify-omissions'
import { arbitraryPortfolio } from '../../../../support/arbitrary-portfolio'
import { wordsIn } from '../../../../support/readability'
import { DRAFTS, partsOf, sentencesIn, TOLD_ON } from './drafts-to-judge'

/** What stands in every report for as long as it is so, and says so; the rating has to be told in each. */
const STANDING = /\b(?:still|unchanged|overdue)\b/i

function proseIn({ section }: DraftedPart): number {
  const prose = section.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.sentences : [],
  )
  return prose.flatMap(({ text }) => wordsIn(text)).length
}

describe('Gate 16: short where there is little to say', () => {
  test('where nothing changed at most two sentences say so, and those that something still stands', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        for (const part of partsOf(file, file.asAt)) {
          if (part.programme === undefined) continue
          const told = sentencesIn(part)
            .map(({ text }) => text)
            .filter((text) => !STANDING.test(text) || /^(?:nothing|unchanged)/i.test(text))
          expect(told.length, told.join(' ')).toBeLessThanOrEqual(2)
        }
      }),
      { numRuns: 100 },
    )
  })

  test.each(DRAFTS)('the prose of a section of %s has at most 180 words', (_name, parts) => {
    for (const part of parts)
      if (part.programme !== undefined)
        expect(proseIn(part), part.section.key).toBeLessThanOrEqual(LONGEST_SECTION)
  })

  test('so has that of any portfolio, and what does not fit is in lists, all of it', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), fc.boolean(), (file, isSecond) => {
        for (const part of partsOf(file, isSecond ? TOLD_ON : undefined)) {
          if (part.programme === undefined) continue
          expect(proseIn(part), part.section.key).toBeLessThanOrEqual(LONGEST_SECTION)
          expect(omissionFaults(part)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })
})
