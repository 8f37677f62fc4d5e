import { printApproximateDate } from '@/domain/dates/approximate-print'
import { currentBaseline, expectedDate, firstPromise } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'

/** The dates of a milestone in one line, for those about to change one. */
export function MilestoneDates({ milestone }: { milestone: Milestone }) {
  const promise = firstPromise(milestone)
  const baseline = milestone.rebaselines.length > 0 ? currentBaseline(milestone) : undefined
  const expected = expectedDate(milestone)
  const parts = [
    promise === undefined
      ? 'No date was promised yet'
      : `First promised for ${printApproximateDate(promise)}`,
    baseline === undefined ? undefined : `re-baselined to ${printApproximateDate(baseline)}`,
    expected === undefined ? undefined : `expected now: ${printApproximateDate(expected)}`,
  ]
  return <p>{parts.filter((part) => part !== undefined).join('; ')}.</p>
}
