// Several periods in one phrase: months of one year say the year once, anything else keeps its own words.
// Source: how reports talk, 3 "Date expressions".

import type { ApproximateDate } from '../dates/approximate-date'
import { precisionOf } from '../dates/approximate-window'
import type { Slot } from './message'
import { printHappened, printPeriod } from './print-date'
import { joinWords } from './things'

/** 'in April, May or June 2020'; periods that are not months of one year keep their own words. */
export function printPeriods(periods: readonly ApproximateDate[], joiner: 'and' | 'or'): string {
  const years = new Set(periods.map((period) => period.slice(0, 4)))
  const areMonths = periods.every((period) => precisionOf(period) === 'month')
  if (!areMonths || years.size !== 1) return joinWords(periods.map(printHappened), joiner)
  const [year = ''] = years
  const months = periods.map((period) => printPeriod(period).replace(` ${year}`, ''))
  return `in ${joinWords(months, joiner)} ${year}`
}

/** Whether the periods are months that follow each other without a gap. */
export function areConsecutiveMonths(periods: readonly ApproximateDate[]): boolean {
  const numbers = periods.map((period) =>
    precisionOf(period) === 'month'
      ? Number(period.slice(0, 4)) * 12 + Number(period.slice(5))
      : Number.NaN,
  )
  return numbers.every((number, at) =>
    at === 0 ? !Number.isNaN(number) : number - (numbers[at - 1] ?? Number.NaN) === 1,
  )
}

/** The periods as a slot that states them. */
export function periodsSlot(
  figures: readonly { observation: { period: ApproximateDate }; path: string }[],
  joiner: 'and' | 'or',
): Slot {
  const periods = [...new Set(figures.map(({ observation }) => observation.period))]
  const facts = figures.map(({ observation, path }) => ({
    path,
    field: 'period',
    value: observation.period,
  }))
  return { as: 'stored', text: printPeriods(periods, joiner), facts }
}
