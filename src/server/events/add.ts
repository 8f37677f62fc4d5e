import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { AddEventInput } from '@/domain/events/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { columnOfNew } from '../classification/column'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { filled } from '../portfolio/filled'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { insertEvent } from './store'

/** Records what happened or comes next, in the words of the person who says it. */
export async function addEvent(
  ctx: ServerContext,
  { programme, visibility: said, ...event }: AddEventInput,
): Promise<{ recordedOn: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await getProgrammeForWrite(tx, ctx, programme)
    const { id: programmeId, key, isPublic } = owner
    assertCan(ctx.actor, 'event.add', { programme: key, isPublic })
    const visibility = columnOfNew(said, owner)
    await insertEvent(tx, {
      ...event,
      visibility,
      programmeId,
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await refreshSummary(tx, [programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'event.add',
      subject: `programmes/${key}/events`,
      after: { ...event, ...filled({ visibility }) },
    })
    return { recordedOn: ctx.today }
  })
}
