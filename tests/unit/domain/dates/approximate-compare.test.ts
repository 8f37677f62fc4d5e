import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareWindows,
  differenceInDays,
  sizeOfDifference,
} from '../../../../src/domain/dates/approximate-compare'
import { asApproximateDate } from '../../../../src/domain/dates/approximate-date'
import { precisionOf, windowOf } from '../../../../src/domain/dates/approximate-window'
import { arbitraryDate } from '../../../support/arbitrary-dates'

const compare = (a: string, b: string) => compareWindows(asApproximateDate(a), asApproximateDate(b))
const size = (a: string, b: string) => sizeOfDifference(asApproximateDate(a), asApproximateDate(b))

describe('two dates compared', () => {
  it.each([
    ['2020-09', 'early 2020-10', 'earlier'],
    ['early 2020-10', '2020-09', 'later'],
    ['2020-10', 'early 2020-10', 'overlaps'],
    ['2020-09-30', '2020-10', 'earlier'],
    ['2020-10-01', '2020-10', 'overlaps'],
    ['2020-Q3', '2020-07/2020-09', 'same'],
    ['2023/..', '2026', 'overlaps'],
    ['2023/..', '2022', 'later'],
    ['../2020-12-31', '../2021-03-31', 'overlaps'],
    ['../2020-12-31', '2021-01', 'earlier'],
    ['FY2016/17', '2017-04', 'earlier'],
    ['FY2016/17', '2017-03', 'overlaps'],
  ])('%s is to %s: %s', (a, b, expected) => {
    expect(compare(a, b)).toBe(expected)
  })

  it('say the opposite when they are turned round', () => {
    const opposite = { earlier: 'later', later: 'earlier', same: 'same', overlaps: 'overlaps' }
    fc.assert(
      fc.property(arbitraryDate(2019, 2021), arbitraryDate(2019, 2021), (a, b) => {
        expect(compareWindows(b, a)).toBe(opposite[compareWindows(a, b)])
      }),
    )
  })

  it('are later or earlier only when no day is in both windows', () => {
    fc.assert(
      fc.property(arbitraryDate(2019, 2021), arbitraryDate(2019, 2021), (a, b) => {
        const left = windowOf(a)
        const right = windowOf(b)
        const shares =
          (left.first ?? '') <= (right.last ?? '9999') &&
          (right.first ?? '') <= (left.last ?? '9999')
        expect(['later', 'earlier'].includes(compareWindows(a, b))).toBe(!shares)
      }),
      { numRuns: 500 },
    )
  })

  it('differ by a window of days, or by nothing known when one is open', () => {
    const between = (a: string, b: string) =>
      differenceInDays(asApproximateDate(a), asApproximateDate(b))
    expect(between('2020-09', 'early 2020-10')).toEqual({ least: 1, most: 39 })
    expect(between('2020-02-28', '2020-03-01')).toEqual({ least: 2, most: 2 })
    expect(between('2020-03-01', '2020-02-28')).toEqual({ least: -2, most: -2 })
    expect(between('2020-09', '2023/..')).toBeNull()
  })
})

describe('the size of a move', () => {
  it.each([
    ['2020-09-01', '2020-09-02', '1 day'],
    ['2020-09-01', '2020-09-08', '7 days'],
    ['2020-09-01', '2020-09-14', '13 days'],
    ['2020-09-01', '2020-09-15', '2 weeks'],
    ['2020-09-01', '2020-09-16', 'about 2 weeks'],
    ['2020-09-01', '2020-09-18', 'about 2 weeks'],
    ['2020-09-01', '2020-09-19', 'about 3 weeks'],
    ['2019-09-01', '2020-09-17', 'about 55 weeks'],
    ['2017-09-01', '2020-09-01', 'about 157 weeks'],
    ['2020-09-22', '2020-09-01', '3 weeks'],
    ['2020-09', '2020-10', '1 month'],
    ['2020-12', '2021-02', '2 months'],
    ['2020-09-01', '2020-09-01', null],
    ['2020-09', '2020-09', null],
    ['2020-09', 'early 2020-10', null],
    ['2020-09-01', '2020-10', null],
    ['2020-Q3', '2020-Q4', null],
    ['2020', '2021', null],
    ['2023/..', '2020-09', null],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(size(from, to)).toBe(expected)
  })

  it('is never invented where the precision does not allow it, and never "1 weeks"', () => {
    fc.assert(
      fc.property(arbitraryDate(2019, 2021), arbitraryDate(2019, 2021), (a, b) => {
        const words = sizeOfDifference(a, b)
        const precisions = `${precisionOf(a)} ${precisionOf(b)}`
        if (!['day day', 'month month'].includes(precisions)) expect(words).toBeNull()
        else if (words !== null)
          expect(words).toMatch(
            /^(1 (day|month)|(about )?([2-9]|\d{2,}) weeks|([2-9]|1\d+|[2-9]\d+) (days|months))$/,
          )
      }),
      { numRuns: 400 },
    )
  })
})
