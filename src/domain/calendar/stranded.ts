// A paper whose meeting was cancelled goes nowhere by itself. Whoever writes reports is told of it until it goes to another
// meeting or is withdrawn. Source: the issue of committee updates, "Committees and their calendar".

import type { Day } from '../dates/day'
import { isUnderWay, type ReportStatus } from '../reports/status'
import type { CommitteeView } from '../reports/views'

/** A report to a meeting that was cancelled. */
export interface StrandedReport {
  key: string
  subject: string
  status: ReportStatus
  committee: string
  date: Day
}

/**
 * The reports that wait for a meeting which will not be, the soonest first. One that was published stays in the list until the
 * day on which it would have been met.
 */
export function listStranded(committees: readonly CommitteeView[], today: Day): StrandedReport[] {
  return committees
    .flatMap(({ name, meetings }) =>
      meetings
        .filter(({ isCancelled }) => isCancelled)
        .flatMap(({ date, reports }) =>
          reports
            .filter(({ status }) => waits(status, date >= today))
            .map(({ key, subject, status }) => ({ key, subject, status, committee: name, date })),
        ),
    )
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}

const waits = (status: ReportStatus, isAhead: boolean) =>
  isUnderWay(status) || status === 'approved' || (status === 'published' && isAhead)

/** What to do about it: what is approved goes back first, what is published is corrected or withdrawn. */
export function whatToDo(status: ReportStatus): string {
  switch (status) {
    case 'approved':
    case 'cleared':
    case 'in-review':
      return 'Its meeting was cancelled. Send it back and choose another meeting.'
    case 'published':
      return 'Its meeting was cancelled. Choose another meeting in a correction, or withdraw it.'
    default:
      return 'Its meeting was cancelled. Choose another meeting.'
  }
}
