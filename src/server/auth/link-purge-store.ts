import 'server-only'
import { lt, sql } from 'drizzle-orm'
import { signInLinks } from '../db/schema/users'
import type { Tx } from '../db/transaction'

/** Clears away one-time links that have been over for a week. */
export async function deleteOldLinks(tx: Tx): Promise<void> {
  await tx.delete(signInLinks).where(lt(signInLinks.expiresAt, sql`now() - interval '7 days'`))
}
