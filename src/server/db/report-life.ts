import 'server-only'
import { sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { WorkingStatus } from '@/domain/reports/status'
import type { ReportLife } from '@/domain/reports/status-as-at'
import { reports } from './schema'
import { textOfSchema } from './schema/json-rows'

/** SQL for when the report of that alias was withdrawn, and when it was published again; a list, the first first. */
export const withdrawalsOf = (
  report: string,
) => `(select coalesce(json_agg(json_build_object('on', gone."on", 'until', (
    select min(again."on") from report_step again
    where again.report_id = gone.report_id and again.step = 'publish' and again.id > gone.id
  )) order by gone.id), '[]') from report_step gone where gone.report_id = ${report}.id and gone.step = 'withdraw')`

/** Columns of a query over `report`: how far it is, and since when. The public knows of no working draft. */
export const lifeOfReport = ({ forPublic }: { forPublic: boolean }) => ({
  status: reports.status,
  workingStatus: forPublic
    ? sql<WorkingStatus | null>`null::text`
    : sql<WorkingStatus | null>`${reports.workingStatus}`,
  workingOn: forPublic ? sql<Day | null>`null::date` : sql<Day | null>`${reports.workingOn}`,
  withdrawnOn: reports.withdrawnOn,
  withdrawals: sql<ReportLife['withdrawals']>`${textOfSchema(withdrawalsOf('report'))}`,
  createdOn: reports.createdOn,
  approvedOn: reports.approvedOn,
  publishedOn: reports.publishedOn,
})
