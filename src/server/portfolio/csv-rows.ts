import type { ApproximateDate } from '@/domain/dates/approximate-date'
import { windowOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { isOpen } from '@/domain/milestones/milestone'
import type { MilestoneStatus } from '@/domain/milestones/values'
import type { RatingValue } from '@/domain/ratings/values'
import { csvCells } from './csv-text'

/** What a line says of a programme. */
export interface CsvProgramme {
  key: string
  name: string
  abbreviation: string | null
  kind: string
  parent: string | null
  organisations: readonly string[]
  stage: string | null
  status: string | null
  lead: string | null
  rating: RatingValue | null
  ratedOn: Day | null
  lastUpdate: Day | null
}

/** What a line says of a milestone, with its forecasts and re-baselines in the order in which they were recorded. */
export type CsvMilestone = readonly [
  key: string,
  name: string,
  element: string | null,
  kind: string | null,
  baseline: ApproximateDate | null,
  actual: ApproximateDate | null,
  status: MilestoneStatus | null,
  reason: string | null,
  forecasts: (readonly [date: ApproximateDate | null, reason: string | null])[] | null,
  rebaselines: ApproximateDate[] | null,
]

const CSV_HEADER = [
  ...['Programme key', 'Programme', 'Abbreviation', 'Kind', 'Part of', 'Organisations'],
  ...['Stage', 'Status', 'Lead', 'Rating', 'Rated on', 'Last update'],
  ...['Milestone key', 'Milestone', 'Element', 'Milestone kind', 'First promise', 'Baseline'],
  ...['Forecast', 'Actual', 'Milestone status', 'Expected by', 'Overdue', 'Reason'],
]

const LINE_END = '\r\n'
const NO_MILESTONE = ','.repeat(12)

export const csvHeader = csvCells(CSV_HEADER) + LINE_END

/** The lines of a programme: one for each of its milestones, one when it has none. */
export function csvLines(
  programme: CsvProgramme,
  milestones: readonly CsvMilestone[] | null,
  asAt: Day,
): string {
  const own = csvCells(programmeCells(programme))
  if (milestones === null) return own + NO_MILESTONE + LINE_END
  return milestones
    .map((milestone) => `${own},${csvCells(milestoneCells(milestone, asAt))}${LINE_END}`)
    .join('')
}

function programmeCells(programme: CsvProgramme): (string | null)[] {
  const { key, name, abbreviation, kind, parent, organisations } = programme
  const { stage, status, lead, rating, ratedOn, lastUpdate } = programme
  return [
    ...[key, name, abbreviation, kind, parent, organisations.join('; ')],
    ...[stage, status, lead, rating ?? 'not-rated', ratedOn, lastUpdate],
  ]
}

function milestoneCells(milestone: CsvMilestone, asAt: Day): (string | null)[] {
  const [key, name, element, kind, promised, completed, said, why, forecasts, rebaselines] =
    milestone
  const latest = forecasts?.at(-1)
  const forecast = latest?.[0] ?? null
  const promise = promised ?? forecasts?.find(([date]) => date !== null)?.[0] ?? null
  const baseline = rebaselines?.at(-1) ?? promised
  const { actual, status } = completedBy(completed, said, asAt)
  const isStillOpen = isOpen({ status: status ?? undefined, actual: actual ?? undefined })
  const expected = isStillOpen ? (forecast ?? baseline) : null
  const last = expected === null ? null : windowOf(expected).last
  const overdue = last !== null && status !== 'paused' && last < asAt ? 'yes' : 'no'
  return [
    ...[key, name, element, kind, promise, baseline, forecast, actual, status],
    ...[last, isStillOpen ? overdue : null, why ?? latest?.[1] ?? null],
  ]
}

/** A milestone that is said to be completed after the day was still open on it. */
function completedBy(actual: ApproximateDate | null, status: MilestoneStatus | null, asAt: Day) {
  const first = actual === null ? null : windowOf(actual).first
  if (first === null || first <= asAt) return { actual, status }
  const isDone = status === 'done' || status === 'done-with-conditions'
  return { actual: null, status: isDone ? null : status }
}
