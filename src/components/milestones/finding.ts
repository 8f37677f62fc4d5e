import { printDuePhrase } from '@/domain/dates/approximate-print'
import { isPast, sortKeyOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { printCount } from '@/domain/drafting/numbers'
import { deriveSlip, expectedDate, isOpen, isOverdue } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'

/**
 * How the milestones of a programme stand, in a sentence or two.
 * @example '2 of 3 milestones are done and none is late. Accelerated ITM complete is expected in early October 2020.'
 */
export function milestoneFinding(milestones: readonly Milestone[], asAt: Day): string {
  const counted = milestones.filter(({ status }) => status !== 'cancelled')
  if (counted.length === 0) return 'No milestone is recorded.'
  const done = counted.filter((milestone) => !isOpen(milestone)).length
  const late = counted.filter((milestone) => isOverdue(milestone, asAt)).length
  const state = `${done === 0 ? 'None' : `${done}`} of ${counted.length} ${counted.length === 1 ? 'milestone' : 'milestones'} ${done > 1 ? 'are' : 'is'} done and ${late === 0 ? 'none' : printCount(late)} ${late > 1 ? 'are' : 'is'} late.`
  const next = nextOf(counted, asAt)
  return next === null ? state : `${state} ${next}`
}

/** The next open milestone that is not yet late, with its date. */
function nextOf(milestones: readonly Milestone[], asAt: Day): string | null {
  const coming = milestones
    .filter((milestone) => isOpen(milestone) && milestone.status !== 'paused')
    .flatMap((milestone) => {
      const date = expectedDate(milestone)
      return date === undefined || isPast(date, asAt) ? [] : [{ name: milestone.name, date }]
    })
    .toSorted((a, b) => (sortKeyOf(a.date) < sortKeyOf(b.date) ? -1 : 1))[0]
  return coming === undefined
    ? null
    : `Next is “${coming.name}”, expected ${printDuePhrase(coming.date)}.`
}

/** What the picture of the milestones shows: how many stand later than they were first promised. */
export function movementFinding(milestones: readonly Milestone[]): string {
  const moved = milestones.filter((milestone) =>
    deriveSlip(milestone).some(
      ({ against, direction }) => against === 'first promise' && direction === 'later',
    ),
  ).length
  if (moved === 0) return 'No date is later than it was first promised'
  return `${moved === 1 ? 'One date is' : `${moved} dates are`} later than first promised`
}
