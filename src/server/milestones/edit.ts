import 'server-only'
import { assertOpen } from '@/domain/milestones/changes'
import type { EditMilestoneInput } from '@/domain/milestones/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { loadMilestone } from './load'
import { columnsOf, isSame, saveMilestone, stateOf } from './save'

/** Changes how a milestone is described; its dates have commands of their own. Without a change nothing is recorded. */
export async function editMilestone(
  ctx: ServerContext,
  input: EditMilestoneInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const loaded = await loadMilestone(tx, ctx, input)
    const { row, milestone, path } = loaded
    if (input.status !== undefined) assertOpen(milestone)
    const changes = {
      name: input.name,
      element: input.element ?? null,
      kind: input.kind ?? null,
      confidence: input.confidence ?? null,
      condition: input.condition ?? null,
      status: input.status ?? row.status,
    }
    const before = stateOf(columnsOf(row))
    const after = stateOf({ ...columnsOf(row), ...changes })
    if (isSame(before, after)) return { version: row.version }
    const saved = await saveMilestone(tx, ctx, loaded, changes)
    await refreshSummary(tx, [loaded.programmeId], ctx.today)
    await recordAudit(tx, ctx, { action: 'milestone.edit', subject: path, before, after })
    return saved
  })
}
