import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { Milestone } from '@/domain/portfolio-file/milestone'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { milestoneAt } from '../portfolio/milestone-from-row'
import { getProgrammeForWrite } from '../programmes/store'
import { findMilestone, type MilestoneRow } from './store'

/** What a form showed when its author began to write. */
export interface ShownMilestone {
  programme: string
  milestone: string
  version: number
}

export interface LoadedMilestone {
  programmeId: Id<'programme'>
  row: MilestoneRow
  /** The milestone as it stands today. */
  milestone: Milestone
  /** Its path in the audit. */
  path: string
}

export const milestonePath = (programme: string, milestone: string) =>
  `programmes/${programme}/milestones/${milestone}`

/** The milestone that the actor is about to change, at the version that they saw; CONFLICT when it has moved on. */
export async function loadMilestone(
  tx: Tx,
  ctx: ServerContext,
  shown: ShownMilestone,
): Promise<LoadedMilestone> {
  const programme = await getProgrammeForWrite(tx, ctx, shown.programme)
  const { key, isPublic } = programme
  assertCan(ctx.actor, 'milestone.write', { programme: key, isPublic })
  const row = await findMilestone(tx, programme.id, shown.milestone)
  if (row === null) throw noSuch('milestone')
  const milestone = milestoneAt(row, ctx.today)
  const path = milestonePath(key, row.key)
  if (row.version !== shown.version)
    throw await staleWrite(tx, path, { version: row.version, milestone })
  return { programmeId: programme.id, row, milestone, path }
}
