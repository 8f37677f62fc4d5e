import { describe, expect, it } from 'vitest'
import { asApproximateDate } from '../../../../src/domain/dates/approximate-date'
import { asDay } from '../../../../src/domain/dates/day'
import {
  financialYearOf,
  monthOf,
  monthsBetween,
  printPeriod,
} from '../../../../src/domain/dates/periods'

describe('reporting periods', () => {
  it('are the months from one day to another, over the turn of a year', () => {
    expect(monthsBetween(asDay('2020-11-30'), asDay('2021-02-01'))).toEqual([
      '2020-11',
      '2020-12',
      '2021-01',
      '2021-02',
    ])
    expect(monthsBetween(asDay('2020-03-31'), asDay('2020-03-01'))).toEqual(['2020-03'])
    expect(monthsBetween(asDay('2020-03-31'), asDay('2020-02-28'))).toEqual([])
    expect(monthsBetween(asDay('9999-11-30'), asDay('9999-12-31'))).toHaveLength(2)
  })

  it('start with the financial year on 1 April', () => {
    expect(financialYearOf(asDay('2020-03-31'))).toBe('FY2019/20')
    expect(financialYearOf(asDay('2020-04-01'))).toBe('FY2020/21')
    expect(financialYearOf(asDay('1999-04-01'))).toBe('FY1999/00')
  })

  it('are printed as periods', () => {
    expect(printPeriod(monthOf(asDay('2020-04-30')))).toBe('April 2020')
    expect(printPeriod(asApproximateDate('FY2020/21'))).toBe('the 2020/21 financial year')
  })
})
