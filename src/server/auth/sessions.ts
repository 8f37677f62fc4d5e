import 'server-only'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { deleteExpiredSessions, deleteSession, insertSession } from './store'
import { hashToken, newToken } from './token'

/** Opens a session with a token of its own, in place of the one that the browser had. Returns the token. */
export async function openSession(
  tx: Tx,
  userId: Id<'user'>,
  former: string | null,
): Promise<string> {
  const token = newToken()
  await deleteExpiredSessions(tx)
  if (former !== null) await deleteSession(tx, former)
  await insertSession(tx, hashToken(token), userId)
  return token
}
