import 'server-only'
import { assertClosed } from '@/domain/milestones/changes'
import type { ReopenMilestoneInput } from '@/domain/milestones/input'
import { isOpen } from '@/domain/milestones/milestone'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { loadMilestone } from './load'
import { saveMilestone } from './save'
import type { MilestoneRow } from './store'

/** Takes back that the milestone was completed or cancelled: it stands as it last stood open. */
export async function reopenMilestone(
  ctx: ServerContext,
  input: ReopenMilestoneInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const loaded = await loadMilestone(tx, ctx, input)
    const { row, milestone, path } = loaded
    assertClosed(milestone)
    const open = asLastOpen(row)
    const saved = await saveMilestone(tx, ctx, loaded, { ...open, actual: null, conditions: null })
    const { status, actual, conditions } = milestone
    await refreshSummary(tx, [loaded.programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'milestone.reopen',
      subject: path,
      before: { status, actual, conditions },
      after: { status: open.status },
      reason: input.reason,
    })
    return saved
  })
}

function asLastOpen({ revisions }: MilestoneRow) {
  const last = revisions.findLast(({ state }) => isOpen(state))?.state
  return {
    status: last === undefined ? ('in-progress' as const) : (last.status ?? null),
    wording: last?.wording ?? null,
    reason: last?.reason ?? null,
  }
}
