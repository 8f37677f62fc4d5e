import 'server-only'
import { assertCompletion } from '@/domain/milestones/changes'
import type { CompleteMilestoneInput } from '@/domain/milestones/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { loadMilestone } from './load'
import { saveMilestone } from './save'

/** Says that the milestone is done, and what is still owed when it was done with conditions. */
export async function completeMilestone(
  ctx: ServerContext,
  input: CompleteMilestoneInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const loaded = await loadMilestone(tx, ctx, input)
    const { actual, conditions } = input
    assertCompletion(loaded.milestone, actual, ctx.today)
    const status = conditions === undefined ? ('done' as const) : ('done-with-conditions' as const)
    const saved = await saveMilestone(tx, ctx, loaded, {
      status,
      actual,
      conditions: conditions ?? null,
      wording: null,
    })
    await refreshSummary(tx, [loaded.programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'milestone.complete',
      subject: loaded.path,
      before: { status: loaded.milestone.status },
      after: { status, actual, conditions },
    })
    return saved
  })
}
