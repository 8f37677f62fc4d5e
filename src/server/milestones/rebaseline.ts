import 'server-only'
import { assertRebaseline } from '@/domain/milestones/changes'
import type { RebaselineMilestoneInput } from '@/domain/milestones/input'
import { currentBaseline } from '@/domain/milestones/milestone'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { loadMilestone } from './load'
import { saveMilestone } from './save'
import { insertRebaseline } from './store'

/** Agrees a new date to measure by, beside the first promise, which stays. The forecast is another matter. */
export async function rebaselineMilestone(
  ctx: ServerContext,
  input: RebaselineMilestoneInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const loaded = await loadMilestone(tx, ctx, input)
    const { row, milestone, path } = loaded
    const { to, reason, approvedBy } = input
    assertRebaseline(milestone, to)
    const saved = await saveMilestone(tx, ctx, loaded)
    await insertRebaseline(tx, {
      milestoneId: row.id,
      to,
      reason,
      approvedBy: approvedBy ?? null,
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await refreshSummary(tx, [loaded.programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'milestone.rebaseline',
      subject: path,
      before: { baseline: currentBaseline(milestone) },
      after: { baseline: to, approvedBy },
      reason,
    })
    return saved
  })
}
