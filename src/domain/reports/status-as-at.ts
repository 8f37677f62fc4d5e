// What a report was on a day in the past: not there yet, a draft, approved, published. A list as at a day shows reports
// as the reader of that day found them. Source: the main issue, "The record"; architecture, "as at a day".

import type { Day } from '../dates/day'
import { type ReaderStatus, type ReportStatus, type WorkingStatus, workersStatus } from './status'

/** What a report is today, and the days on which it became that. A day that is not known is null: from the start. */
export interface ReportLife {
  status: ReaderStatus
  workingStatus: WorkingStatus | null
  workingOn: Day | null
  withdrawnOn: Day | null
  /** The days from which readers found a notice in its place, and on which it was published again. */
  withdrawals: readonly { on: Day; until: Day | null }[]
  createdOn: Day | null
  approvedOn: Day | null
  publishedOn: Day | null
}

/**
 * What the report was at the end of the day `asAt`, or null when it was not there yet. Whoever works on reports is told of
 * the working draft, which readers do not know of.
 * @example statusAsAt(published, d8, { forWorkers: false }) // 'approved': it was published on the ninth
 */
export function statusAsAt(
  life: ReportLife,
  asAt: Day,
  { forWorkers }: { forWorkers: boolean },
): ReportStatus | null {
  const happened = (on: Day | null) => on === null || on <= asAt
  if (!happened(life.createdOn)) return null
  if (forWorkers && life.workingStatus !== null && happened(life.workingOn))
    return workersStatus(life)
  if (life.status === 'published' && happened(life.publishedOn))
    return wasWithdrawn(life, asAt) ? 'withdrawn' : 'published'
  if (life.status !== 'draft' && happened(life.approvedOn)) return 'approved'
  return 'draft'
}

const wasWithdrawn = ({ withdrawnOn, withdrawals }: ReportLife, asAt: Day): boolean =>
  (withdrawnOn !== null && withdrawnOn <= asAt) ||
  withdrawals.some(({ on, until }) => on <= asAt && (until === null || asAt < until))
