import 'server-only'
import type { EndSessionInput } from '@/domain/people/account-input'
import { recordAudit } from '../audit/record'
import { deleteSessionOf } from '../auth/session-store'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from '../people/load'
import { assertOwnAccount } from './load'

/** Ends one of one's own sessions. One that is over already is ended too; somebody else's is not touched. */
export async function endSession(
  ctx: ServerContext,
  { session }: EndSessionInput,
): Promise<{ ended: number }> {
  const me = assertOwnAccount(ctx)
  return inTransaction(ctx.db, async (tx) => {
    if (!(await deleteSessionOf(tx, me, session))) return { ended: 0 }
    await recordAudit(tx, ctx, { action: 'session.end', subject: personPath(me) })
    return { ended: 1 }
  })
}
