import 'server-only'
import { sql } from 'drizzle-orm'
import { workerHeartbeats } from '../db/schema/work'
import type { Queryable } from '../db/transaction'

/** Notes that a worker is there; several beat as one. */
export async function beat(db: Queryable): Promise<void> {
  const now = { beatAt: sql`now()` }
  await db
    .insert(workerHeartbeats)
    .values({ name: 'worker', ...now })
    .onConflictDoUpdate({ target: workerHeartbeats.name, set: now })
}
