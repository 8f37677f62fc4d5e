import { expect, test } from 'vitest'
import { ageInWords } from '@/components/portfolio/age'
import { countOf, findingOf } from '@/components/portfolio/finding'
import { asDay } from '@/domain/dates/day'

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
