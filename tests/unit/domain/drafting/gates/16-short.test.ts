import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import type { DraftedPart } from '@/domain/drafting/draft-parts'
import { LONGEST_SECTION } from '@/domain/drafting/short-prose'
import { verifyParts } from '@/domain/drafting/verify-omissions'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { Sentence } from '@/domain/reports/document'
import { arbitraryPortfolio, parsePortfolio } from '../../../../support/arbitrary-portfolio'
import { wordsIn } from '../../../../support/readability'
import { ILLUSTRATED } from '../drafted'
import { harbour, paragraphsOf } from '../small-portfolio'
import { DRAFTS, partsOf, TOLD_ON } from './drafts-to-judge'
import { arbitraryRegistered } from './registered'

type Section = Pick<DraftedPart['section'], 'key' | 'blocks'>

/** What stands as sentences and not as items of a list or in a table; a lead-in says nothing without its items. */
function proseIn({ blocks }: Section): Sentence[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
    .filter(({ rule, text }) => !(rule.startsWith('lead-') && text.endsWith(':')))
}

function wordsOfProse({ blocks }: Section): number {
  const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
  return prose.flatMap(({ text }) => wordsIn(text)).length
}

const OF_RATING = /^[^/]+\/(?:rating|rest)$/

/** The things beside the rating, and that nothing changed, of which the sentences speak. */
function thingsIn(prose: readonly Sentence[]): Set<string> {
  const others = prose.filter(({ id }) => !OF_RATING.test(id))
  return new Set(others.map(({ id }) => id.split('/').slice(0, 3).join('/')))
}

/**
 * At most two sentences: the rating, and that nothing changed. One thing more that still stands (overdue, due before the
 * meeting, asked for, rated worse than the whole) may stand beside them, for a list of one item is none; two are a list.
 */
function expectShort(section: Section): void {
  const prose = proseIn(section)
  const text = prose.map((one) => one.text).join(' ')
  const more = prose.length <= 2 ? 0 : thingsIn(prose).size
  expect(more, text).toBeLessThanOrEqual(1)
}

const isDrafted = ({ section, selected }: DraftedPart) =>
  selected.length > 0 && section.blocks.length > 0

describe('Gate 16: short where there is little to say', () => {
  test('where nothing changed at most two sentences say so in a section of any kind, and one thing that still stands', () => {
    fc.assert(
      fc.property(arbitraryRegistered(), (file) => {
        for (const part of partsOf(file, file.asAt).filter(isDrafted)) expectShort(part.section)
      }),
      { numRuns: 80 },
    )
  })

  test.each(ILLUSTRATED.reports.map(({ key, dataAsAt }) => [key, dataAsAt] as const))(
    'nor do more in %s, told again on the same day',
    (report, asAt = ILLUSTRATED.asAt) => {
      const request = { file: ILLUSTRATED, report, audience: 'members', asAt, since: asAt } as const
      for (const section of draftDocument(request).sections)
        if (section.blocks.some(isByDrafter)) expectShort(section)
    },
  )

  test('what still stands is one list, each thing an item', () => {
    const late = (key: string, name: string) => ({ key, name, baseline: '2020-05-01' })
    const milestones = [late('award', 'Contract award'), late('plans', 'Plans drawn')]
    const file = harbour({
      ratings: [{ recordedOn: '2020-07-01', value: 'red' }],
      milestones,
    })
    const request = { file, report: 'update', audience: 'public' } as const
    const told = { ...request, asAt: file.asAt, since: file.asAt }
    expect(paragraphsOf(draftDocument(told))).toEqual([
      'The Harbour Programme is still rated Red.',
      'The following still stands:\na. The contract award is still overdue: the date was 1 May 2020.\nb. The milestone “Plans drawn” is still overdue: the date was 1 May 2020.',
      'Nothing has changed since 8 July 2020.',
    ])
  })

  test.each(DRAFTS)('the prose of a section of %s has at most 180 words', (_name, parts) => {
    for (const { section } of parts)
      expect(wordsOfProse(section), section.key).toBeLessThanOrEqual(LONGEST_SECTION)
  })

  test('so has that of any section of any report, and what does not fit is in lists, all of it', () => {
    const any = fc.oneof(arbitraryPortfolio(), arbitraryRegistered())
    fc.assert(
      fc.property(any, fc.boolean(), (file, isSecond) => {
        const parts = partsOf(file, isSecond ? TOLD_ON : undefined)
        for (const { section } of parts)
          expect(wordsOfProse(section), section.key).toBeLessThanOrEqual(LONGEST_SECTION)
        expect(verifyParts(parts)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test.each([false, true])(
    'so has a section on twenty measures of a service (told before: %s)',
    (isSecond) => {
      const file = manyMeasures()
      const parts = partsOf(file, isSecond ? file.asAt : undefined)
      const [section] = parts.map((part) => part.section).filter(({ key }) => key === 'performance')
      expect(section && wordsOfProse(section)).toBeLessThanOrEqual(LONGEST_SECTION)
      expect(section && itemsIn(section)).toBe(20)
      expect(verifyParts(parts)).toEqual([])
    },
  )
})

const isByDrafter = (block: Section['blocks'][number]) =>
  block.kind === 'paragraph' && block.origin === 'drafted'

function itemsIn({ blocks }: Section): number {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.items : [])).length
}

function manyMeasures(): PortfolioFile {
  const file = harbour()
  const [report] = file.reports
  const observations = [
    { period: '2020-04', value: 76 },
    { period: '2020-05', value: 74 },
  ]
  const measures = Array.from({ length: 20 }, (_, at) => ({
    key: `m${at}`,
    name: `satisfaction with desk ${at + 1}`,
    unit: 'score',
    series: [{ target: 50, targetKind: 'at-least', observations }],
  }))
  const section = {
    heading: 'Performance',
    kind: 'measures',
    measures: measures.map(({ key }) => key),
    periods: ['2020-04', '2020-05'],
  }
  return parsePortfolio({ ...file, measures, reports: [{ ...report, sections: [section] }] })
}
