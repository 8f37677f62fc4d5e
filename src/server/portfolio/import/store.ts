import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/transaction'

/** Lets readers go on and other writers wait: an import compares the whole record with the file before it writes. */
export async function lockRecord(tx: Tx): Promise<void> {
  await tx.execute(
    sql`lock table programme, milestone, programme_summary, report in share row exclusive mode`,
  )
}

/**
 * Tells the planner how large the tables are now; otherwise it would learn it minutes later. Only their owner may, so it is a
 * function of the owner's.
 */
export async function analyse(tx: Tx): Promise<void> {
  await tx.execute(sql`select analyse_portfolio()`)
}
