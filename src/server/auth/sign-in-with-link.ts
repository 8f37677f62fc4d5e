import 'server-only'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import type { Arrival } from './arrival'
import { openSession } from './sessions'
import { takeLink } from './store'
import { hashToken } from './token'

/** Uses up a one-time link: the new session's token, or null when the link is unknown, used or over. */
export async function signInWithLink(
  ctx: ServerContext,
  link: string,
  arrival: Arrival,
): Promise<string | null> {
  return inTransaction(ctx.db, async (tx) => {
    const taken = await takeLink(tx, hashToken(link))
    if (taken === null) return null
    const { person, fromConsole } = taken
    const token = await openSession(tx, person.id, { ...arrival, with: 'link', fromConsole })
    const after = { with: 'link', ...(fromConsole ? { from: 'the console' } : {}) }
    await recordAudit(
      tx,
      { ...ctx, actor: person },
      { action: 'session.start', subject: `people/${person.id}`, after },
    )
    return token
  })
}
