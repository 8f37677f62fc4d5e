// Where one milestone stands as at a day, against what it was first promised for, what it was re-baselined to and what this
// committee was told last. Every one of these is named, and none hides another. Source: drafting, "Against what?".

import { compareWindows, sizeOfDifference } from '../dates/approximate-compare'
import type { ApproximateDate } from '../dates/approximate-date'
import { isPast } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { isOpen } from '../milestones/milestone'
import type { Milestone, Rebaseline } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import { factOf } from './facts'
import { spell } from './numbers'

/** A date with the fact that holds it. */
export interface DatedFact {
  date: ApproximateDate
  fact: FactRef
}

/** How the date of a milestone differs from a yardstick. `size` is there only where both dates are precise enough. */
export interface Slip {
  from: DatedFact
  direction: 'earlier' | 'later' | 'overlaps'
  size: string | null
}

/** Where a milestone stands. `date` is when it was done, else when it is expected. */
export type MilestoneStanding =
  | { state: 'overdue' | 'dated'; date: DatedFact }
  | { state: 'done' | 'undated' | 'paused' | 'cancelled'; date: DatedFact | null }

/** A milestone as at a day, with what was promised first and the last re-baseline. */
export type MilestoneView = MilestoneStanding & KnownMilestone

interface KnownMilestone {
  milestone: Milestone
  path: string
  promise: DatedFact | null
  rebaseline: (Rebaseline & DatedFact) | null
}

/** The last view of each milestone: what is selected, and each of the author's notes, looks at the same one. */
const VIEWS = new WeakMap<Milestone, { asAt: Day; view: MilestoneView }>()

/** The view of a milestone whose path is `path`, as at a day. */
export function viewMilestone(milestone: Milestone, path: string, asAt: Day): MilestoneView {
  const last = VIEWS.get(milestone)
  if (last?.asAt === asAt && last.view.path === path) return last.view
  const view = makeView(milestone, path, asAt)
  VIEWS.set(milestone, { asAt, view })
  return view
}

function makeView(milestone: Milestone, path: string, asAt: Day): MilestoneView {
  const rebaseline = lastRebaseline(milestone, path)
  const promise = firstPromised(milestone, path)
  const date = dateOf(milestone, path, rebaseline ?? promise)
  return standingOf({ milestone, path, promise, rebaseline }, date, asAt)
}

/** How `date` stands to an earlier word on it, or null when they are the same or one is missing. */
export function slipFrom(date: DatedFact | null, from: DatedFact | null): Slip | null {
  if (date === null || from === null) return null
  const direction = compareWindows(date.date, from.date)
  if (direction === 'same') return null
  const size = direction === 'overlaps' ? null : sizeOfDifference(from.date, date.date)
  return { from, direction, size: size === null ? null : spell(size) }
}

function standingOf(known: KnownMilestone, date: DatedFact | null, asAt: Day): MilestoneView {
  const { status } = known.milestone
  if (isDone(known.milestone)) return { ...known, state: 'done', date }
  if (status === 'cancelled' || status === 'paused') return { ...known, state: status, date }
  if (date === null) return { ...known, state: 'undated', date }
  return { ...known, state: isPast(date.date, asAt) ? 'overdue' : 'dated', date }
}

function isDone(milestone: Milestone): boolean {
  return !isOpen(milestone) && milestone.status !== 'cancelled'
}

function dateOf(milestone: Milestone, path: string, planned: DatedFact | null): DatedFact | null {
  const { actual, forecast, forecasts } = milestone
  if (isDone(milestone)) {
    return actual === undefined ? null : { date: actual, fact: factOf(path, 'actual', actual) }
  }
  if (forecast !== undefined) return { date: forecast, fact: factOf(path, 'forecast', forecast) }
  const isWithdrawn = forecasts.at(-1)?.forecast === null
  return isWithdrawn ? null : planned
}

function lastRebaseline({ rebaselines }: Milestone, path: string): MilestoneView['rebaseline'] {
  const last = rebaselines.at(-1)
  if (last === undefined) return null
  const fact = factOf(`${path}/rebaselines/${last.recordedOn}`, 'to', last.to)
  return { ...last, date: last.to, fact }
}

/** The baseline, which is the first promise; without one the first forecast on record. */
function firstPromised(
  { baseline, forecasts, forecast }: Milestone,
  path: string,
): DatedFact | null {
  if (baseline !== undefined) return { date: baseline, fact: factOf(path, 'baseline', baseline) }
  const first = forecasts.find((entry) => entry.forecast !== null)
  if (first?.forecast) {
    return {
      date: first.forecast,
      fact: factOf(`${path}/forecasts/${first.recordedOn}`, 'forecast', first.forecast),
    }
  }
  return forecast === undefined
    ? null
    : { date: forecast, fact: factOf(path, 'forecast', forecast) }
}
