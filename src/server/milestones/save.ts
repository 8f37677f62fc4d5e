import 'server-only'
import { actorId } from '../audit/actor-id'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import type { MilestoneState } from '../db/schema/milestones'
import type { Tx } from '../db/transaction'
import { filled } from '../portfolio/filled'
import type { LoadedMilestone } from './load'
import { insertRevisions, type MilestoneColumns, type MilestoneRow, updateMilestone } from './store'

/**
 * Gives the milestone its next version, with changed columns if there are any, and keeps how it stood: the first change
 * also keeps the state that it came with, so that a former day shows what was known then.
 */
export async function saveMilestone(
  tx: Tx,
  ctx: ServerContext,
  { row, milestone, path }: LoadedMilestone,
  changes: Partial<MilestoneColumns> = {},
): Promise<{ version: number }> {
  const columns = { ...columnsOf(row), ...changes }
  if (!(await updateMilestone(tx, row, columns)))
    throw await staleWrite(tx, path, { version: row.version + 1, milestone })
  const former = stateOf(columnsOf(row))
  const state = stateOf(columns)
  if (!isSame(former, state)) {
    const common = { milestoneId: row.id, recordedBy: actorId(ctx.actor) }
    const first = { ...common, recordedBy: null, recordedOn: row.recordedOn, state: former }
    const next = { ...common, recordedOn: ctx.today, state }
    await insertRevisions(tx, row.revisions.length === 0 ? [first, next] : [next])
  }
  return { version: row.version + 1 }
}

export function columnsOf(row: MilestoneRow): MilestoneColumns {
  const { name, element, kind, actual, wording, status } = row
  const { condition, conditions, reason, confidence } = row
  return {
    name,
    element,
    kind,
    actual,
    wording,
    status,
    condition,
    conditions,
    reason,
    confidence,
  }
}

/** The columns as the history keeps them: without what is empty. */
export function stateOf(columns: MilestoneColumns): MilestoneState {
  return filled(columns)
}

/** Both have their keys in one order. */
export function isSame(one: MilestoneState, other: MilestoneState): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
