import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** Changes that were recorded, by the press that asked for them, so that the same press sent again records nothing twice. */
export const idempotencyKeys = pgTable(
  'idempotency_key',
  {
    /** Who pressed; 0 for nobody who is signed in. */
    actorId: integer('actor_id').notNull(),
    /** SHA-256 of the key, which opens the answer and is not kept. */
    keyHash: text('key_hash').notNull(),
    /** SHA-256 of what was asked. */
    requestHash: text('request_hash').notNull(),
    /** The answer, sealed with the key; null only while the change is being made. */
    answer: text('answer'),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.actorId, t.keyHash] }),
    index('idempotency_key_by_age').on(t.createdAt),
  ],
)
