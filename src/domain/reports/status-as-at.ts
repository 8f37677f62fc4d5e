// What a report was on a day in the past: not there yet, a draft, approved, published. A list as at a day shows reports
// as the reader of that day found them. Source: the main issue, "The record"; architecture, "as at a day".

import type { Day } from '../dates/day'
import {
  type ReaderStatus,
  type ReportStatus,
  readersStatus,
  type WorkingStatus,
  workersStatus,
} from './status'

/** What a report is today, and the days on which it became that. A day that is not known is null: from the start. */
export interface ReportLife {
  status: ReaderStatus
  workingStatus: WorkingStatus | null
  workingOn: Day | null
  withdrawnOn: Day | null
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
  const isWithdrawn = life.withdrawnOn !== null && happened(life.withdrawnOn)
  if (life.status === 'published' && happened(life.publishedOn))
    return readersStatus({
      status: 'published',
      withdrawnOn: isWithdrawn ? life.withdrawnOn : null,
    })
  if (life.status !== 'draft' && happened(life.approvedOn)) return 'approved'
  return 'draft'
}
