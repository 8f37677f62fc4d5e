import 'server-only'
import { can } from '@/domain/access'
import { DomainError } from '@/domain/errors'
import { assertReportStep, standingAfter } from '@/domain/reports/status'
import type { SendBackInput } from '@/domain/reviews/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assertVersion, getReportForWrite, reportPath } from '../reports/load'
import { insertStep } from '../reports/step-store'
import { updateReport } from '../reports/store'
import { findStaff, listNamed } from './named-store'
import { tell } from './tell'

const NOT_YOURS =
  'Only those who are named for this report, who may write it or who may approve it can send it back. Ask its author.'

/** Makes a report a draft again before it is published, with the reason. What was approved of it stays on record. */
export async function sendBackReport(
  ctx: ServerContext,
  input: SendBackInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.review')
    await assertVersion(tx, report, input)
    const named = await listNamed(tx, report.id)
    const by = actorId(ctx.actor)
    const isNamed = named.some(({ id }) => id === by)
    if (!isNamed && !can(ctx.actor, 'report.write') && !can(ctx.actor, 'report.approve'))
      throw new DomainError('FORBIDDEN', NOT_YOURS)
    assertReportStep(report.status, 'draft', named.length > 0 ? 'full' : 'short')
    const { reason } = input
    const to = await findStaff(tx, report.authors)
    const told = await tell(tx, ctx, { report, news: 'sent-back', to, reason })
    await updateReport(tx, report, {
      ...standingAfter('draft', report),
      workingOn: report.isCorrection ? ctx.today : null,
      ...(report.isCorrection ? {} : { approvedOn: null }),
    })
    await insertStep(tx, report.id, {
      step: 'send-back',
      ...(report.approved === null ? {} : { number: report.approved.number }),
      round: report.round,
      by,
      on: ctx.today,
      reason,
      told,
    })
    await recordAudit(tx, ctx, {
      action: 'report.send-back',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: { status: 'draft' },
      reason,
    })
    return { version: report.version + 1 }
  })
}
