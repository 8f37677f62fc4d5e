import 'server-only'
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { JOB_KINDS, type JobKind } from '@/domain/jobs/kinds'
import { jobs } from '../db/job-table'
import { workerHeartbeats } from '../db/schema/work'
import type { Queryable } from '../db/transaction'

const MOST_FAILED = 100

export interface Queue {
  kind: JobKind
  /** Jobs that are to be begun now, or are being done. */
  waiting: number
  /** For how many seconds the oldest of them has been due; null when none waits. */
  oldestSeconds: number | null
}

/** What waits, by kind; what is meant for later, or for another attempt later, does not count. */
export async function listQueues(db: Queryable): Promise<Queue[]> {
  const rows = await db
    .select({
      kind: jobs.kind,
      waiting: sql<number>`count(*)`.mapWith(Number),
      oldestSeconds: sql<number>`extract(epoch from now() - min(${jobs.startAfter}))`.mapWith(
        Number,
      ),
    })
    .from(jobs)
    .where(
      and(inArray(jobs.state, ['created', 'retry', 'active']), lt(jobs.startAfter, sql`now()`)),
    )
    .groupBy(jobs.kind)
  return JOB_KINDS.map(
    (kind) => rows.find((row) => row.kind === kind) ?? { kind, waiting: 0, oldestSeconds: null },
  )
}

/** How many seconds ago a worker last gave a sign of life; null when none ever did. */
export async function findHeartbeatAge(db: Queryable): Promise<number | null> {
  const [row] = await db
    .select({
      age: sql<number>`extract(epoch from now() - ${workerHeartbeats.beatAt})`.mapWith(Number),
    })
    .from(workerHeartbeats)
    .where(eq(workerHeartbeats.name, 'worker'))
  return row?.age ?? null
}

export interface FailedJob {
  id: string
  kind: JobKind
  failedSecondsAgo: number
  attempts: number
  why: string
}

/** Jobs that failed at their last attempt, the latest first: a hundred at most. */
export async function listFailed(db: Queryable): Promise<FailedJob[]> {
  const rows = await db
    .select(failedColumns)
    .from(jobs)
    .where(and(inArray(jobs.kind, JOB_KINDS), eq(jobs.state, 'failed')))
    .orderBy(desc(jobs.completedOn), asc(jobs.id))
    .limit(MOST_FAILED)
  return rows.map(readFailed)
}

/** The failed job, held until the transaction ends; null when it is no longer one. */
export async function findFailed(db: Queryable, id: string): Promise<FailedJob | null> {
  const [row] = await db.select(failedColumns).from(jobs).where(isFailed(id)).for('update')
  return row === undefined ? null : readFailed(row)
}

/** Has it begun once more, at once. */
export async function retryFailed(db: Queryable, id: string): Promise<void> {
  await db
    .update(jobs)
    .set({
      state: 'retry',
      retryLimit: sql`${jobs.retryCount} + 1`,
      startAfter: sql`now()`,
      completedOn: null,
    })
    .where(isFailed(id))
}

/** Gives it up. The row stays for as long as those that were done, so that its key is not asked for again. */
export async function discardFailed(db: Queryable, id: string): Promise<void> {
  await db
    .update(jobs)
    .set({
      state: 'completed',
      completedOn: sql`now()`,
      payload: null,
      output: { discarded: true },
    })
    .where(isFailed(id))
}

const isFailed = (id: string) =>
  and(inArray(jobs.kind, JOB_KINDS), eq(jobs.id, id), eq(jobs.state, 'failed'))

const failedColumns = {
  id: jobs.id,
  kind: jobs.kind,
  failedSecondsAgo: sql<number>`extract(epoch from now() - ${jobs.completedOn})`.mapWith(Number),
  begun: jobs.retryCount,
  output: jobs.output,
}

type FailedRow = Omit<FailedJob, 'attempts' | 'why'> & { begun: number; output: unknown }

const message = z.object({ message: z.string() })

/** A worker that fell silent leaves no message of its own. */
function readFailed({ begun, output, ...row }: FailedRow): FailedJob {
  const told = message.safeParse(output)
  const why = told.success ? told.data.message : 'The worker stopped while it was at it.'
  return { ...row, attempts: begun + 1, why }
}
