import 'server-only'
import { DomainError } from '@/domain/errors'
import { assertReportStep, standingAfter } from '@/domain/reports/status'
import { assertNoneOpen } from '@/domain/reviews/comments'
import type { SubmitReportInput } from '@/domain/reviews/input'
import { listTurns } from '@/domain/reviews/turn'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assertVersion, getReportForWrite, reportPath } from '../reports/load'
import { insertStep } from '../reports/step-store'
import { updateReport } from '../reports/store'
import { listComments } from './comment-store'
import { listNamed } from './named-store'
import { tellThoseWhoseTurnItIs } from './tell-turns'

/** Sends a draft to those who are named to review or clear it; with it a round begins. */
export async function submitReport(
  ctx: ServerContext,
  input: SubmitReportInput,
): Promise<{ version: number; round: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.write')
    await assertVersion(tx, report, input)
    const named = await listNamed(tx, report.id)
    assertReportStep(report.status, 'in-review', named.length > 0 ? 'full' : 'short')
    if (report.document === null)
      throw new DomainError('CONFLICT', 'Nothing has been drafted yet. Draft the report first.')
    assertNoneOpen(await listComments(tx, report.id), report.round)
    const round = report.round + 1
    const turns = listTurns({ named, steps: [], round, inOrder: report.inOrder })
    const told = await tellThoseWhoseTurnItIs(tx, ctx, report, turns)
    await updateReport(tx, report, {
      ...standingAfter('in-review', report),
      workingOn: ctx.today,
      round,
    })
    await insertStep(tx, report.id, {
      step: 'submit',
      round,
      by: actorId(ctx.actor),
      on: ctx.today,
      told,
      document: report.document,
    })
    await recordAudit(tx, ctx, {
      action: 'report.submit',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: { status: 'in-review', round },
    })
    return { version: report.version + 1, round }
  })
}
