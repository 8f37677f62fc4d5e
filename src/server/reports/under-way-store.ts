import 'server-only'
import { and, asc, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { ReaderStatus, WorkingStatus } from '@/domain/reports/status'
import type { ReportStep } from '@/domain/reviews/steps'
import { reportSteps, reports } from '../db/schema'
import type { Queryable } from '../db/transaction'
import { authorsOfReport } from './authors-store'
import type { ReportId } from './store'

/** A report that is being worked on and of which at least one step is on record. */
export interface UnderWay {
  id: ReportId
  key: string
  subject: string
  status: ReaderStatus
  workingStatus: WorkingStatus | null
  withdrawnOn: Day | null
  round: number
  inOrder: boolean
  authors: readonly number[]
  steps: { step: ReportStep; round: number; byId: number | null }[]
  last: { step: ReportStep; on: Day; reason: string | null }
}

/** Every report on its way to its readers, the one whose last step is longest ago first. Two queries. */
export async function listUnderWay(q: Queryable): Promise<UnderWay[]> {
  const rows = await q
    .select({
      id: reports.id,
      key: reports.key,
      subject: reports.subject,
      status: reports.status,
      workingStatus: reports.workingStatus,
      withdrawnOn: reports.withdrawnOn,
      round: reports.round,
      inOrder: reports.inOrder,
      authors: authorsOfReport,
    })
    .from(reports)
    .where(
      and(
        isNull(reports.withdrawnOn),
        or(ne(reports.status, 'published'), isNotNull(reports.workingStatus)),
      ),
    )
    .orderBy(asc(reports.position), asc(reports.id))
  if (rows.length === 0) return []
  const steps = await q
    .select({
      reportId: reportSteps.reportId,
      step: reportSteps.step,
      round: reportSteps.round,
      byId: reportSteps.by,
      on: reportSteps.on,
      reason: reportSteps.reason,
    })
    .from(reportSteps)
    .where(
      inArray(
        reportSteps.reportId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(reportSteps.id))
  return rows
    .flatMap((row): UnderWay[] => {
      const own = steps.filter(({ reportId }) => reportId === row.id)
      const last = own.at(-1)
      return last === undefined ? [] : [{ ...row, steps: own, last }]
    })
    .toSorted((a, b) => (a.last.on < b.last.on ? -1 : a.last.on > b.last.on ? 1 : 0))
}
