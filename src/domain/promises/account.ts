// What became of a promise, as at a day. A promise of a milestone is accounted for by the milestone's own dates: done within
// what was promised is kept, later than it is late; a date that moved beyond it before it fell due is moved; cancelled is
// withdrawn, and so is what is still open of a report that was withdrawn. Any other is what somebody recorded, and open
// until then. Source: drafting, "Promises".

import { compareWindows } from '../dates/approximate-compare'
import type { ApproximateDate } from '../dates/approximate-date'
import { isPast, windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { daysBetween, earlierOf } from '../dates/day-arithmetic'
import { forecastKnownOn, recordedForecasts } from '../milestones/forecasts'
import { isOpen } from '../milestones/milestone'
import type { Milestone, ToldPromise } from '../portfolio-file/schema'
import type { PromiseState, SpokenState } from './values'

/**
 * `isDue` says that the last day of what was promised has passed; `date` is when it was done (then `isDone`), or else is expected now;
 * `daysLate` counts from the last day promised to the last day of what was done, or to today while it is not done.
 * `isDerived` tells an account of the milestone's facts from one that somebody recorded, which has its `on` and `note`.
 */
export interface PromiseAccountView {
  state: PromiseState
  isDue: boolean
  isDerived: boolean
  ageDays: number
  date?: ApproximateDate
  isDone?: true
  daysLate?: number
  on?: Day
  note?: string
}

/** What a paper and the ledger say of it in a word: what is open and has fallen due is overdue. */
export function spokenState({
  state,
  isDue,
}: Pick<PromiseAccountView, 'state' | 'isDue'>): SpokenState {
  return state === 'open' && isDue ? 'overdue' : state
}

/**
 * The account of a promise as at a day. `milestone` is the one that it names, as it stood on that day; undefined when it
 * names none or none is on record.
 * @example accountOf({ toldOn: asDay('2020-07-21'), due: asApproximateDate('2020-09-01') }, undefined, asDay('2020-08-01')).state // 'open'
 */
export function accountOf(
  promise: Pick<ToldPromise, 'toldOn' | 'due' | 'closed'>,
  milestone: Milestone | undefined,
  asAt: Day,
): PromiseAccountView {
  const { toldOn, due, closed } = promise
  const isDue = due !== undefined && isPast(due, asAt)
  const known = { isDue, ageDays: Math.max(0, daysBetween(toldOn, asAt)) }
  const derived = milestone && derive(promise, milestone, asAt)
  const isClosed = closed !== undefined && closed.on <= asAt
  const isTakenBack = derived?.state === 'open' && isClosed && closed.outcome === 'withdrawn'
  if (derived !== undefined && !isTakenBack) return { ...known, isDerived: true, ...derived }
  if (!isClosed) return { ...known, isDerived: false, state: 'open' }
  const { outcome, on, note } = closed
  return { ...known, isDerived: false, state: outcome, on, ...(note === undefined ? {} : { note }) }
}

type Derived = Pick<PromiseAccountView, 'state' | 'date' | 'isDone' | 'daysLate'>

function derive({ due }: Pick<ToldPromise, 'due'>, milestone: Milestone, asAt: Day): Derived {
  const { actual } = milestone
  if (milestone.status === 'cancelled') return { state: 'withdrawn' }
  if (!isOpen(milestone)) return done(due, actual, milestone, asAt)
  const expected = expectedOn(milestone, asAt, asAt)
  const date = expected == null ? {} : { date: expected }
  if (due === undefined) return { state: 'open', ...date }
  if (hasMoved(due, milestone, asAt)) return { state: 'moved', ...date }
  return isPast(due, asAt)
    ? { state: 'late', ...date, ...daysLate(due, asAt) }
    : { state: 'open', ...date }
}

/** What was done without a date was done: nothing says that it was late. */
function done(
  due: ApproximateDate | undefined,
  actual: ApproximateDate | undefined,
  milestone: Milestone,
  asAt: Day,
): Derived {
  if (actual === undefined) return { state: 'kept' }
  if (due === undefined || compareWindows(actual, due) !== 'later')
    return { state: 'kept', date: actual, isDone: true }
  if (hasMoved(due, milestone, asAt)) return { state: 'moved', date: actual, isDone: true }
  return { state: 'late', date: actual, isDone: true, ...daysLate(due, windowOf(actual).last) }
}

/** Whether what was expected by the time that it fell due, or by now, was later than promised or no date at all. */
function hasMoved(due: ApproximateDate, milestone: Milestone, asAt: Day): boolean {
  const { last } = windowOf(due)
  const by = last === null ? asAt : earlierOf(last, asAt)
  const expected = expectedOn(milestone, by, asAt)
  return expected === null || (expected !== undefined && compareWindows(expected, due) === 'later')
}

/** What was expected by a day: the forecast known then (null: no date any more), else the date re-baselined to, else the first promise. */
function expectedOn(milestone: Milestone, day: Day, asAt: Day): ApproximateDate | null | undefined {
  const known = forecastKnownOn(recordedForecasts(milestone, asAt), day)
  if (known !== undefined) return known.forecast
  const rebaseline = milestone.rebaselines.findLast(({ recordedOn }) => recordedOn <= day)
  return rebaseline?.to ?? milestone.baseline
}

function daysLate(due: ApproximateDate, until: Day | null): Pick<Derived, 'daysLate'> {
  const { last } = windowOf(due)
  return last === null || until === null ? {} : { daysLate: daysBetween(last, until) }
}
