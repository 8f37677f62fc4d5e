import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** When the process that works in the background last said that it is there. */
export const workerHeartbeats = pgTable('worker_heartbeat', {
  name: text('name').primaryKey(),
  beatAt: timestamp('beat_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
})
