import 'server-only'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { insertLink } from './store'
import { hashToken, newToken } from './token'

/** Makes a one-time link for the person: returns its token, of which only the hash is kept. */
export async function openLink(
  tx: Tx,
  userId: Id<'user'>,
  { fromConsole = false } = {},
): Promise<string> {
  const token = newToken()
  await insertLink(tx, { tokenHash: hashToken(token), userId, fromConsole })
  return token
}
