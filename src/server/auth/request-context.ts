import 'server-only'
import { randomUUID } from 'node:crypto'
import { PUBLIC } from '@/domain/access'
import { roleInSession, type SignedInHow, type SignInPolicy } from '@/domain/people/second-factor'
import { type PresentSession, readToday, type ServerContext } from '../context'
import type { Db } from '../db/client'
import { noteUser } from '../http/note-user'
import { isPrimaryAway, readOnlyReason } from '../read-only'
import { sessionOf } from './session-cookie'
import { findSignedIn, touchSession } from './session-store'
import { signInPolicy } from './sign-in-policy'
import type { UserActor } from './store'

/**
 * The context of a request: one query for who asks, none for the public. A person who was disabled, a role that was
 * changed and a session that is over count from the next request on. Once a minute it is written down that the session
 * is used. While only the replica answers everybody is the public, and keeps their cookie. Whoever signed in with one
 * factor acts as a Member.
 */
export async function contextOf(
  headers: Headers,
  db: Db,
  publicDb?: Db,
  policy = signInPolicy(),
): Promise<ServerContext> {
  const tokenHash = sessionOf(headers)
  const found = tokenHash === null || isPrimaryAway() ? null : await findSignedIn(db, tokenHash)
  if (found?.isStale && readOnlyReason() === null) await touchSession(db, found.session.id)
  if (found?.actor.kind === 'user') noteUser(found.actor.id)
  return {
    db,
    publicDb,
    ...(found === null ? { actor: PUBLIC, session: undefined } : asSignedIn(found, policy)),
    today: readToday(),
    requestId: headers.get('x-request-id') ?? randomUUID(),
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
  }
}

interface SignedIn {
  actor: UserActor
  session: PresentSession
  how: SignedInHow
}

function asSignedIn({ actor, session, how }: SignedIn, policy: SignInPolicy) {
  const role = roleInSession(actor.role, how, policy)
  if (role === actor.role) return { actor, session }
  return { actor: { ...actor, role, leads: [] }, session: { ...session, withheld: actor.role } }
}
