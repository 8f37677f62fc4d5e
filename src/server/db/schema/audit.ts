import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { day, ref } from './columns'
import { users } from './users'

/** Who changed what, from what to what, and why; written in the transaction of the change, never changed. */
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
  },
  (t) => [
    index('audit_event_by_subject').on(t.subject.op('text_pattern_ops'), t.id),
    index('audit_event_by_actor').on(t.actorId),
  ],
)
