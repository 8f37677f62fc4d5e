import 'server-only'
import { asc, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { ReportStatus } from '@/domain/reports/status'
import type { ReportMeeting } from '@/domain/reports/views'
import { reports } from '../db/schema'
import type { Queryable } from '../db/transaction'

import { meetingsOfReport, reportMeetingsSchema } from './meeting-store'

export interface ListedReport {
  key: string
  subject: string
  status: ReportStatus
  dataAsAt: Day | null
  drafted: boolean
  isPublic: boolean
  meetings: ReportMeeting[]
  createdOn: Day | null
  approvedOn: Day | null
  publishedOn: Day | null
}

/** Every report with the days of its life, the newest in the portfolio last. One query. */
export async function listReports(
  q: Queryable,
  { forPublic }: { forPublic: boolean },
): Promise<ListedReport[]> {
  const paper = forPublic ? reports.publicDocument : reports.document
  const rows = await q
    .select({
      key: reports.key,
      subject: reports.subject,
      status: reports.status,
      dataAsAt: reports.dataAsAt,
      drafted: sql<boolean>`${paper} is not null`,
      isPublic: sql<boolean>`${reports.visibility} is null`,
      meetings: meetingsOfReport,
      createdOn: reports.createdOn,
      approvedOn: reports.approvedOn,
      publishedOn: reports.publishedOn,
    })
    .from(reports)
    .orderBy(asc(reports.position), asc(reports.id))
  return rows.map((row) => ({ ...row, meetings: reportMeetingsSchema.parse(row.meetings) }))
}
