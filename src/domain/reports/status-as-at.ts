// What a report was on a day in the past: not there yet, a draft, approved, published. A list as at a day shows reports
// as the reader of that day found them. Source: the main issue, "The record"; architecture, "as at a day".

import type { Day } from '../dates/day'
import type { ReportStatus } from './status'

/** What a report is today, and the days on which it became that. A day that is not known is null: from the start. */
export interface ReportLife {
  status: ReportStatus
  createdOn: Day | null
  approvedOn: Day | null
  publishedOn: Day | null
}

/**
 * What the report was at the end of the day `asAt`, or null when it was not there yet.
 * @example statusAsAt({ status: 'published', createdOn: null, approvedOn: d8, publishedOn: d9 }, d8) // 'approved'
 */
export function statusAsAt(life: ReportLife, asAt: Day): ReportStatus | null {
  const happened = (on: Day | null) => on === null || on <= asAt
  if (!happened(life.createdOn)) return null
  if (life.status === 'published' && happened(life.publishedOn)) return 'published'
  if (life.status !== 'draft' && happened(life.approvedOn)) return 'approved'
  return 'draft'
}
