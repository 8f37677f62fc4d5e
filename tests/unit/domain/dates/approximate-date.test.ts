import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asApproximateDate,
  readApproximateDate,
} from '../../../../src/domain/dates/approximate-date'
import { decodeForm, encodeForm } from '../../../../src/domain/dates/approximate-form'
import {
  printApproximateDate,
  printDuePhrase,
} from '../../../../src/domain/dates/approximate-print'
import {
  isPast,
  precisionOf,
  sortKeyOf,
  windowOf,
} from '../../../../src/domain/dates/approximate-window'
import { asDay } from '../../../../src/domain/dates/day'
import { arbitraryDate, arbitraryForm } from '../../../support/arbitrary-dates'

const CONTRACT = [
  ['2020-09-01', 'day', '2020-09-01', '2020-09-01', '1 September 2020', 'on 1 September 2020'],
  [
    'early 2020-10',
    'part-of-month',
    '2020-10-01',
    '2020-10-10',
    'early October 2020',
    'in early October 2020',
  ],
  [
    'mid 2020-10',
    'part-of-month',
    '2020-10-11',
    '2020-10-20',
    'mid-October 2020',
    'in mid-October 2020',
  ],
  [
    'late 2020-10',
    'part-of-month',
    '2020-10-21',
    '2020-10-31',
    'late October 2020',
    'in late October 2020',
  ],
  [
    'late 2020-02',
    'part-of-month',
    '2020-02-21',
    '2020-02-29',
    'late February 2020',
    'in late February 2020',
  ],
  ['2020-07', 'month', '2020-07-01', '2020-07-31', 'July 2020', 'in July 2020'],
  [
    '2020-07/2020-08',
    'two-months',
    '2020-07-01',
    '2020-08-31',
    'July or August 2020',
    'in July or August 2020',
  ],
  [
    '2020-12/2021-01',
    'two-months',
    '2020-12-01',
    '2021-01-31',
    'December 2020 or January 2021',
    'in December 2020 or January 2021',
  ],
  [
    '2020-07/2020-09',
    'two-months',
    '2020-07-01',
    '2020-09-30',
    'between July and September 2020',
    'between July and September 2020',
  ],
  [
    '2020-10-05/2020-10-19',
    'day-range',
    '2020-10-05',
    '2020-10-19',
    'between 5 and 19 October 2020',
    'between 5 and 19 October 2020',
  ],
  [
    '2020-09-28/2020-10-05',
    'day-range',
    '2020-09-28',
    '2020-10-05',
    'between 28 September and 5 October 2020',
    'between 28 September and 5 October 2020',
  ],
  [
    '2020-12-28/2021-01-04',
    'day-range',
    '2020-12-28',
    '2021-01-04',
    'between 28 December 2020 and 4 January 2021',
    'between 28 December 2020 and 4 January 2021',
  ],
  [
    '2020-Q3',
    'quarter',
    '2020-07-01',
    '2020-09-30',
    'July to September 2020',
    'in July to September 2020',
  ],
  [
    'FY2020/21-Q1',
    'financial-quarter',
    '2020-04-01',
    '2020-06-30',
    'the first quarter of the 2020/21 financial year',
    'in the first quarter of the 2020/21 financial year',
  ],
  [
    'FY2020/21-Q4',
    'financial-quarter',
    '2021-01-01',
    '2021-03-31',
    'the fourth quarter of the 2020/21 financial year',
    'in the fourth quarter of the 2020/21 financial year',
  ],
  [
    'FY2016/17',
    'financial-year',
    '2016-04-01',
    '2017-03-31',
    'the end of the 2016/17 financial year',
    'by the end of the 2016/17 financial year',
  ],
  [
    'FY1999/00',
    'financial-year',
    '1999-04-01',
    '2000-03-31',
    'the end of the 1999/00 financial year',
    'by the end of the 1999/00 financial year',
  ],
  ['spring 2025', 'season', '2025-03-01', '2025-05-31', 'spring 2025', 'in spring 2025'],
  ['summer 2016', 'season', '2016-06-01', '2016-08-31', 'summer 2016', 'in summer 2016'],
  ['autumn 2016', 'season', '2016-09-01', '2016-11-30', 'autumn 2016', 'in autumn 2016'],
  ['winter 2019/20', 'season', '2019-12-01', '2020-02-29', 'winter 2019/20', 'in winter 2019/20'],
  ['2026', 'year', '2026-01-01', '2026-12-31', 'the end of 2026', 'by the end of 2026'],
  ['2023/..', 'open-end', '2023-01-01', null, '2023 at the earliest', 'in 2023 at the earliest'],
  [
    '2020-10/..',
    'open-end',
    '2020-10-01',
    null,
    'October 2020 at the earliest',
    'in October 2020 at the earliest',
  ],
  [
    '2020-10-05/..',
    'open-end',
    '2020-10-05',
    null,
    '5 October 2020 at the earliest',
    'on 5 October 2020 at the earliest',
  ],
  ['../2020-12-31', 'open-start', null, '2020-12-31', 'by 31 December 2020', 'by 31 December 2020'],
] as const

