import 'server-only'
import { asc, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { ReportLife } from '@/domain/reports/status-as-at'
import type { ReportMeeting } from '@/domain/reports/views'
import { lifeOfReport } from '../db/report-life'
import { reports } from '../db/schema'
import type { Queryable } from '../db/transaction'
import { meetingsOfReport, reportMeetingsSchema } from './meeting-store'

export interface ListedReport extends ReportLife {
  key: string
  subject: string
  dataAsAt: Day | null
  drafted: boolean
  isPublic: boolean
  meetings: ReportMeeting[]
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
      dataAsAt: reports.dataAsAt,
      drafted: sql<boolean>`${paper} is not null`,
      isPublic: sql<boolean>`${reports.visibility} is null`,
      meetings: meetingsOfReport,
      ...lifeOfReport({ forPublic }),
    })
    .from(reports)
    .orderBy(asc(reports.position), asc(reports.id))
  return rows.map((row) => ({ ...row, meetings: reportMeetingsSchema.parse(row.meetings) }))
}
