import 'server-only'
import { DomainError } from '@/domain/errors'
import { mayDropCorrection } from '@/domain/reviews/drop-correction'
import type { DropCorrectionInput } from '@/domain/reviews/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { asPublished } from './as-published'
import { assertVersion, getReportForWrite, reportPath } from './load'
import { insertStep, listSteps } from './step-store'
import { updateReport } from './store'

/** Ends a correction that nobody wants any more: readers keep what they have, a paper or the notice that it was withdrawn. */
export async function dropCorrection(
  ctx: ServerContext,
  input: DropCorrectionInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.review')
    await assertVersion(tx, report, input)
    if (!report.isCorrection)
      throw new DomainError('CONFLICT', 'This report is not being corrected. Reload the page.')
    if (!mayDropCorrection(ctx.actor, await listSteps(tx, report.id)))
      throw new DomainError(
        'FORBIDDEN',
        'Only whoever began this correction and the PMO can drop it. Ask a PMO manager.',
      )
    const { change, review } = await asPublished(tx, report)
    await updateReport(tx, report, change)
    const { round, publications } = report
    await insertStep(tx, report.id, {
      ...{ step: 'drop', round, by: actorId(ctx.actor), on: ctx.today, review },
    })
    await recordAudit(tx, ctx, {
      action: 'report.drop-correction',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: { status: publications.withdrawn === null ? 'published' : 'withdrawn' },
    })
    return { version: report.version + 1 }
  })
}
