import fc from 'fast-check'
import {
  type ApproximateDate,
  encodeForm,
  type Form,
  type Quarter,
} from '../../src/domain/dates/approximate-form'
import { type Day, dayFromNumbers, daysInMonth } from '../../src/domain/dates/day'
import { addDays } from '../../src/domain/dates/day-arithmetic'

export function arbitraryDay(firstYear = 2015, lastYear = 2025): fc.Arbitrary<Day> {
  return arbitraryMonth(firstYear, lastYear).chain(({ year, month }) =>
    fc
      .integer({ min: 1, max: daysInMonth(year, month) })
      .map((day) => dayFromNumbers(year, month, day)),
  )
}

function arbitraryMonth(firstYear: number, lastYear: number) {
  return fc.record({
    year: fc.integer({ min: firstYear, max: lastYear }),
    month: fc.integer({ min: 1, max: 12 }),
  })
}

/** Every form of the grammar, over the years 1 to 9998. */
export function arbitraryForm(firstYear = 1, lastYear = 9998): fc.Arbitrary<Form> {
  const year = fc.integer({ min: firstYear, max: lastYear })
  const month = arbitraryMonth(firstYear, lastYear)
  const day = arbitraryDay(firstYear, lastYear)
  const quarter = fc.constantFrom<Quarter>(1, 2, 3, 4)
  const later = fc.integer({ min: 1, max: 30 })
  return fc.oneof(
    day.map((day): Form => ({ precision: 'day', day })),
    fc
      .record({ part: fc.constantFrom('early', 'mid', 'late'), month })
      .map((said): Form => ({ precision: 'part-of-month', ...said })),
    month.map((month): Form => ({ precision: 'month', month })),
    fc
      .tuple(month, later)
      .map(([from, months]): Form => {
        const last = from.year * 12 + from.month - 1 + months
        const to = { year: Math.floor(last / 12), month: (last % 12) + 1 }
        return { precision: 'two-months', from, to }
      })
      .filter((form) => form.precision !== 'two-months' || form.to.year <= lastYear),
    fc
      .tuple(day, later)
      .map(([from, days]): Form => ({ precision: 'day-range', from, to: addDays(from, days) })),
    fc.record({ year, quarter }).map((said): Form => ({ precision: 'quarter', ...said })),
    fc.record({ year, quarter }).map((said): Form => ({ precision: 'financial-quarter', ...said })),
    year.map((year): Form => ({ precision: 'financial-year', year })),
    fc
      .record({ season: fc.constantFrom('spring', 'summer', 'autumn', 'winter'), year })
      .map((said): Form => ({ precision: 'season', ...said })),
    year.map((year): Form => ({ precision: 'year', year })),
    day.map((last): Form => ({ precision: 'open-start', last })),
    fc.oneof(day, month, year).map((from): Form => ({ precision: 'open-end', from })),
  )
}

export function arbitraryDate(firstYear = 2015, lastYear = 2025): fc.Arbitrary<ApproximateDate> {
  return arbitraryForm(firstYear, lastYear).map(encodeForm)
}
