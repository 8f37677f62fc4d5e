import { type DateWindow, windowOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { isOpen, isOverdue, type Slip } from '@/domain/milestones/milestone'
import type {
  MilestoneConfidence,
  MilestoneKind,
  MilestoneStatus,
} from '@/domain/milestones/values'
import type { Milestone } from '@/domain/portfolio-file/schema'

export const MILESTONE_STATUS_WORDS: Record<MilestoneStatus, string> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
  'done-with-conditions': 'Done with conditions',
  paused: 'Paused',
  cancelled: 'Cancelled',
}

export const MILESTONE_KIND_WORDS: Record<MilestoneKind, string> = {
  delivery: 'Delivery',
  approval: 'Approval',
  assurance: 'Assurance',
  'external-deadline': 'External deadline',
}

export const CONFIDENCE_WORDS: Record<MilestoneConfidence, string> = {
  committed: 'Committed',
  expected: 'Expected',
  hoped: 'Hoped for',
}

/** How a milestone stands: "Late" outranks what was planned. */
export function standingOf(
  milestone: Milestone,
  asAt: Day,
): { words: string; isLate: boolean; isClosed: boolean } {
  if (isOverdue(milestone, asAt)) return { words: 'Late', isLate: true, isClosed: false }
  const status = milestone.status ?? (isOpen(milestone) ? 'planned' : 'done')
  return { words: MILESTONE_STATUS_WORDS[status], isLate: false, isClosed: status === 'cancelled' }
}

/**
 * How far a date stands from what was promised, never sharper than the dates are; null when it is what was promised.
 * @example slipInWords({ against: 'first promise', direction: 'later', size: '3 weeks', … }) // '3 weeks later than first promised'
 */
export function slipInWords(
  { against, direction, size, from, to }: Slip,
  isDone: boolean,
): string | null {
  const measure = against === 'first promise' ? 'first promised' : 're-baselined'
  switch (direction) {
    case 'same':
      return null
    case 'overlaps':
      if (lies(windowOf(to), windowOf(from))) return null
      return isDone ? `About as ${measure}` : `May still be as ${measure}`
    case 'later':
    case 'earlier':
      return `${size === null ? (direction === 'later' ? 'Later' : 'Earlier') : `${size} ${direction}`} than ${measure}`
  }
}

/** True when the first window is no wider than the second and within it. */
function lies(inner: DateWindow, outer: DateWindow): boolean {
  const startsIn = outer.first === null || (inner.first !== null && inner.first >= outer.first)
  const endsIn = outer.last === null || (inner.last !== null && inner.last <= outer.last)
  return startsIn && endsIn
}

/** What stands where a milestone has no date: its author's wording, or what has to come first. */
export function placeOf(milestone: Milestone): string {
  if (milestone.wording !== undefined) return `“${milestone.wording}”`
  return milestone.condition ?? 'No date'
}
