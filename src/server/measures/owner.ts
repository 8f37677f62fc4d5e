import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { lockServiceMeasures } from './store'

/** Of whom a measure is: a programme, or the service as a whole, which has neither number nor key. */
export interface MeasureOwner {
  id: Id<'programme'> | null
  key: string | undefined
  visibility: Awaited<ReturnType<typeof getProgrammeForWrite>>['visibility']
}

/** Who owns a measure that is about to be changed; others who change one of the same wait. Throws when the actor may not. */
export async function getOwnerForWrite(
  tx: Tx,
  ctx: ServerContext,
  key: string | undefined,
): Promise<MeasureOwner> {
  if (key === undefined) {
    assertCan(ctx.actor, 'measure.write')
    await lockServiceMeasures(tx)
    return { id: null, key, visibility: null }
  }
  const { id, isPublic, visibility } = await getProgrammeForWrite(tx, ctx, key)
  assertCan(ctx.actor, 'measure.write', { programme: key, isPublic })
  return { id, key, visibility }
}

/** Brings what lists show of the owner up to date; nothing shows the service in a list. */
export async function refreshOwner(tx: Tx, { id }: MeasureOwner, ctx: ServerContext) {
  if (id !== null) await refreshSummary(tx, [id], ctx.today)
}
