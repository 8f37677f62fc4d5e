import 'server-only'
import { assertCan, SIGN_IN_AGAIN } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { SessionEnd } from '@/domain/people/session-limits'
import type { ServerContext } from '../context'
import { extendSession } from './session-store'

/** Keeps the session of whoever asks from ending for want of use. The twelve hours stay what they are. */
export async function staySignedIn({ db, actor, session }: ServerContext): Promise<SessionEnd> {
  assertCan(actor, 'account.use')
  const end = session === undefined ? null : await extendSession(db, session.id)
  if (end === null) throw new DomainError('UNAUTHENTICATED', SIGN_IN_AGAIN)
  return end
}
