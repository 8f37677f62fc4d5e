import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type { Sentence } from '@/domain/reports/document'
import { wordsIn } from '../../../support/readability'
import { harbour } from './small-portfolio'

const LATE = { key: 'award', name: 'Contract award', forecast: '2020-05-01' }
const MOVED = {
  key: 'opening',
  name: 'Quay opened',
  baseline: '2020-08-01',
  forecast: '2020-09-12',
}
const NEXT = { key: 'survey', name: 'Site surveys', forecast: '2020-10-01' }

/** A report of so many programmes, all alike: late in one thing, moved in another, or as they were planned. */
function itemsOf(programmes: number, milestones: object[], since?: string): Sentence[][] {
  const keys = Array.from({ length: programmes }, (_, at) => `p${at}`)
  const file = harbour(
    {},
    {
      programmes: keys.map((key) => ({
        key,
        name: `Programme ${key.toUpperCase()}`,
        kind: 'programme',
        ratings: [{ recordedOn: '2020-06-01', value: 'green' }],
        milestones,
      })),
      reports: [
        {
          key: 'update',
          subject: 'Member update',
          reportOf: 'The Chamberlain',
          classification: 'public',
          for: [{ committee: 'finance', meeting: 'july', purpose: 'information' }],
          sections: keys.map((key) => ({ heading: key, kind: 'programme', programme: key })),
        },
      ],
    },
  )
  const told = since === undefined ? {} : { since: asDay(since) }
  const request = { file, report: 'update', audience: 'members', asAt: file.asAt, ...told } as const
  return (draftDocument(request).summary?.items ?? []).map(({ sentences }) => sentences)
}

const textOf = (sentences: readonly Sentence[] = []) =>
  sentences.map(({ text }) => text.replace(/^\S+: /, '')).join(' ')

describe('the summary of a long report', () => {
  test('has one item for each section still', () => {
    expect(itemsOf(40, [NEXT])).toHaveLength(40)
  })

  test.each([12, 13, 40])('of %i sections says what is late', (programmes) => {
    for (const item of itemsOf(programmes, [LATE, NEXT]))
      expect(textOf(item)).toContain('The contract award was due on 1 May 2020')
  })

  test('gives what is next beside what is late only where there is room', () => {
    const next = 'Site surveys are due on 1 October 2020'
    expect(textOf(itemsOf(12, [LATE, NEXT])[0])).toContain(next)
    expect(textOf(itemsOf(13, [LATE, NEXT])[0])).not.toContain(next)
  })

  test('never leaves out by how much a date has moved', () => {
    for (const item of itemsOf(40, [MOVED, NEXT]))
      expect(textOf(item)).toContain('six weeks later than first promised (1 August 2020)')
  })

  test('says of what stands as it was told no more than its rating', () => {
    for (const item of itemsOf(40, [NEXT], '2020-06-15'))
      expect(textOf(item)).toBe('still rated Green, as recorded on 1 June 2020.')
    expect(textOf(itemsOf(12, [NEXT], '2020-06-15')[0])).toContain('Site surveys are still due')
  })

  test('and says again what is still late', () => {
    for (const item of itemsOf(40, [LATE, NEXT], '2020-06-15'))
      expect(textOf(item)).toBe(
        'still rated Green, as recorded on 1 June 2020. The contract award is still overdue: the date was 1 May 2020.',
      )
  })

  test('keeps each item to 36 words', () => {
    for (const item of itemsOf(40, [LATE, MOVED, NEXT]))
      expect(item.flatMap(({ text }) => wordsIn(text)).length).toBeLessThanOrEqual(36)
  })
})
