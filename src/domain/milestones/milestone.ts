// What a milestone was promised for, what is expected now, and how far the two stand apart.
// A slip is always told against the first promise; a re-baseline is told as well and never hides it.
// Source: drafting, "Against what?"; portfolio file, "A due date is late only when the last day of its window has passed".

import {
  compareWindows,
  sizeOfDifference,
  type WindowComparison,
} from '../dates/approximate-compare'
import type { ApproximateDate } from '../dates/approximate-date'
import { isPast } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import type { Milestone } from '../portfolio-file/milestone'
import type { MilestoneStatus } from './values'

/** What says whether a milestone is open: of the milestone itself, or of a former state of it. */
interface Standing {
  status?: MilestoneStatus | undefined
  actual?: string | undefined
}

export interface Slip {
  against: 'first promise' | 're-baselined date'
  from: ApproximateDate
  to: ApproximateDate
  direction: WindowComparison
  size: string | null
}

/** What the milestone is measured by: the latest re-baselined date, else the first promise on record as a baseline. */
export function currentBaseline(milestone: Milestone): ApproximateDate | undefined {
  return latestRebaseline(milestone) ?? milestone.baseline
}

/** The first date ever given: the baseline, else the earliest forecast on record. */
export function firstPromise(milestone: Milestone): ApproximateDate | undefined {
  const forecasts = milestone.forecasts.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1))
  const first = forecasts.find(({ forecast }) => forecast !== null)?.forecast
  return milestone.baseline ?? first ?? milestone.forecast
}

/** When an open milestone is expected: its forecast, else what it is measured by. */
export function expectedDate(milestone: Milestone): ApproximateDate | undefined {
  return milestone.forecast ?? currentBaseline(milestone)
}

/** True until it is done, with conditions or without, or cancelled. With an actual date and no status it is done. */
export function isOpen({ status, actual }: Standing): boolean {
  if (status === undefined) return actual === undefined
  return status !== 'done' && status !== 'done-with-conditions' && status !== 'cancelled'
}

/** True when an open milestone that is not paused was expected by a day before `asAt`. */
export function isOverdue(milestone: Milestone, asAt: Day): boolean {
  if (!isOpen(milestone) || milestone.status === 'paused') return false
  const expected = expectedDate(milestone)
  return expected !== undefined && isPast(expected, asAt)
}

/**
 * How the actual date, or else the expected one, stands to what was promised. Empty when either is not known or it was cancelled.
 * @example baseline 2020-09, forecast early 2020-10 // [{ against: 'first promise', direction: 'later', size: null, ... }]
 */
export function deriveSlip(milestone: Milestone): Slip[] {
  const to = isOpen(milestone) ? expectedDate(milestone) : milestone.actual
  if (to === undefined || milestone.status === 'cancelled') return []
  const promise = firstPromise(milestone)
  const rebaseline = latestRebaseline(milestone)
  return [
    ...(promise === undefined ? [] : [slip('first promise', promise, to)]),
    ...(rebaseline === undefined ? [] : [slip('re-baselined date', rebaseline, to)]),
  ]
}

function slip(against: Slip['against'], from: ApproximateDate, to: ApproximateDate): Slip {
  const direction = compareWindows(to, from)
  const isMove = direction === 'later' || direction === 'earlier'
  return { against, from, to, direction, size: isMove ? sizeOfDifference(from, to) : null }
}

function latestRebaseline({ rebaselines }: Milestone): ApproximateDate | undefined {
  return rebaselines.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1)).at(-1)?.to
}
