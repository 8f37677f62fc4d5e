import 'server-only'
import { sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { WorkingStatus } from '@/domain/reports/status'
import { reports } from './schema'

/** Columns of a query over `report`: how far it is, and since when. The public knows of no working draft. */
export const lifeOfReport = ({ forPublic }: { forPublic: boolean }) => ({
  status: reports.status,
  workingStatus: forPublic
    ? sql<WorkingStatus | null>`null::text`
    : sql<WorkingStatus | null>`${reports.workingStatus}`,
  workingOn: forPublic ? sql<Day | null>`null::date` : sql<Day | null>`${reports.workingOn}`,
  withdrawnOn: reports.withdrawnOn,
  createdOn: reports.createdOn,
  approvedOn: reports.approvedOn,
  publishedOn: reports.publishedOn,
})
