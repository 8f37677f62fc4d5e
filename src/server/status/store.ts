import 'server-only'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { ServerFacts } from '@/domain/status/database'
import { jobs } from '../db/job-table'
import type { Queryable } from '../db/transaction'

/** Which server the database lies on, and how large it is. */
export async function readServer(db: Queryable): Promise<ServerFacts> {
  const [row] = await db.execute<ServerFacts & Record<string, unknown>>(sql`
    select current_setting('server_version') as version,
      pg_database_size(current_database())::float8 as bytes`)
  if (row === undefined) throw new Error('The database does not say what it is')
  return row
}

/** How many seconds ago mail was last handed over, and last given up; null where neither is kept any more. */
export async function findLastMail(
  db: Queryable,
): Promise<{ sentSecondsAgo: number | null; failedSecondsAgo: number | null }> {
  const isDone = sql`${jobs.state} = 'completed' and ${jobs.output} ->> 'discarded' is null`
  const [row] = await db
    .select({
      sentSecondsAgo: sinceLast(isDone),
      failedSecondsAgo: sinceLast(sql`${jobs.state} = 'failed'`),
    })
    .from(jobs)
    .where(inArray(jobs.kind, ['send-mail', 'email-link']))
  return row ?? { sentSecondsAgo: null, failedSecondsAgo: null }
}

/** How much work has failed for good. */
export async function countFailed(
  db: Queryable,
  kinds: readonly (typeof jobs.$inferSelect)['kind'][],
) {
  return db.$count(jobs, and(inArray(jobs.kind, [...kinds]), eq(jobs.state, 'failed')))
}

function sinceLast(which: SQL) {
  return sql<number | null>`
    extract(epoch from now() - max(${jobs.completedOn}) filter (where ${which}))::float8`
}
