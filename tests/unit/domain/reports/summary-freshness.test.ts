import { expect, test } from 'vitest'
import { isSummaryStale, markOfSection } from '@/domain/reports/summary-freshness'
import { draftUpdate, harbour } from '../drafting/small-portfolio'

const document = draftUpdate(
  harbour({ milestones: [{ key: 'award', name: 'Contract award', forecast: '2020-09' }] }),
)

test('an item is drafted with the mark of its section, and is fresh', () => {
  const [section] = document.sections
  expect(document.summary?.items[0]?.mark).toBe(section && markOfSection(section))
  expect(isSummaryStale(document, 'harbour')).toBe(false)
})

test('an item goes stale when a sentence of its section changes', () => {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, sentences: block.sentences.map((one) => ({ ...one, text: 'It is late.' })) }
        : block,
    ),
  }))
  expect(isSummaryStale({ ...document, sections }, 'harbour')).toBe(true)
})

test('an item goes stale when its section is gone, and is no item of a section without one', () => {
  expect(isSummaryStale({ ...document, sections: [] }, 'harbour')).toBe(true)
  expect(isSummaryStale(document, 'quay')).toBe(false)
})

test('an item of an earlier release, without a mark, is not called stale', () => {
  const items = document.summary?.items.map(({ mark: _none, ...item }) => item) ?? []
  const older = { ...document, summary: { lead: '', items } }
  expect(isSummaryStale(older, 'harbour')).toBe(false)
})
