import 'server-only'
import { DomainError } from '@/domain/errors'
import type { CorrectReportInput } from '@/domain/reviews/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findStanding } from '../reviews/standing-store'
import { assertVersion, getReportForWrite, reportPath } from './load'
import { insertStep } from './step-store'
import { updateReport } from './store'

/**
 * Opens the next version of a published report as a draft, with the reason. Readers keep the one that they have; of a report
 * that was withdrawn they keep the notice.
 */
export async function correctReport(
  ctx: ServerContext,
  input: CorrectReportInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.write')
    await assertVersion(tx, report, input)
    if (report.status !== 'published' && report.status !== 'withdrawn')
      throw new DomainError(
        'CONFLICT',
        report.isCorrection
          ? 'This report is being corrected already. Carry on with that correction.'
          : `This report is ${report.status}, so there is nothing to correct. Only a published report is corrected.`,
      )
    const { document, approved } = report
    await updateReport(tx, report, { document, workingStatus: 'draft', workingOn: ctx.today })
    await insertStep(tx, report.id, {
      step: 'correct',
      number: (approved?.number ?? 1) + 1,
      round: report.round,
      by: actorId(ctx.actor),
      on: ctx.today,
      reason: input.reason,
      review: await findStanding(tx, report),
    })
    await recordAudit(tx, ctx, {
      action: 'report.correct',
      subject: reportPath(report.key),
      before: { status: report.status, number: approved?.number },
      after: { status: 'draft', number: (approved?.number ?? 1) + 1 },
      reason: input.reason,
    })
    return { version: report.version + 1 }
  })
}
