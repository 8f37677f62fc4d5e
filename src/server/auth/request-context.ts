import 'server-only'
import { randomUUID } from 'node:crypto'
import { PUBLIC } from '@/domain/access'
import { readToday, type ServerContext } from '../context'
import type { Db } from '../db/client'
import { noteUser } from '../http/note-user'
import { isPrimaryAway, readOnlyReason } from '../read-only'
import { sessionOf } from './session-cookie'
import { findSignedIn, touchSession } from './session-store'

/**
 * The context of a request: one query for who asks, none for the public. A person who was disabled, a role that was
 * changed and a session that is over count from the next request on. Once a minute it is written down that the session
 * is used. While only the replica answers everybody is the public, and keeps their cookie.
 */
export async function contextOf(headers: Headers, db: Db, publicDb?: Db): Promise<ServerContext> {
  const tokenHash = sessionOf(headers)
  const found = tokenHash === null || isPrimaryAway() ? null : await findSignedIn(db, tokenHash)
  if (found?.isStale && readOnlyReason() === null) await touchSession(db, found.session.id)
  if (found?.actor.kind === 'user') noteUser(found.actor.id)
  return {
    db,
    publicDb,
    actor: found?.actor ?? PUBLIC,
    session: found?.session,
    today: readToday(),
    requestId: headers.get('x-request-id') ?? randomUUID(),
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
  }
}
