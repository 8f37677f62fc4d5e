// What is told as the present and is not of today: figures that nobody renewed, and a programme of which nothing was recorded
// for two months. Source: drafting, "derive: stale inputs" and "notes: stale".

import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { daysBetween, laterOf } from '../dates/day-arithmetic'
import { printDay } from '../dates/print-day'
import type { Measure } from '../portfolio-file/schema'
import { currentRating } from '../ratings/rating'
import type { DocumentWarning } from '../reports/document'
import { isRateable, type ProgrammeContext } from './context'
import { factOf } from './facts'
import { printPeriods } from './periods-print'
import { isStale, STALE_RATING_DAYS } from './rating-slots'

/** A figure older than this on the data day: a quarter and the time that it takes to count. */
const STALE_FIGURE_DAYS = 100

/** The notes on series whose last figure is old; what was counted once is not a series. */
export function staleFigures(
  measures: readonly Measure[],
  path: string,
  asAt: Day,
): DocumentWarning[] {
  return measures.flatMap(({ key, name, series }) => {
    const reported = series
      .flatMap(({ observations }) => observations)
      .filter(({ value }) => value !== null)
    const periods = [...new Set(reported.map(({ period }) => period))].toSorted((a, b) =>
      endOf(a) < endOf(b) ? -1 : 1,
    )
    const last = periods.at(-1)
    if (last === undefined || periods.length < 2) return []
    const end = windowOf(last).last
    if (end === null || daysBetween(end, asAt) <= STALE_FIGURE_DAYS) return []
    return [
      {
        code: 'figure-stale',
        message: `The last figure for ${name} is ${printPeriods([last], 'and')}. Ask for a newer one, or say why there is none.`,
        facts: [factOf(`${path}/${key}`, 'name', name)],
      },
    ]
  })
}

function endOf(period: Parameters<typeof windowOf>[0]): string {
  return windowOf(period).last ?? ''
}

/** The note on a running programme of which nothing was recorded lately; where its rating is old, that is said already. */
export function staleRecord({ programme, path, asAt }: ProgrammeContext): DocumentWarning[] {
  const { ratings, events, risks, milestones, name } = programme
  const days = [
    ...[ratings, events, risks, milestones].flatMap((list) =>
      list.flatMap(({ recordedOn }) => recordedOn ?? []),
    ),
    ...milestones.flatMap(({ forecasts, rebaselines }) =>
      [...forecasts, ...rebaselines].map(({ recordedOn }) => recordedOn),
    ),
  ]
  const last = days.reduce<Day | null>((a, b) => (a === null ? b : laterOf(a, b)), null)
  const rating = currentRating(programme)
  const isSaid = rating !== undefined && isStale(rating, asAt)
  if (last === null || isSaid || !isRateable(programme)) return []
  if (daysBetween(last, asAt) <= STALE_RATING_DAYS) return []
  return [
    {
      code: 'record-stale',
      message: `Nothing has been recorded on ${name} since ${printDay(last)}. Ask for a return, or say why there is none.`,
      facts: [{ path }],
    },
  ]
}
