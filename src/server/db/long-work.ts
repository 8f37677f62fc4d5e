import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from './transaction'

/**
 * Lets the transaction take longer than the role's settings allow (10 seconds for a statement, 15 without one), for work that
 * a person starts at the console. Ends with the transaction.
 */
export async function allowLongWork(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`)
}
