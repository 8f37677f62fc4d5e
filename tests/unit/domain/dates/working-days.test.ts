import { describe, expect, it } from 'vitest'
import { bankHolidays, easterSunday } from '../../../../src/domain/dates/bank-holidays'
import { asDay } from '../../../../src/domain/dates/day'
import {
  addWorkingDays,
  clearDaysBefore,
  isWorkingDay,
  workingDaysBetween,
} from '../../../../src/domain/dates/working-days'

describe('the bank holidays of England and Wales', () => {
  it.each([
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [1981, '1981-04-19'],
    [1954, '1954-04-18'],
  ])('Easter %i is on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  it.each([
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ])('%i', (year, days) => {
    expect(
      bankHolidays(year)
        .map((day) => day.slice(5))
        .join(' '),
    ).toBe(days)
  })
})

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(isWorkingDay(asDay('2020-05-08'))).toBe(false)
    expect(isWorkingDay(asDay('2020-05-04'))).toBe(true)
    expect(isWorkingDay(asDay('2020-07-18'))).toBe(false)
  })

  it('are added over Easter and back', () => {
    expect(addWorkingDays(asDay('2020-04-09'), 1)).toBe('2020-04-14')
    expect(addWorkingDays(asDay('2020-04-14'), -1)).toBe('2020-04-09')
    expect(addWorkingDays(asDay('2020-04-11'), 0)).toBe('2020-04-11')
  })

  it('are counted from one day to another', () => {
    expect(workingDaysBetween(asDay('2020-04-09'), asDay('2020-04-14'))).toBe(1)
    expect(workingDaysBetween(asDay('2020-07-21'), asDay('2020-07-13'))).toBe(0)
  })

  it.each([
    ['2020-07-21', 5, '2020-07-13'],
    ['2016-09-30', 5, '2016-09-22'],
    ['2020-05-12', 5, '2020-05-01'],
    ['2021-01-05', 5, '2020-12-23'],
    ['2020-07-21', 0, '2020-07-20'],
  ])('papers for %s with %i clear days go out on %s at the latest', (meeting, clear, expected) => {
    expect(clearDaysBefore(asDay(meeting), clear)).toBe(expected)
  })
})
