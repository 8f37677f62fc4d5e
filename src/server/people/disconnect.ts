import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { MakeLinkInput } from '@/domain/people/input'
import { recordAudit } from '../audit/record'
import { takeAccounts } from '../auth/take-accounts'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from './load'
import { findPerson } from './store'

/** Disconnects the organisational account of a person, such as one that was connected by mistake. Their sessions end. */
export async function disconnectAccountOf(
  ctx: ServerContext,
  input: MakeLinkInput,
): Promise<{ ended: number }> {
  assertCan(ctx.actor, 'people.manage')
  return inTransaction(ctx.db, async (tx) => {
    const person = await findPerson(tx, input.id)
    if (person === null) throw noSuch('person')
    const { accounts, sessions } = await takeAccounts(tx, person.id)
    await recordAudit(tx, ctx, {
      action: 'account.disconnect',
      subject: personPath(person.id),
      before: { accounts },
      after: { accounts: [], sessions },
    })
    return { ended: sessions }
  })
}
