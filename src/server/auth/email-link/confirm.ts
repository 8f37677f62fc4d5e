import 'server-only'
import { maySignInByEmail } from '@/domain/people/sign-in-ways'
import { recordAudit } from '../../audit/record'
import type { ServerContext } from '../../context'
import { inTransaction } from '../../db/transaction'
import type { Arrival } from '../arrival'
import { endRequest, findByToken, findPersonOf, setCode } from '../email-link-store'
import { openSession } from '../sessions'
import { hashToken } from '../token'
import { hashCode, newCode } from './secrets'

/** The new session's token, or the code to type in the browser that asked. */
export type Confirmed = { session: string } | { code: string }

/**
 * What the link of a mail gives to the browser that it is opened in: a session where it was asked for, a code anywhere
 * else. Null when the link is unknown, used or over, or its person may no longer sign in with it.
 */
export async function confirmLink(
  ctx: ServerContext,
  { token, browser }: { token: string; browser: string | null },
  arrival: Arrival,
): Promise<Confirmed | null> {
  return inTransaction(ctx.db, async (tx) => {
    const request = await findByToken(tx, hashToken(token))
    const person = request && (await findPersonOf(tx, request.id))
    if (request === null || person === null || !maySignInByEmail(person.role)) return null
    const subject = `people/${person.id}`
    const after = { with: 'e-mail' } as const
    if (browser === null || hashToken(browser) !== request.browserHash) {
      const code = newCode()
      await setCode(tx, request.id, hashCode(request.id, code))
      await recordAudit(tx, ctx, { action: 'sign-in.code', subject, after })
      return { code }
    }
    await endRequest(tx, request.id)
    const session = await openSession(tx, person.id, { ...arrival, ...after })
    await recordAudit(tx, { ...ctx, actor: person }, { action: 'session.start', subject, after })
    return { session }
  })
}