describe('the written forms of the contract', () => {
  it.each(CONTRACT)('%s is a %s from %s to %s', (written, precision, first, last) => {
    const date = asApproximateDate(written)
    expect(date).toBe(written)
    expect(precisionOf(date)).toBe(precision)
    expect(windowOf(date)).toEqual({ first, last })
  })

  it.each(CONTRACT)(
    '%s is printed as it was meant',
    (written, _precision, _first, _last, printed, phrase) => {
      expect(printApproximateDate(asApproximateDate(written))).toBe(printed)
      expect(printDuePhrase(asApproximateDate(written))).toBe(phrase)
    },
  )

  it('prints a year and a financial year as themselves when they are periods', () => {
    expect(printApproximateDate(asApproximateDate('FY2016/17'), 'period')).toBe(
      'the 2016/17 financial year',
    )
    expect(printApproximateDate(asApproximateDate('2026'), 'period')).toBe('2026')
  })

  it('read to themselves, each one of them', () => {
    fc.assert(
      fc.property(arbitraryForm(), (form) => {
        const written = encodeForm(form)
        expect(decodeForm(written)).toEqual(form)
        expect(readApproximateDate(written)).toEqual({ ok: true, date: written })
      }),
      { numRuns: 400 },
    )
  })

  it('read to themselves in any case and with more spaces', () => {
    fc.assert(
      fc.property(arbitraryDate(), fc.boolean(), (date, isUpper) => {
        const shouted = isUpper ? date.toUpperCase() : date.toLowerCase()
        const spaced = shouted.replace(/[-/]/g, ' $& ').replace(/ /g, '   ')
        expect(readApproximateDate(`  ${spaced} `)).toEqual({ ok: true, date })
      }),
      { numRuns: 500 },
    )
  })

  it('have a window whose first day is not after its last', () => {
    fc.assert(
      fc.property(arbitraryDate(1, 9998), (date) => {
        const { first, last } = windowOf(date)
        expect(first === null && last === null).toBe(false)
        if (first !== null && last !== null) expect(first <= last).toBe(true)
        expect([first, last]).toContain(sortKeyOf(date))
      }),
    )
  })

  it('are read from the words that they are printed in', () => {
    fc.assert(
      fc.property(arbitraryDate(1000, 9998), (date) => {
        expect(readApproximateDate(printApproximateDate(date))).toEqual({ ok: true, date })
        expect(readApproximateDate(printDuePhrase(date))).toEqual({ ok: true, date })
      }),
      { numRuns: 400 },
    )
  })
})

