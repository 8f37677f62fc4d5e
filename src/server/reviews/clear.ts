import 'server-only'
import { assertReportStep, standingAfter } from '@/domain/reports/status'
import { listWhoMay } from '@/domain/reviews/audience'
import { assertNoneOpen } from '@/domain/reviews/comments'
import type { ClearReportInput } from '@/domain/reviews/input'
import { assertTurn, listTurns } from '@/domain/reviews/turn'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { assertVersion, getReportForWrite, reportPath } from '../reports/load'
import { insertStep, listSteps } from '../reports/step-store'
import { type StoredReport, updateReport } from '../reports/store'
import { listComments } from './comment-store'
import { listNamed, listStaff, type StoredNamed } from './named-store'
import { tell } from './tell'
import { tellThoseWhoseTurnItIs } from './tell-turns'

/** Passes a report: a reviewer has read it, an officer clears it. After the last of them it can be approved. */
export async function clearReport(
  ctx: ServerContext,
  input: ClearReportInput,
): Promise<{ version: number; status: 'in-review' | 'cleared' }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.review')
    await assertVersion(tx, report, input)
    const named = await listNamed(tx, report.id)
    assertReportStep(report.status, 'cleared', named.length > 0 ? 'full' : 'short')
    const { round, inOrder } = report
    const steps = await listSteps(tx, report.id)
    const by = actorId(ctx.actor)
    const before = { named, steps, round, inOrder }
    const duty = assertTurn(before, by ?? 0)
    if (duty === 'clear') assertNoneOpen(await listComments(tx, report.id), round)
    const turns = listTurns({ ...before, steps: [...steps, { step: duty, round, byId: by }] })
    const status = turns.length === 0 ? 'cleared' : 'in-review'
    const due = turns.filter(({ id }) => !listTurns(before).some((person) => person.id === id))
    const told = await tellNext(tx, ctx, report, { isCleared: turns.length === 0, due })
    await updateReport(tx, report, { ...standingAfter(status, report), workingOn: ctx.today })
    await insertStep(tx, report.id, { step: duty, round, by, on: ctx.today, told })
    await recordAudit(tx, ctx, {
      action: duty === 'review' ? 'report.review' : 'report.clear',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: { status, round },
    })
    return { version: report.version + 1, status }
  })
}

async function tellNext(
  tx: Tx,
  ctx: ServerContext,
  report: StoredReport,
  { isCleared, due }: { isCleared: boolean; due: readonly StoredNamed[] },
): Promise<number[]> {
  if (!isCleared) return tellThoseWhoseTurnItIs(tx, ctx, report, due)
  const to = listWhoMay('report.approve', await listStaff(tx), report.authors)
  return tell(tx, ctx, { report, news: 'approve', to })
}
