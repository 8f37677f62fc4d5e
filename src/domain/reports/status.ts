// A report is drafted, approved and published, in that order, and no step is skipped: what Members were shown stays as
// it was shown. Source: trust, S-10; architecture, "Published is immutable".

import { DomainError } from '../errors'

export const REPORT_STATUSES = ['draft', 'approved', 'published'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

const NEXT: Record<ReportStatus, ReportStatus | null> = {
  draft: 'approved',
  approved: 'published',
  published: null,
}

export const REPORT_STATUS_LABELS: Record<ReportStatus, string> = {
  draft: 'Draft',
  approved: 'Approved',
  published: 'Published',
}

/**
 * Asserts that a report may go from one status to another. Throws CONFLICT when a step would be skipped or taken twice.
 * @example assertReportStep('draft', 'published') // throws
 */
export function assertReportStep(from: ReportStatus, to: ReportStatus): void {
  if (NEXT[from] === to) return
  throw new DomainError(
    'CONFLICT',
    `This report is ${REPORT_STATUS_LABELS[from].toLowerCase()}, so it cannot become ${REPORT_STATUS_LABELS[to].toLowerCase()} now. Reload the page to see where it stands.`,
  )
}
