import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { keyParagraphs } from '@/domain/reports/key-paragraphs'
import { reportKey } from '@/domain/reports/report-key'
import { statusAsAt } from '@/domain/reports/status-as-at'

const meeting = asDay('2020-07-21')

describe('the key of a report', () => {
  test.each([
    ['IT Division – Member Update', 'it-division-member-update-2020-07-21'],
    ['  Café & “Crème” ', 'cafe-creme-2020-07-21'],
    ['Обновление', 'report-2020-07-21'],
    ['x'.repeat(200), `${'x'.repeat(69)}-2020-07-21`],
    [`${'x'.repeat(68)} yy`, `${'x'.repeat(68)}-2020-07-21`],
  ])('of “%s” is %s', (subject, key) => {
    expect(reportKey(subject, meeting)).toBe(key)
    expect(key.length).toBeLessThanOrEqual(80)
  })
})

describe('an authored paragraph', () => {
  const secret = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' } }
  const previous = [
    {
      kind: 'authored' as const,
      heading: 'Background',
      paragraphs: [
        { key: 'paragraph-1', text: 'Old.' },
        { key: 'prices', text: 'Secret.', visibility: secret },
      ],
    },
  ]
  const keyed = (heading: string, paragraphs: { key?: string; text: string }[]) => {
    const [section] = keyParagraphs([{ kind: 'authored', heading, paragraphs }], previous)
    return section?.kind === 'authored' ? section.paragraphs : []
  }

  test('keeps its key when its text changes', () => {
    expect(keyed('Background', [{ key: 'paragraph-1', text: 'New.' }])).toEqual([
      { key: 'paragraph-1', text: 'New.' },
    ])
  })

  test('is given the first free number when it is new', () => {
    expect(keyed('Background', [{ text: 'A.' }, { text: 'B.' }]).map(({ key }) => key)).toEqual([
      'paragraph-2',
      'paragraph-3',
    ])
  })

  test('stays withheld from the public under another heading', () => {
    expect(keyed('Money', [{ key: 'prices', text: 'Still secret.' }])).toEqual([
      { key: 'prices', text: 'Still secret.', visibility: secret },
    ])
  })

  test('is a new one when its key is said twice', () => {
    const twice = [
      { key: 'paragraph-1', text: 'A.' },
      { key: 'paragraph-1', text: 'B.' },
    ]
    expect(keyed('Background', twice).map(({ key }) => key)).toEqual(['paragraph-1', 'paragraph-2'])
  })
})

describe('what a report was on a day', () => {
  const life = {
    createdOn: asDay('2020-07-01'),
    approvedOn: asDay('2020-07-08'),
    publishedOn: asDay('2020-07-10'),
    status: 'published' as const,
    workingStatus: null,
    workingOn: null,
    withdrawnOn: null,
    withdrawals: [],
  }
  const readers = { forWorkers: false }
  test.each([
    ['2020-06-30', null],
    ['2020-07-01', 'draft'],
    ['2020-07-07', 'draft'],
    ['2020-07-08', 'approved'],
    ['2020-07-09', 'approved'],
    ['2020-07-10', 'published'],
  ])('on %s it was %s', (day, status) => {
    expect(statusAsAt(life, asDay(day), readers)).toBe(status)
  })

  test('a draft stays a draft on every later day', () => {
    const draft = { ...life, status: 'draft' as const, approvedOn: null, publishedOn: null }
    expect(statusAsAt(draft, asDay('2030-01-01'), readers)).toBe('draft')
  })

  test('one that is withdrawn was published until that day', () => {
    const withdrawn = { ...life, withdrawnOn: asDay('2020-07-20') }
    expect(statusAsAt(withdrawn, asDay('2020-07-19'), readers)).toBe('published')
    expect(statusAsAt(withdrawn, asDay('2020-07-20'), readers)).toBe('withdrawn')
  })

  test.each([
    ['2020-07-19', 'published'],
    ['2020-07-20', 'withdrawn'],
    ['2020-07-24', 'withdrawn'],
    ['2020-07-25', 'published'],
  ])('one that was published again was withdrawn until then: on %s %s', (day, status) => {
    const withdrawals = [{ on: asDay('2020-07-20'), until: asDay('2020-07-25') }]
    expect(statusAsAt({ ...life, withdrawals }, asDay(day), readers)).toBe(status)
  })

  test('a correction is for those who work on it, from its first day', () => {
    const corrected = { ...life, workingStatus: 'draft' as const, workingOn: asDay('2020-07-20') }
    expect(statusAsAt(corrected, asDay('2020-07-20'), readers)).toBe('published')
    expect(statusAsAt(corrected, asDay('2020-07-20'), { forWorkers: true })).toBe('draft')
    expect(statusAsAt(corrected, asDay('2020-07-19'), { forWorkers: true })).toBe('published')
  })
})
