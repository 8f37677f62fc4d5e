import { printDay } from '@/domain/dates/print-day'
import { printCount } from '@/domain/drafting/numbers'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { isUnderWay, REPORT_STATUS_LABELS, type ReportStatus } from '@/domain/reports/status'
import type { ReportMeeting, ReportSummary } from '@/domain/reports/views'

/**
 * What the list of reports says, in one sentence.
 * @example reportsFinding([…]) // 'One of two reports is still a draft'
 */
export function reportsFinding(reports: readonly ReportSummary[]): string {
  const drafts = reports.filter(({ status }) => isUnderWay(status)).length
  const all = reports.length
  if (all === 0) return 'There is no report to read yet'
  if (all === 1)
    return drafts === 0 ? 'One report is ready to read' : 'The one report is still a draft'
  if (drafts === 0) return `All ${printCount(all)} reports are ready to read`
  if (drafts === all) return `All ${printCount(all)} reports are still drafts`
  const some = `${capital(printCount(drafts))} of ${printCount(all)} reports`
  return `${some} ${drafts === 1 ? 'is still a draft' : 'are still drafts'}`
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

/** `Finance Committee, 21 July 2020, for information` */
export function meetingInWords({ name, date, purpose }: ReportMeeting): string {
  return `${name}, ${printDay(date)}, ${PURPOSE_LABELS[purpose].toLowerCase()}`
}

/** `Draft report to the Finance Committee`; of several committees the first, and how many more. */
export function kickerOf(status: ReportStatus, meetings: readonly ReportMeeting[]): string {
  const [first, ...more] = meetings
  const label = REPORT_STATUS_LABELS[status]
  const what = status === 'in-review' ? 'Report in review' : `${label} report`
  if (first === undefined) return what
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  return `${what} to the ${first.name}${others}`
}
