import 'server-only'
import { sql } from 'drizzle-orm'
import { events } from '../db/schema/facts'
import type { Tx } from '../db/transaction'

/** Adds the event after the others of its programme. */
export async function insertEvent(
  tx: Tx,
  event: Omit<typeof events.$inferInsert, 'id' | 'position' | 'recordedAt'>,
): Promise<void> {
  const position = sql<number>`(
    select coalesce(max(position) + 1, 0) from ${events} where programme_id = ${event.programmeId}
  )`
  await tx.insert(events).values({ ...event, position })
}
