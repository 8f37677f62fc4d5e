import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asDay,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  makeDay,
  partsOfDay,
} from '../../../../src/domain/dates/day'
import {
  addDays,
  addMonths,
  daysBetween,
  lastDayOfMonth,
  weekday,
} from '../../../../src/domain/dates/day-arithmetic'
import { printDay, printDayShort } from '../../../../src/domain/dates/print-day'
import { readDay } from '../../../../src/domain/dates/read-day'
import { arbitraryDay } from '../../../support/arbitrary-dates'

describe('a day', () => {
  it.each(['2020-02-29', '2000-02-29', '2020-12-31', '0001-01-01'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2019-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-00-10',
    '0000-01-01',
    '2020-1-1',
    ' 2020-01-01',
  ])('%s does not exist', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => asDay(text)).toThrow(/is not a day/)
  })

  it('is made of numbers, or not at all', () => {
    expect(makeDay(2020, 2, 29)).toBe('2020-02-29')
    expect(makeDay(2021, 2, 29)).toBeNull()
    expect(makeDay(2020, 1.5, 1)).toBeNull()
  })

  it('is printed with the day before the month and no leading zero', () => {
    expect(printDay(asDay('2020-07-01'))).toBe('1 July 2020')
    expect(printDayShort(asDay('2020-09-21'))).toBe('21 Sep 2020')
  })
})

describe('days added and counted', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-02-29', 1, '2020-03-01'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-03-29', 1, '2020-03-30'],
    ['2020-10-25', 1, '2020-10-26'],
    ['2021-01-01', -1, '2020-12-31'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(asDay(day), count)).toBe(expected)
  })

  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-12-31', 2, '2021-02-28'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-05-15', -5, '2019-12-15'],
  ])('%s and %i months is %s, at most the end of the month', (day, count, expected) => {
    expect(addMonths(asDay(day), count)).toBe(expected)
  })

  it('knows the day of the week', () => {
    expect(weekday(asDay('2020-07-20'))).toBe(1)
    expect(weekday(asDay('2020-07-21'))).toBe(2)
    expect(weekday(asDay('2020-07-26'))).toBe(7)
    expect(weekday(FIRST_DAY)).toBe(1)
    expect(weekday(LAST_DAY)).toBe(5)
  })

  it('counts back what it added, and moves through the week', () => {
    fc.assert(
      fc.property(arbitraryDay(1, 9000), fc.integer({ min: -300, max: 100_000 }), (day, count) => {
        const later = addDays(day, count)
        fc.pre(later !== FIRST_DAY)
        expect(daysBetween(day, later)).toBe(count)
        expect(addDays(later, -count)).toBe(day)
        expect((((weekday(later) - weekday(day) - count) % 7) + 7) % 7).toBe(0)
      }),
    )
  })

  it('puts the last day of a month before the first of the next', () => {
    fc.assert(
      fc.property(arbitraryDay(1, 9998), (day) => {
        const { year, month } = partsOfDay(day)
        expect(addDays(lastDayOfMonth(year, month), 1).slice(8)).toBe('01')
      }),
    )
  })
})

describe('a day as it is typed in Britain', () => {
  it.each([
    ['1/9/2020', '2020-09-01'],
    ['01/09/2020', '2020-09-01'],
    ['1 Sep 2020', '2020-09-01'],
    ['1 sept. 2020', '2020-09-01'],
    ['1st September 2020', '2020-09-01'],
    ['21 st July 2020', '2020-07-21'],
    ['2020-09-01', '2020-09-01'],
    [' 29  february 2020 ', '2020-02-29'],
  ])('“%s” is %s', (text, expected) => {
    expect(readDay(text)).toBe(expected)
  })

  it.each([
    '31/9/2020',
    '1/9/20',
    '9/31/2020',
    'September 2020',
    'early October 2020',
    '',
    'tomorrow',
  ])('“%s” is no day', (text) => {
    expect(readDay(text)).toBeNull()
  })

  it('reads what is printed', () => {
    fc.assert(
      fc.property(arbitraryDay(1000, 9999), (day) => {
        expect(readDay(printDay(day))).toBe(day)
        expect(readDay(printDayShort(day))).toBe(day)
      }),
    )
  })
})
