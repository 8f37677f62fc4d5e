import 'server-only'
import { deleteOldRequests } from '../auth/email-link-store'
import { deleteOldLinks } from '../auth/link-purge-store'
import { deleteExpiredSessions } from '../auth/session-store'
import type { Tx } from '../db/transaction'
import { purgeFormDrafts } from '../form-drafts/store'
import { purgeIdempotencyKeys } from '../idempotency/store'
import { deleteOldCounts } from '../limits/store'

/** What removes rows that are of no use any more; each store knows which of its own those are. */
const PURGES: readonly ((tx: Tx) => Promise<unknown>)[] = [
  deleteExpiredSessions,
  deleteOldLinks,
  deleteOldRequests,
  deleteOldCounts,
  purgeIdempotencyKeys,
  purgeFormDrafts,
]

export async function purge(tx: Tx): Promise<void> {
  for (const remove of PURGES) await remove(tx)
}
