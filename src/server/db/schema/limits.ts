import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** How often somebody did something in a window of time. The key is a hash: the table says nothing of who they are. */
export const rateLimits = pgTable(
  'rate_limit',
  {
    key: text('key').primaryKey(),
    windowStart: timestamp('window_start', { withTimezone: true, mode: 'string' }).notNull(),
    count: integer('count').notNull(),
  },
  (t) => [
    index('rate_limit_by_start').on(t.windowStart),
    check('rate_limit_counts', sql`${t.count} >= 0`),
  ],
)
