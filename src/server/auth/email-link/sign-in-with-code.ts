import 'server-only'
import { maySignInByEmail } from '@/domain/people/sign-in-ways'
import { recordAudit } from '../../audit/record'
import type { ServerContext } from '../../context'
import { inTransaction } from '../../db/transaction'
import type { Arrival } from '../arrival'
import { countTry, endRequest, findPersonOf } from '../email-link-store'
import { openSession } from '../sessions'
import { hashToken } from '../token'
import { isCode } from './secrets'

/**
 * Signs in with the code that the link showed in another browser: the new session's token, or null when the code is
 * wrong or its request is over. Each try counts, and after five the request is over.
 */
export async function signInWithCode(
  ctx: ServerContext,
  { code, browser }: { code: string; browser: string },
  arrival: Arrival,
): Promise<string | null> {
  return inTransaction(ctx.db, async (tx) => {
    const request = await countTry(tx, hashToken(browser))
    if (request === null || request.codeHash === null) return null
    const person = await findPersonOf(tx, request.id)
    if (person === null || !maySignInByEmail(person.role)) return null
    if (!isCode(request.id, code, request.codeHash)) return null
    await endRequest(tx, request.id)
    const after = { with: 'e-mail' } as const
    const session = await openSession(tx, person.id, { ...arrival, ...after })
    await recordAudit(
      tx,
      { ...ctx, actor: person },
      { action: 'session.start', subject: `people/${person.id}`, after },
    )
    return session
  })
}
