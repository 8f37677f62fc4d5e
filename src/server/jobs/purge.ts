import 'server-only'
import type { Tx } from '../db/transaction'

/** What removes rows that are of no use any more; each store knows which of its own those are. */
const PURGES: readonly ((tx: Tx) => Promise<void>)[] = []

export async function purge(tx: Tx): Promise<void> {
  for (const remove of PURGES) await remove(tx)
}
