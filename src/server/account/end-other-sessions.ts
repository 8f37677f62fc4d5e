import 'server-only'
import { recordAudit } from '../audit/record'
import { deleteSessionsOf } from '../auth/session-store'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from '../people/load'
import { assertOwnAccount } from './load'

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(ctx: ServerContext): Promise<{ ended: number }> {
  const me = assertOwnAccount(ctx)
  return inTransaction(ctx.db, async (tx) => {
    const ended = await deleteSessionsOf(tx, me, ctx.session?.id)
    if (ended > 0)
      await recordAudit(tx, ctx, {
        action: 'session.end-others',
        subject: personPath(me),
        after: { sessions: ended },
      })
    return { ended }
  })
}
