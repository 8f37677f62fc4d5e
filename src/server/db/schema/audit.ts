import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { day, ref } from './columns'
import { users } from './users'

/**
 * Who changed what, from what to what, and why; written in the transaction of the change, never changed. Each event
 * carries the hash of the one before, so that a change to what is on record shows.
 */
export const auditEvents = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    /** The portfolio's day on which it happened. */
    on: day('on').notNull(),
    actorId: ref('actor_id', 'user').references(() => users.id, { onDelete: 'restrict' }),
    actor: text('actor').notNull(),
    role: text('role').notNull(),
    action: text('action').notNull(),
    /** Path of the record: `programmes/police-itm/milestones/laptops-issued`. */
    subject: text('subject').notNull(),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
    reason: text('reason'),
    requestId: text('request_id'),
    /** Version of Milepost that wrote it. */
    clientVersion: text('client_version'),
    /** Place in the chain: 1, 2, 3 without a gap. The database sets this and the three below, whatever is sent. */
    seq: bigint('seq', { mode: 'number' }).notNull().default(0),
    /** All of the above and `seq` as one text, which the hash is taken of. */
    canonical: text('canonical').notNull().default(''),
    /** `hash` of the event before; 64 zeros for the first. */
    prevHash: text('prev_hash').notNull().default(''),
    /** SHA-256 of `prevHash` followed by `canonical`, in hexadecimal. */
    hash: text('hash').notNull().default(''),
  },
  (t) => [
    index('audit_event_by_subject').on(t.subject.op('text_pattern_ops'), t.id),
    index('audit_event_by_actor').on(t.actorId),
    uniqueIndex('audit_event_by_seq').on(t.seq),
    index('audit_event_by_time').on(t.at, t.seq),
    index('audit_event_by_person').on(t.actorId, t.at, t.seq),
    index('audit_event_by_group').on(sql`split_part(${t.action}, '.', 1)`, t.at, t.seq),
    index('audit_event_refused').on(t.at, t.seq).where(sql`${t.action} like '%.refused'`),
  ],
)
