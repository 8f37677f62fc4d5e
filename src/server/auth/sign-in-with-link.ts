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
    const person = await takeLink(tx, hashToken(link))
    if (person === null) return null
    const token = await openSession(tx, person.id, { ...arrival, with: 'link' })
    await recordAudit(
      tx,
      { ...ctx, actor: person },
      { action: 'session.start', subject: `people/${person.id}`, after: { with: 'link' } },
    )
    return token
  })
}
