import 'server-only'
import { DomainError } from '@/domain/errors'
import { assertAccountRemains } from '@/domain/people/administrators'
import type { Tx } from '../db/transaction'
import { lockAdministrators, type UserId } from '../people/store'
import { deleteAccountsOf, listConnected } from './account-store'
import { deleteSessionsOf } from './session-store'

/** What was taken away. */
export interface Taken {
  accounts: { issuer: string; subject: string }[]
  sessions: number
}

/**
 * Takes the organisational account of a person away and signs them out everywhere, so that nobody goes on under it. Throws
 * DomainError INVALID when they have none, or when no other administrator could sign in with theirs.
 */
export async function takeAccounts(tx: Tx, id: UserId): Promise<Taken> {
  const administrators = await lockAdministrators(tx)
  assertAccountRemains(await listConnected(tx, administrators), id)
  const accounts = await deleteAccountsOf(tx, id)
  if (accounts.length === 0)
    throw new DomainError('INVALID', 'No organisational account is connected. Reload the page.')
  return { accounts, sessions: await deleteSessionsOf(tx, id) }
}
