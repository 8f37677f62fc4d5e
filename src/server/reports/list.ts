import 'server-only'
import { can } from '@/domain/access'
import type { ListReportsInput } from '@/domain/reports/input'
import { statusAsAt } from '@/domain/reports/status-as-at'
import type { ReportList, ReportSummary } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { listReports } from './list-store'
import { readsDrafts } from './load'

/** The reports that the actor may read, as they stood on a day (today unless said), the next meeting first. */
export async function readReports(
  ctx: ServerContext,
  input: ListReportsInput = {},
): Promise<ReportList> {
  const asAt = input.asAt ?? ctx.today
  const all = await listReports(ctx.db, { forPublic: ctx.actor.kind === 'public' })
  const forWorkers = readsDrafts(ctx)
  const reports = all
    .filter(({ status, isPublic }) => can(ctx.actor, 'report.read', { status, isPublic }))
    .flatMap((report): ReportSummary[] => {
      const status = statusAsAt(report, asAt, { forWorkers })
      if (status === null) return []
      if (!can(ctx.actor, 'report.read', { status, isPublic: report.isPublic })) return []
      const { key, subject, meetings, dataAsAt, drafted, isPublic } = report
      return [{ key, subject, status, meetings, dataAsAt, drafted, isPublic }]
    })
  return { asAt, isToday: asAt === ctx.today, reports: reports.toSorted(byMeeting) }
}

function byMeeting(a: ReportSummary, b: ReportSummary): number {
  const date = ({ meetings }: ReportSummary) => meetings[0]?.date ?? ''
  return date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0
}
