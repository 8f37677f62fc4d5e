// A report is drafted, reviewed, cleared, approved and published, in that order, and no step is skipped: what Members were
// shown stays as it was shown. A report for which nobody is named to review or to clear it goes the short way, from draft to
// approved; once somebody is named, everybody who is named has to pass it first. Until it is published it can be sent back
// to draft with a reason. What was published can be withdrawn, with a reason, and corrected: a correction goes the same way
// as a version of its own, while readers keep the one before. What was withdrawn comes back by a correction alone, which
// goes the same way; until it is published readers keep the notice. Source: trust, S-10; architecture, "Published is immutable".

import { DomainError } from '../errors'

export const REPORT_STATUSES = [
  'draft',
  'in-review',
  'cleared',
  'approved',
  'published',
  'withdrawn',
] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/** How far a report is for its readers; a draft of any kind is nothing to them. */
export const READER_STATUSES = ['draft', 'approved', 'published'] as const
export type ReaderStatus = (typeof READER_STATUSES)[number]

/** On an agenda, a paper that its readers do not have yet is to follow. */
export function isToFollow(status: ReportStatus): boolean {
  return status !== 'published' && status !== 'withdrawn'
}

/** How far the working draft is, where that differs: of a report in review, or of one that is being corrected. */
export const WORKING_STATUSES = ['draft', 'in-review', 'cleared', 'approved'] as const
export type WorkingStatus = (typeof WORKING_STATUSES)[number]

export const REPORT_STATUS_LABELS: Record<ReportStatus, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  cleared: 'Cleared',
  approved: 'Approved',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/**
 * Whether the text is still on its way to its approval.
 * @example isUnderWay('cleared') // true
 */
export function isUnderWay(status: ReportStatus): boolean {
  return status === 'draft' || status === 'in-review' || status === 'cleared'
}

/** Whether anybody is named to review or clear the report. */
export type Way = 'short' | 'full'

const NEXT: Record<Way, Record<ReportStatus, readonly ReportStatus[]>> = {
  short: {
    draft: ['approved'],
    'in-review': ['draft'],
    cleared: ['draft'],
    approved: ['published', 'draft'],
    published: ['withdrawn'],
    withdrawn: [],
  },
  full: {
    draft: ['in-review'],
    'in-review': ['cleared', 'draft'],
    cleared: ['approved', 'draft'],
    approved: ['published', 'draft'],
    published: ['withdrawn'],
    withdrawn: [],
  },
}

/**
 * Whether a report may go from one status to another.
 * @example canStep('draft', 'approved', 'full') // false: those who are named come first
 */
export function canStep(from: ReportStatus, to: ReportStatus, way: Way): boolean {
  return NEXT[way][from].includes(to)
}

/**
 * Asserts that a report may go from one status to another. Throws CONFLICT when a step would be skipped or taken twice.
 * @example assertReportStep('draft', 'published', 'short') // throws
 */
export function assertReportStep(from: ReportStatus, to: ReportStatus, way: Way): void {
  if (canStep(from, to, way)) return
  throw new DomainError('CONFLICT', refusalOf(from, to, way))
}

const inWords = (status: ReportStatus) => REPORT_STATUS_LABELS[status].toLowerCase()

function refusalOf(from: ReportStatus, to: ReportStatus, way: Way): string {
  if (way === 'short' && from === 'draft' && to === 'in-review')
    return 'Nobody is named to review or clear this report. Name somebody first, or have it approved as it is.'
  if (way === 'full' && to === 'approved' && (from === 'draft' || from === 'in-review'))
    return 'People are named to review or clear this report, and not all of them have. Send it to them, and approve it when it is cleared.'
  const refused = to === 'draft' ? 'be sent back' : `become ${inWords(to)}`
  return `This report is ${inWords(from)}, so it cannot ${refused} now. Reload the page to see where it stands.`
}

/** @example readersStatus({ status: 'published', withdrawnOn: null }) // 'published' */
export function readersStatus({
  status,
  withdrawnOn,
}: {
  status: ReaderStatus
  withdrawnOn: string | null
}): ReportStatus {
  return status === 'published' && withdrawnOn !== null ? 'withdrawn' : status
}

/** What those who work on it find: how far its working draft is. */
export function workersStatus(report: {
  status: ReaderStatus
  workingStatus: WorkingStatus | null
  withdrawnOn: string | null
}): ReportStatus {
  return report.workingStatus ?? readersStatus(report)
}

/** What is stored of a report: how far it is for its readers, and how far its working draft is where that differs. */
export interface Standing {
  status: ReaderStatus
  workingStatus: WorkingStatus | null
}

/**
 * How a report stands after its working draft took a step. Readers of one that is being corrected keep what they have.
 * @example standingAfter('in-review', { isCorrection: false }) // { status: 'draft', workingStatus: 'in-review' }
 */
export function standingAfter(
  to: WorkingStatus | 'published',
  { isCorrection }: { isCorrection: boolean },
): Standing {
  if (to === 'published') return { status: 'published', workingStatus: null }
  if (isCorrection) return { status: 'published', workingStatus: to }
  if (to === 'draft' || to === 'approved') return { status: to, workingStatus: null }
  return { status: 'draft', workingStatus: to }
}
