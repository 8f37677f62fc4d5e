import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { ReportDocument } from '@/domain/reports/document'
import type { ReportStep, TakenStep } from '@/domain/reviews/steps'
import { reportSteps, users } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'
import type { ReportId } from './store'

interface NewStep {
  step: ReportStep
  number?: number
  round: number
  by: Id<'user'> | null
  on: Day
  reason?: string | null
  lateReason?: string | null
  movedNote?: string | null
  /** Who was told to take the next step. */
  told?: readonly number[]
  document?: ReportDocument
  /** Of a correction that begins, or ends unpublished. */
  review?: object | null
}

export async function insertStep(
  tx: Tx,
  reportId: ReportId,
  { told = [], ...step }: NewStep,
): Promise<void> {
  await tx.insert(reportSteps).values({ ...step, reportId, told: [...told] })
}

/** Every step of a report, in the order in which they were taken. */
export async function listSteps(q: Queryable, reportId: ReportId): Promise<TakenStep[]> {
  return q
    .select({
      step: reportSteps.step,
      number: reportSteps.number,
      round: reportSteps.round,
      byId: reportSteps.by,
      by: users.name,
      on: reportSteps.on,
      reason: reportSteps.reason,
    })
    .from(reportSteps)
    .leftJoin(users, eq(users.id, reportSteps.by))
    .where(eq(reportSteps.reportId, reportId))
    .orderBy(asc(reportSteps.id))
}
