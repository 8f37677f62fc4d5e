import 'server-only'
import { assertOpen } from '@/domain/milestones/changes'
import type { CancelMilestoneInput } from '@/domain/milestones/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { loadMilestone } from './load'
import { saveMilestone } from './save'

/** Says that the milestone will not be reached, and why. It stays on record. */
export async function cancelMilestone(
  ctx: ServerContext,
  input: CancelMilestoneInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const loaded = await loadMilestone(tx, ctx, input)
    assertOpen(loaded.milestone)
    const { reason } = input
    const saved = await saveMilestone(tx, ctx, loaded, { status: 'cancelled', reason })
    await refreshSummary(tx, [loaded.programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'milestone.cancel',
      subject: loaded.path,
      before: { status: loaded.milestone.status },
      after: { status: 'cancelled' },
      reason,
    })
    return saved
  })
}
