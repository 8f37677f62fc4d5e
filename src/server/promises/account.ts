import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { AccountPromiseInput } from '@/domain/promises/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findPromise, insertAccount, lockCommitteeOf } from './store'

/** Records what became of a promise that no milestone accounts for; a later account never overwrites an earlier one. */
export async function accountForPromise(
  ctx: ServerContext,
  { promise: key, outcome, note, seen }: AccountPromiseInput,
): Promise<{ on: string }> {
  assertCan(ctx.actor, 'promise.record')
  return inTransaction(ctx.db, async (tx) => {
    await lockCommitteeOf(tx, key)
    const promise = await findPromise(tx, key)
    if (promise === null)
      throw new DomainError('INVALID', 'Choose one of the promises.', { field: 'promise' })
    if (promise.milestoneId !== null)
      throw new DomainError(
        'INVALID',
        'Its milestone accounts for this promise. Change the milestone instead.',
      )
    const { account } = promise
    const path = `promises/${key}`
    if ((account?.id ?? null) !== seen) throw await staleWrite(tx, path, account)
    await insertAccount(tx, {
      ...{ promiseId: promise.id, on: ctx.today, outcome, note },
      recordedBy: actorId(ctx.actor),
    })
    await recordAudit(tx, ctx, {
      action: 'promise.account',
      subject: path,
      before: { outcome: account?.outcome ?? null },
      after: { outcome },
      reason: note,
    })
    return { on: ctx.today }
  })
}
