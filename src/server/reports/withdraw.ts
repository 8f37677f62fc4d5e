import 'server-only'
import { DomainError } from '@/domain/errors'
import type { WithdrawReportInput } from '@/domain/reviews/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findStaff } from '../reviews/named-store'
import { tell } from '../reviews/tell'
import { tellReaders } from '../reviews/tell-readers'
import { asPublished } from './as-published'
import { assertVersion, getReportForWrite, reportPath } from './load'
import { insertStep } from './step-store'
import { updateReport } from './store'

/**
 * Takes a published report from its readers, with the reason: they find a notice in its place. Its bytes are kept, and a
 * correction under way ends with it.
 */
export async function withdrawReport(
  ctx: ServerContext,
  input: WithdrawReportInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.publish')
    await assertVersion(tx, report, input)
    const isWithdrawn = report.publications.withdrawn !== null
    if (isWithdrawn || (report.status !== 'published' && !report.isCorrection))
      throw new DomainError(
        'CONFLICT',
        `This report is ${isWithdrawn ? 'withdrawn already' : report.status}, so it cannot be withdrawn. Only a published report is withdrawn.`,
      )
    const { reason } = input
    const to = await findStaff(tx, report.authors)
    const told = await tell(tx, ctx, { report, news: 'withdrawn', to, reason })
    await tellReaders(tx, ctx, report, 'withdrawn', told)
    const { change, review } = await asPublished(tx, report)
    await updateReport(tx, report, {
      withdrawnOn: ctx.today,
      ...change,
      publicDocument: null,
      publicItem: null,
    })
    await insertStep(tx, report.id, {
      step: 'withdraw',
      round: report.round,
      by: actorId(ctx.actor),
      on: ctx.today,
      reason,
      told,
      review,
    })
    await recordAudit(tx, ctx, {
      action: 'report.withdraw',
      subject: reportPath(report.key),
      before: { status: 'published' },
      after: { status: 'withdrawn' },
      reason,
    })
    return { version: report.version + 1 }
  })
}
