import 'server-only'
import { DomainError } from '@/domain/errors'
import type { EditMeasureInput } from '@/domain/measures/input'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { describedOf } from './described'
import { measurePath } from './figure'
import { getOwnerForWrite, refreshOwner } from './owner'
import { findMeasure, updateMeasure, updateTargets } from './store'

/**
 * Calls a measure otherwise, or aims it at something else. How it was described is kept with the day and the reason; what
 * reports told of it stays as it was told. Organisations that have targets of their own keep them until another target is
 * given, which is then that of all. Without a change nothing is recorded.
 */
export async function editMeasure(
  ctx: ServerContext,
  { programme, measure: key, reason, seen, ...said }: EditMeasureInput,
): Promise<{ key: string; seen: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await getOwnerForWrite(tx, ctx, programme)
    const row = await findMeasure(tx, owner.id, key)
    if (row === null)
      throw new DomainError('INVALID', 'This measure is not on record. Go back and choose another.')
    const subject = measurePath(programme, key)
    const before = describedOf(row)
    if (row.version !== seen)
      throw await staleWrite(tx, subject, { seen: row.version, measure: before })
    const after = describedOf(said)
    if (canonicalText(before) === canonicalText(after)) return { key, seen }
    const { name, unit = null, better = null, target = null, targetKind = null } = after
    await updateMeasure(tx, row.id, { name, unit, better })
    if (before.target !== after.target || before.targetKind !== after.targetKind)
      await updateTargets(tx, row.id, { target, targetKind })
    await refreshOwner(tx, owner, ctx)
    await recordAudit(tx, ctx, { action: 'measure.edit', subject, before, after, reason })
    return { key, seen: seen + 1 }
  })
}
