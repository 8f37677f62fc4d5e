// The bank holidays of England and Wales, worked out by rule, with the days that were moved or added by proclamation.
// A holiday that falls on a weekend moves to the next weekday that is free. Source: Banking and Financial Dealings Act 1971.

import { asDay, type Day, dayFromNumbers } from './day'
import { addDays, lastDayOfMonth, weekday } from './day-arithmetic'

/**
 * The bank holidays of a year from 1978 on, in order.
 * @example bankHolidays(2020) // '2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25', '2020-08-31', '2020-12-25', '2020-12-28'
 */
export function bankHolidays(year: number): Day[] {
  const easter = easterSunday(year)
  const christmas = substitute(dayFromNumbers(year, 12, 25), null)
  const days = [
    substitute(dayFromNumbers(year, 1, 1), null),
    addDays(easter, -2),
    addDays(easter, 1),
    MOVED.get(`${year} early May`) ?? mondayOnOrAfter(dayFromNumbers(year, 5, 1)),
    MOVED.get(`${year} spring`) ?? lastMonday(year, 5),
    lastMonday(year, 8),
    christmas,
    substitute(dayFromNumbers(year, 12, 26), christmas),
    ...ADDED.filter((day) => Number(day.slice(0, 4)) === year),
  ]
  return days.toSorted()
}

/** Easter Sunday of a year of the Gregorian calendar. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const moon = (((19 * golden + skipped + 15) % 30) + 30) % 30
  const correction = moon === 29 || (moon === 28 && golden > 10) ? 1 : 0
  const fullMoon = addDays(dayFromNumbers(year, 3, 21), moon - correction)
  return addDays(fullMoon, 7 - (weekday(fullMoon) % 7))
}

const MOVED: ReadonlyMap<string, Day> = new Map([
  ['1995 early May', asDay('1995-05-08')],
  ['2020 early May', asDay('2020-05-08')],
  ['2002 spring', asDay('2002-06-04')],
  ['2012 spring', asDay('2012-06-04')],
  ['2022 spring', asDay('2022-06-02')],
])

const ADDED: readonly Day[] = [
  '1981-07-29',
  '1999-12-31',
  '2002-06-03',
  '2011-04-29',
  '2012-06-05',
  '2022-06-03',
  '2022-09-19',
  '2023-05-08',
].map(asDay)

/** The day itself, or the next one that is neither of a weekend nor already taken. */
function substitute(day: Day, taken: Day | null): Day {
  let free = day
  while (weekday(free) > 5 || free === taken) free = addDays(free, 1)
  return free
}

function mondayOnOrAfter(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7)
}

function lastMonday(year: number, month: number): Day {
  const last = lastDayOfMonth(year, month)
  return addDays(last, 1 - weekday(last))
}
