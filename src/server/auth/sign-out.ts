import 'server-only'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { deleteSession } from './session-store'

/** Ends the session with this hash; without a person behind it there is nothing to end. */
export async function signOut(ctx: ServerContext, session: string): Promise<void> {
  const { actor } = ctx
  if (actor.kind === 'public') return
  await inTransaction(ctx.db, async (tx) => {
    await deleteSession(tx, session)
    await recordAudit(tx, ctx, { action: 'session.end', subject: `people/${actor.id}` })
  })
}
