// What a list shows of a programme: its rating, what is open, what is due next, and when it was last heard of.
// It does not depend on the day: overdue is how many of `openDueLast` are before it. Source: architecture, the summary row.

import type { ApproximateDate } from '../dates/approximate-date'
import { sortKeyOf, windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { expectedDate, isOpen } from '../milestones/milestone'
import type { Milestone } from '../portfolio-file/milestone'
import type { Programme } from '../portfolio-file/programme'
import { currentRating } from '../ratings/rating'
import type { RatingValue } from '../ratings/values'

/** `next` is the open milestone that is expected first; `openDueLast` the last days of what is expected, paused ones left out. */
export interface ProgrammeSummary {
  rating: RatingValue | null
  ratedOn: Day | null
  openMilestones: number
  doneMilestones: number
  next: { name: string; date: ApproximateDate; sortDay: Day } | null
  openDueLast: Day[]
  lastUpdate: Day | null
}

/** The summary of a programme as it is given: take it as at a day first when it is to be that of a day. */
export function summariseProgramme(programme: Programme): ProgrammeSummary {
  const rating = currentRating(programme)
  const open = programme.milestones.filter(isOpen)
  const expected = open.filter(({ status }) => status !== 'paused').flatMap(expectation)
  return {
    rating: rating?.value ?? null,
    ratedOn: rating?.recordedOn ?? null,
    openMilestones: open.length,
    doneMilestones: programme.milestones.filter(isDone).length,
    next: expected.toSorted((a, b) => compare(a.sortDay, b.sortDay))[0] ?? null,
    openDueLast: expected.flatMap(({ date }) => windowOf(date).last ?? []).toSorted(compare),
    lastUpdate: daysOnRecord(programme).toSorted(compare).at(-1) ?? null,
  }
}

function expectation(milestone: Milestone): NonNullable<ProgrammeSummary['next']>[] {
  const date = expectedDate(milestone)
  return date === undefined ? [] : [{ name: milestone.name, date, sortDay: sortKeyOf(date) }]
}

function isDone(milestone: Milestone): boolean {
  return !isOpen(milestone) && milestone.status !== 'cancelled'
}

function daysOnRecord(programme: Programme): Day[] {
  const { milestones, ratings, risks, events, decisions } = programme
  const histories = milestones.flatMap(({ forecasts, rebaselines }) => [
    ...forecasts,
    ...rebaselines,
  ])
  return [...milestones, ...histories, ...ratings, ...risks, ...events, ...decisions].flatMap(
    ({ recordedOn }) => recordedOn ?? [],
  )
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}
