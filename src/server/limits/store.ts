import 'server-only'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/client'
import { rateLimits } from '../db/schema/limits'
import type { Queryable } from '../db/transaction'

/**
 * Counts `uses` under the key in its present window, or in a new one when that is over, in one statement that no other
 * comes between. Returns how many there are and how many whole seconds the window still lasts.
 */
export async function countUses(
  db: Db,
  { key, uses, seconds }: { key: string; uses: number; seconds: number },
): Promise<{ count: number; left: number }> {
  const { windowStart, count } = rateLimits
  const window = sql`make_interval(secs => ${seconds})`
  const isOver = sql`${windowStart} <= now() - ${window}`
  const [row] = await db
    .insert(rateLimits)
    .values({ key, windowStart: sql`now()`, count: uses })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        windowStart: sql`case when ${isOver} then now() else ${windowStart} end`,
        count: sql`case when ${isOver} then ${uses} else ${count} + ${uses} end`,
      },
    })
    .returning({
      count,
      left: sql<number>`greatest(1, ceil(extract(epoch from ${windowStart} + ${window} - now())))::int`,
    })
  if (row === undefined) throw new Error('The use was not counted')
  return row
}

/** Takes one use back. */
export async function uncountUse(db: Db, key: string): Promise<void> {
  await db
    .update(rateLimits)
    .set({ count: sql`${rateLimits.count} - 1` })
    .where(and(eq(rateLimits.key, key), gt(rateLimits.count, 0)))
}

/** Forgets the windows that have been over for long, whatever their length. */
export async function deleteOldCounts(db: Queryable): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, sql`now() - interval '1 day'`))
}
