import 'server-only'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { insertLink } from './store'
import { hashToken, newToken } from './token'

/** Makes a one-time link for the person: returns its token, of which only the hash is kept. */
export async function openLink(tx: Tx, userId: Id<'user'>): Promise<string> {
  const token = newToken()
  await insertLink(tx, hashToken(token), userId)
  return token
}
