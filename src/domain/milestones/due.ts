// What is due soon: the open milestones that have to be done by the end of a stretch of days, the late ones left out.
// An approximate date is due by the last day of its window. Source: portfolio file, "Approximate dates".

import type { ApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import type { Milestone } from '../portfolio-file/schema'
import { expectedDate, isOpen } from './milestone'

export interface DueMilestone {
  name: string
  date: ApproximateDate
}

/**
 * The milestones whose window ends from `first` to `last`, both included, soonest first; paused, done and cancelled ones
 * and those without a date are not among them.
 * @example milestonesDue(programme.milestones, asDay('2020-07-08'), asDay('2020-08-07'))
 */
export function milestonesDue(
  milestones: readonly Milestone[],
  first: Day,
  last: Day,
): DueMilestone[] {
  return milestones
    .filter((milestone) => isOpen(milestone) && milestone.status !== 'paused')
    .flatMap((milestone) => {
      const date = expectedDate(milestone)
      const end = date === undefined ? null : windowOf(date).last
      if (date === undefined || end === null || end < first || end > last) return []
      return { name: milestone.name, date, end }
    })
    .toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
    .map(({ name, date }) => ({ name, date }))
}
