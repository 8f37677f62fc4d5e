import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { AddMilestoneInput } from '@/domain/milestones/input'
import { newKey } from '@/domain/record-key'
import { recordAudit } from '../audit/record'
import { columnOfNew } from '../classification/column'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { filled } from '../portfolio/filled'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { milestonePath } from './load'
import { insertMilestone, listMilestoneKeys } from './store'

/** Adds a milestone; a date given now is its first promise and never changes. */
export async function addMilestone(
  ctx: ServerContext,
  { programme, date, visibility: said, ...described }: AddMilestoneInput,
): Promise<{ key: string; version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await getProgrammeForWrite(tx, ctx, programme)
    const { id, key: programmeKey, isPublic } = owner
    assertCan(ctx.actor, 'milestone.write', { programme: programmeKey, isPublic })
    const taken = new Set(await listMilestoneKeys(tx, id))
    const key = newKey(described.name, taken, 'milestone')
    const status = described.status ?? 'planned'
    const visibility = columnOfNew(said, owner)
    await insertMilestone(tx, {
      ...described,
      visibility,
      programmeId: id,
      key,
      status,
      baseline: date ?? null,
      recordedOn: ctx.today,
    })
    await refreshSummary(tx, [id], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'milestone.add',
      subject: milestonePath(programmeKey, key),
      after: { ...described, status, date, ...filled({ visibility }) },
    })
    return { key, version: 1 }
  })
}
