import 'server-only'
import {
  boolean,
  integer,
  interval,
  jsonb,
  pgSchema,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { JobKind } from '../../domain/jobs/kinds'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** In the order that the database compares them in. */
type JobState = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed'

/** The columns that Milepost uses of the table that pg-boss makes and works with. */
export const jobs = pgSchema('pgboss').table('job', {
  id: uuid('id').notNull().defaultRandom(),
  kind: text('name').$type<JobKind>().notNull(),
  payload: jsonb('data').$type<unknown>(),
  state: text('state').$type<JobState>().notNull().default('created'),
  retryLimit: integer('retry_limit').notNull(),
  /** How often it has been begun again: with the id, the lease of whoever works on it. */
  retryCount: integer('retry_count').notNull().default(0),
  retryDelay: integer('retry_delay').notNull(),
  retryBackoff: boolean('retry_backoff').notNull(),
  startAfter: instant('start_after').notNull().defaultNow(),
  /** When it was begun, or its lease last renewed. */
  startedOn: instant('started_on'),
  key: text('singleton_key'),
  /** A key is unique among the jobs of a kind with the same time here; null: no key. */
  keyedOn: timestamp('singleton_on', { mode: 'string' }),
  expireIn: interval('expire_in').notNull(),
  createdOn: instant('created_on').notNull().defaultNow(),
  completedOn: instant('completed_on'),
  keepUntil: instant('keep_until').notNull(),
  output: jsonb('output').$type<unknown>(),
})
