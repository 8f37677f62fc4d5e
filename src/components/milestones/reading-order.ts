import { sortKeyOf } from '@/domain/dates/approximate-window'
import { LAST_DAY } from '@/domain/dates/day'
import { expectedDate, isOpen } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'

/** What is open first, the soonest at the top and what has no date after it; then what is done, then what was cancelled. */
export function inReadingOrder(milestones: readonly Milestone[]): Milestone[] {
  return milestones.toSorted(
    (a, b) => groupOf(a) - groupOf(b) || compare(placeInGroup(a), placeInGroup(b)),
  )
}

function groupOf(milestone: Milestone): number {
  if (milestone.status === 'cancelled') return 2
  return isOpen(milestone) ? 0 : 1
}

function placeInGroup(milestone: Milestone): string {
  const date = isOpen(milestone) ? expectedDate(milestone) : milestone.actual
  return date === undefined ? LAST_DAY : sortKeyOf(date)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
