import 'server-only'
import { deleteOldRequests } from '../auth/email-link-store'
import type { Tx } from '../db/transaction'
import { deleteOldCounts } from '../limits/store'

/** What removes rows that are of no use any more; each store knows which of its own those are. */
const PURGES: readonly ((tx: Tx) => Promise<void>)[] = [deleteOldCounts, deleteOldRequests]

export async function purge(tx: Tx): Promise<void> {
  for (const remove of PURGES) await remove(tx)
}
