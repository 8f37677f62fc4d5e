import 'server-only'
import { recordAudit } from '../audit/record'
import { takeAccounts } from '../auth/take-accounts'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from '../people/load'
import { assertOwnAccount } from './load'

/** Disconnects one's own organisational account: every session ends, this one too. */
export async function disconnectOwnAccount(ctx: ServerContext): Promise<{ ended: number }> {
  const me = assertOwnAccount(ctx)
  return inTransaction(ctx.db, async (tx) => {
    const { accounts, sessions } = await takeAccounts(tx, me)
    await recordAudit(tx, ctx, {
      action: 'account.disconnect',
      subject: personPath(me),
      before: { accounts },
      after: { accounts: [], sessions },
    })
    return { ended: sessions }
  })
}
