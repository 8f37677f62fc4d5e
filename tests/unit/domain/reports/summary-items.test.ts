import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { DEFAULT_HOUSE_STYLE } from '@/domain/drafting/house-style'
import { applyCommand, type EditorCommand } from '@/domain/reports/blocks/command'
import type { ReportDocument } from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import { changeSection } from '@/domain/reports/edit-paragraph'
import { readerView } from '@/domain/reports/reader-view'
import { redraftDocument } from '@/domain/reports/redraft'
import {
  keepItem,
  refreshItem,
  staleItem,
  staleItems,
  summaryWarnings,
} from '@/domain/reports/summary-items'
import { AS_AT, draftUpdate, harbour } from '../drafting/small-portfolio'

const award = (forecast: string) =>
  harbour({ milestones: [{ key: 'award', name: 'Contract award', forecast }] })
const draft = draftUpdate(award('2020-09'))
const [paragraph] = draft.sections.flatMap(({ blocks }) => blocks)
const told = paragraph?.key ?? ''

const changed = (document: ReportDocument, command: EditorCommand) =>
  changeSection(document, 'harbour', (section) => applyCommand(section, command))
const edited = changed(draft, {
  ...{ do: 'write', paragraph: told, text: 'The award is expected in the autumn.' },
})
const itemOf = ({ summary }: ReportDocument) =>
  summary?.items.find(({ section }) => section === 'harbour')
const says = (document: ReportDocument) => itemOf(document)?.sentences.map(({ text }) => text)

describe('an item of the summary', () => {
  test('is fresh in a draft, also where the house style changed the words of its section', () => {
    const style = { ...DEFAULT_HOUSE_STYLE, countsInWords: false }
    const styled = draftDocument({
      ...{ file: award('2020-09'), report: 'update', audience: 'public', asAt: AS_AT, style },
    })
    expect(itemOf(styled)?.mark).toBeDefined()
    expect([draft, styled].flatMap(staleItems)).toEqual([])
  })

  test('goes stale when its author changes the section, and says which and what it would say', () => {
    expect(staleItems(edited)).toEqual([
      {
        section: 'harbour',
        heading: 'Harbour Programme',
        says: says(draft)?.join(' '),
        would: 'Harbour Programme: The award is expected in the autumn.',
      },
    ])
    expect(summaryWarnings(edited).map(({ message }) => message)).toEqual([
      'The summary’s item on “Harbour Programme” was written before that section changed.',
    ])
  })

  test('follows its section with one click, and follows it back', () => {
    const fresh = refreshItem(edited, 'harbour')
    expect(staleItems(fresh)).toEqual([])
    expect(says(fresh)).toEqual(['Harbour Programme: The award is expected in the autumn.'])
    expect(reportDocumentSchema.parse(fresh)).toEqual(fresh)
    const back = changed(fresh, { do: 'restore', paragraph: told })
    expect(staleItem(back, 'harbour')?.would).toBe(says(draft)?.join(' '))
    expect(says(refreshItem(back, 'harbour'))).toEqual(says(draft))
  })

  test('may stay as it is, with the reason, until the section changes again', () => {
    const kept = keepItem(edited, 'harbour', 'The same in other words.')
    expect(staleItems(kept)).toEqual([])
    expect(says(kept)).toEqual(says(draft))
    expect(itemOf(kept)?.kept).toBe('The same in other words.')
    const again = changed(kept, { do: 'write', paragraph: told, text: 'It is off.' })
    expect(staleItems(again)).toHaveLength(1)
  })

  test('goes when the section no longer says any of it', () => {
    const without = changed(draft, { do: 'delete', paragraph: told })
    expect(staleItem(without, 'harbour')?.would).toBeNull()
    const fresh = refreshItem(without, 'harbour')
    expect(says(fresh)).toBeUndefined()
    expect(reportDocumentSchema.parse(fresh)).toEqual(fresh)
    expect(says(redraftDocument(fresh, draft))).toBeUndefined()
    const back = changed(fresh, { do: 'bring-back', paragraph: told })
    expect(says(redraftDocument(back, draft))).toEqual(says(draft))
  })
})

describe('a new draft', () => {
  test('leaves an item as its author settled it while the section is the same', () => {
    const fresh = refreshItem(edited, 'harbour')
    const kept = keepItem(edited, 'harbour', 'The same in other words.')
    expect(says(redraftDocument(fresh, draft))).toEqual(says(fresh))
    expect(staleItems(redraftDocument(fresh, draft))).toEqual([])
    expect(itemOf(redraftDocument(kept, draft))?.kept).toBe('The same in other words.')
  })

  test('writes the item anew where the section changed, which then waits for its author', () => {
    const settled = refreshItem(
      changed(edited, { do: 'add', after: told, text: 'More.' }),
      'harbour',
    )
    const without = changed(settled, { do: 'restore', paragraph: told })
    const moved = redraftDocument(without, draftUpdate(award('2020-11')))
    expect(says(moved)?.join(' ')).toContain('November 2020')
    expect(staleItems(moved)).toHaveLength(1)
  })

  test('leaves an item fresh whose section is as drafted', () => {
    expect(staleItems(redraftDocument(draft, draftUpdate(award('2020-11'))))).toEqual([])
  })
})

test('readers are given the words of the summary and nothing of how they came about', () => {
  const item = itemOf(readerView(keepItem(refreshItem(edited, 'harbour'), 'harbour', 'Why.')))
  expect(Object.keys(item ?? {})).toEqual(['section', 'sentences'])
  expect(item?.sentences[0]).not.toHaveProperty('edit')
})
