import { describe, expect, test } from 'vitest'
import { ageInWords } from '@/components/portfolio/age'
import { dueSoon } from '@/components/portfolio/due-soon'
import { countOf, findingOf } from '@/components/portfolio/finding'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'

const today = asDay('2020-07-08')

test.each([
  ['2020-07-08', 'today'],
  ['2020-07-07', 'yesterday'],
  ['2020-06-25', '13 days ago'],
  ['2020-06-24', '2 weeks ago'],
  ['2020-05-09', '8 weeks ago'],
  ['2020-05-08', '2 months ago'],
  ['2018-07-10', '23 months ago'],
  ['2016-09-16', '3 years ago'],
])('an update of %s is told as %s', (day, words) => {
  expect(ageInWords(asDay(day), today)).toBe(words)
})

const counts = { notRated: 0, red: 0, amber: 0, green: 0 }

test.each([
  [0, 0, 'No programme is recorded yet'],
  [1, 0, 'The one programme is not late'],
  [1, 1, 'The one programme is late'],
  [13, 0, 'None of 13 programmes is late'],
  [13, 1, '1 of 13 programmes is late'],
  [13, 3, '3 of 13 programmes are late'],
  [13, 13, 'All 13 programmes are late'],
])('of %i programmes %i late is the finding “%s”', (programmes, late, words) => {
  expect(findingOf({ programmes, late, ...counts })).toBe(words)
})

test('a count is a word up to nine and agrees with its noun', () => {
  expect([0, 1, 9, 10].map((count) => countOf(count, 'risk'))).toEqual([
    'no risks',
    'one risk',
    'nine risks',
    '10 risks',
  ])
})

describe('what is due soon', () => {
  const row = (key: string, date: string): PortfolioRow => ({
    key,
    name: key,
    abbreviation: null,
    kind: 'programme',
    depth: 0,
    parentName: null,
    organisations: [],
    rating: null,
    ratedOn: null,
    stage: null,
    status: null,
    lead: null,
    next: { name: 'Next', date: asApproximateDate(date), overdue: false },
    overdue: 0,
    openMilestones: 1,
    doneMilestones: 0,
    lastUpdate: null,
    isPublic: true,
  })

  test('is what has to be done by the last of thirty days, today included', () => {
    const rows = ['2020-07-07', '2020-07-08', '2020-07', '2020-08-07', '2020-08-08', '2020/..'].map(
      (date) => row(date, date),
    )
    expect(dueSoon(rows, today).map(({ key }) => key)).toEqual([
      '2020-07-08',
      '2020-07',
      '2020-08-07',
    ])
  })

  test('is nothing when there is no next milestone', () => {
    expect(dueSoon([{ ...row('a', '2020-07-08'), next: null }], today)).toEqual([])
  })
})
