import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { SetHouseStyleInput } from '@/domain/drafting/house-style-input'
import { DomainError } from '@/domain/errors'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { getHouseStyle, insertHouseStyle, lockHouseStyle } from './store'

/** Chooses how the council writes from now on; drafts made in another style are out of date. */
export async function setHouseStyle(
  ctx: ServerContext,
  { style, seen }: SetHouseStyleInput,
): Promise<{ number: number }> {
  assertCan(ctx.actor, 'house-style.manage')
  return inTransaction(ctx.db, async (tx) => {
    await lockHouseStyle(tx)
    const before = await getHouseStyle(tx)
    if (before.number !== seen)
      throw new DomainError(
        'CONFLICT',
        'Somebody changed the house style after you opened this page. Nothing of yours was saved: reload the page and look at theirs first.',
        { current: { number: before.number } },
      )
    const number = before.number + 1
    const recordedBy = actorId(ctx.actor)
    await insertHouseStyle(tx, { number, style, recordedOn: ctx.today, recordedBy })
    await recordAudit(tx, ctx, {
      action: 'house-style.set',
      subject: 'house-style',
      before: { ...before.style },
      after: { ...style, number },
    })
    return { number }
  })
}
