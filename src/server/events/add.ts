import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { AddEventInput } from '@/domain/events/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { insertEvent } from './store'

/** Records what happened or comes next, in the words of the person who says it. */
export async function addEvent(
  ctx: ServerContext,
  { programme, ...event }: AddEventInput,
): Promise<{ recordedOn: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const { id: programmeId, key, isPublic } = await getProgrammeForWrite(tx, ctx, programme)
    assertCan(ctx.actor, 'event.add', { programme: key, isPublic })
    await insertEvent(tx, {
      ...event,
      programmeId,
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await refreshSummary(tx, [programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'event.add',
      subject: `programmes/${key}/events`,
      after: event,
    })
    return { recordedOn: ctx.today }
  })
}
