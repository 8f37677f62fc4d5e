import 'server-only'
import { randomUUID } from 'node:crypto'
import { PUBLIC } from '@/domain/access'
import { readToday, type ServerContext } from '../context'
import type { Db } from '../db/client'
import { sessionOf } from './session-cookie'
import { findActor } from './store'

/**
 * The context of a request: one query for who asks, none for the public. A person who was disabled, a role that was
 * changed and a session that is over count from the next request on.
 */
export async function contextOf(headers: Headers, db: Db): Promise<ServerContext> {
  const session = sessionOf(headers)
  return {
    db,
    actor: (session === null ? null : await findActor(db, session)) ?? PUBLIC,
    today: readToday(),
    requestId: headers.get('x-request-id') ?? randomUUID(),
  }
}
