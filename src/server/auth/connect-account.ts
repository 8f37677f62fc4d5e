import 'server-only'
import type { StaffIdentity } from '@/domain/people/staff-claims'
import type { StaffRefusal } from '@/domain/people/staff-refusal'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from '../people/load'
import { findAccountUser, insertAccount } from './account-store'

/** Makes an organisational account the way in of the person who is signed in: why it cannot be, or null when it is. */
export async function connectAccount(
  ctx: ServerContext,
  identity: StaffIdentity,
): Promise<StaffRefusal | null> {
  return inTransaction(ctx.db, async (tx) => {
    const me = actorId(ctx.actor)
    if (me === null) return 'failed'
    const owner = await findAccountUser(tx, identity)
    if (owner === me) return null
    if (owner !== null) return 'account-taken'
    if (!(await insertAccount(tx, identity, me))) return 'connected-already'
    await recordAudit(tx, ctx, {
      action: 'account.connect',
      subject: personPath(me),
      after: { account: identity.issuer },
    })
    return null
  })
}
