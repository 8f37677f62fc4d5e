import { printApproximateDate } from '@/domain/dates/approximate-print'
import { sortKeyOf, windowOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { expectedDate, firstPromise, isOpen, isOverdue } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { type Extent, extentOf, type TrackScale } from './track-scale'

/** A milestone that has a place in time, with the two dates that the picture shows. */
export interface Dated {
  milestone: Milestone
  promise: NonNullable<Milestone['forecast']>
  now: NonNullable<Milestone['forecast']>
}

/** A row of the picture: its marks in per cent across, and its date in words. */
export interface TrackLine {
  key: string
  name: string
  words: string
  mark: 'expected' | 'done' | 'late'
  promise: Extent
  now: Extent
}

/** The milestones that have a date and were not cancelled, the soonest first. */
export function datedOf(milestones: readonly Milestone[]): Dated[] {
  return milestones
    .flatMap((milestone): Dated[] => {
      const now = isOpen(milestone) ? expectedDate(milestone) : milestone.actual
      if (now === undefined || milestone.status === 'cancelled') return []
      return [{ milestone, now, promise: firstPromise(milestone) ?? now }]
    })
    .toSorted((a, b) => (sortKeyOf(a.now) < sortKeyOf(b.now) ? -1 : 1))
}

/** The milestone's row on the scale of the picture. */
export function printTrack(
  { milestone, promise, now }: Dated,
  scale: TrackScale,
  asAt: Day,
): TrackLine {
  const { key, name } = milestone
  const words = printApproximateDate(now)
  return {
    key,
    name,
    words: isOpen(milestone) ? words : `Done ${words}`,
    mark: isOverdue(milestone, asAt) ? 'late' : isOpen(milestone) ? 'expected' : 'done',
    promise: extentOf(windowOf(promise), scale),
    now: extentOf(windowOf(now), scale),
  }
}