describe('what people type', () => {
  it.each([
    ['early October 2020', 'early 2020-10'],
    ['Mid-October 2020', 'mid 2020-10'],
    ['beginning of April 2021', 'early 2021-04'],
    ['at the end of September 2020', 'late 2020-09'],
    ['1 Sep 2020', '2020-09-01'],
    ['1.9.2020', '2020-09-01'],
    ['September 1, 2020', '2020-09-01'],
    ['September 2020', '2020-09'],
    ['9/2020', '2020-09'],
    ['July or August 2020', '2020-07/2020-08'],
    ['July/Aug 2020', '2020-07/2020-08'],
    ['July to September 2020', '2020-Q3'],
    ['January to March 2021', '2021-Q1'],
    ['July to October 2020', '2020-07/2020-10'],
    ['August to October 2020', '2020-08/2020-10'],
    ['July 2020 to September 2021', '2020-07/2021-09'],
    ['between July and September 2020', '2020-07/2020-09'],
    ['December 2020 or January 2021', '2020-12/2021-01'],
    ['5–19 October 2020', '2020-10-05/2020-10-19'],
    ['28 September to 5 October 2020', '2020-09-28/2020-10-05'],
    ['Q3 2020', '2020-Q3'],
    ['third quarter of 2020', '2020-Q3'],
    ['FY 2020/21 Q1', 'FY2020/21-Q1'],
    ['Q1 FY2020/21', 'FY2020/21-Q1'],
    ['2016/17 financial year', 'FY2016/17'],
    ['FY 2016/2017', 'FY2016/17'],
    ['Spring 2025', 'spring 2025'],
    ['end of 2026', '2026'],
    ['2023 at the earliest', '2023/..'],
    ['not before July 2021', '2021-07/..'],
    ['from July 2021', '2021-07/..'],
    ['by 31 December 2020', '../2020-12-31'],
    ['no later than 31/12/2020', '../2020-12-31'],
    ['by the end of March 2021', '../2021-03-31'],
    ['by March 2021', '../2021-03-31'],
    ['../2020-12', '../2020-12-31'],
    ['../2020', '../2020-12-31'],
  ])('“%s” is %s', (typed, date) => {
    expect(readApproximateDate(typed)).toEqual({ ok: true, date })
  })

  it.each([
    ['2020-13', 5, '2020-12'],
    ['2020-02-30', 8, '2020-02-29'],
    ['31 September 2020', 0, '2020-09-30'],
    ['octuber 2020', 0, '2020-10'],
    ['early Octobre 2020', 6, 'early 2020-10'],
    ['October', 7, '2020-10'],
    ['2020-09-01T10:00', 10, '2020-09-01'],
    ['about October 2020', 0, '2020-10'],
    ['2020-Q5', 5, '2020-Q4'],
    ['FY2016/18', 7, 'FY2016/17'],
    ['FY2020-Q1', 2, 'FY2020/21-Q1'],
    ['2016/17', 7, 'FY2016/17'],
    ['winter 2016', 11, 'winter 2016/17'],
    ['summer 2016/17', 7, 'summer 2016'],
    ['2020-08/2020-07', 8, '2020-07/2020-08'],
    ['2020-07/2020-07', 8, '2020-07'],
    ['2020-10-19/2020-10-05', 11, '2020-10-05/2020-10-19'],
    ['December or January 2021', 12, '2020-12/2021-01'],
    ['2020-10-05/2020-10-05', 11, '2020-10-05'],
    ['October maybe 2020', 8, '2020-10'],
    ['early roughly October 2020', 6, 'early 2020-10'],
    ['xyz 2020', 0, '2020'],
    ['by 2022', 7, '2022'],
    ['../..', 3, '../2020-12-31'],
    ['0000', 0, '0001'],
    ['FY9999/00', 2, 'FY9998/99'],
  ])('“%s” is refused at character %i, and %s is offered', (typed, position, nearest) => {
    const reading = readApproximateDate(typed)
    expect(reading).toMatchObject({ ok: false, position, nearest })
  })

  it('is refused in a sentence that names the place and the nearest form', () => {
    expect(() => asApproximateDate('octuber 2020')).toThrow(
      '“octuber 2020” is not a date that can be read. Reading stops at “octuber”. The nearest that can be read is October 2020, written “2020-10”.',
    )
  })

  it('is read to canonical text, or refused at a place within it with a form that is read', () => {
    const pieces = fc.constantFrom(
      ...['early', 'end of', 'by', 'or', 'between', 'and', 'July', 'octuber', 'Q3', 'FY', 'winter'],
      ...['2020', '2020/21', '31', '0', '7', '-', '/', '..', 'at the earliest', '?', 'soon'],
    )
    const typed = fc.oneof(
      fc.array(pieces, { maxLength: 7 }).map((words) => words.join(' ')),
      fc.string({ maxLength: 120 }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readApproximateDate(text)
        if (reading.ok) {
          expect(decodeForm(reading.date)).not.toBeNull()
          return
        }
        expect(reading.position).toBeGreaterThanOrEqual(0)
        expect(reading.position).toBeLessThanOrEqual(text.length)
        expect(readApproximateDate(reading.nearest)).toEqual({ ok: true, date: reading.nearest })
        expect(reading.message).toContain(reading.nearest)
      }),
      { numRuns: 600 },
    )
  })
})

describe('a date that has passed', () => {
  it.each([
    ['2020-07-08', '2020-07-08', false],
    ['2020-07-08', '2020-07-09', true],
    ['early 2020-10', '2020-10-10', false],
    ['early 2020-10', '2020-10-11', true],
    ['late 2020-02', '2020-02-29', false],
    ['late 2020-02', '2020-03-01', true],
    ['FY2019/20', '2020-03-31', false],
    ['FY2019/20', '2020-04-01', true],
    ['2023/..', '2099-01-01', false],
    ['../2020-12-31', '2021-01-01', true],
  ])('%s as at %s: %s, only when its last day has gone by', (date, asAt, expected) => {
    expect(isPast(asApproximateDate(date), asDay(asAt))).toBe(expected)
  })
})
