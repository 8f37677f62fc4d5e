import 'server-only'
import type { MfaEvidence, SignInWay } from '@/domain/people/sign-in-ways'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import type { Arrival } from './arrival'
import { deleteExpiredSessions, deleteSession, insertSession } from './session-store'
import { hashToken, newToken } from './token'

interface SignedIn extends Arrival {
  with: SignInWay
  /** Only an organisation says that it asked for a second factor. */
  mfa?: MfaEvidence
  fromConsole?: boolean
}

/** Opens a session with a token of its own, in place of the one that the browser had. Returns the token. */
export async function openSession(tx: Tx, userId: Id<'user'>, how: SignedIn): Promise<string> {
  const { former, device, with: signedInWith, mfa = 'not said', fromConsole = false } = how
  const token = newToken()
  await deleteExpiredSessions(tx)
  if (former !== null) await deleteSession(tx, former)
  await insertSession(tx, {
    tokenHash: hashToken(token),
    userId,
    userAgent: device,
    signedInWith,
    mfa,
    fromConsole,
  })
  return token
}
