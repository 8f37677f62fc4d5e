import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { JobKind } from '@/domain/jobs/kinds'
import type { Db } from './client'
import { jobs } from './job-table'
import { inTransaction, type Tx } from './transaction'

/** The right to work on a job. It ends when the job is begun anew elsewhere, as that counts `begun` up. */
export interface Lease {
  id: string
  kind: JobKind
  begun: number
}

/** Somebody else has the job by now, because nothing was heard of this worker for too long. */
export class LeaseLost extends Error {
  constructor({ id, kind }: Lease) {
    super(`The lease of ${kind} ${id} is lost`)
    this.name = 'LeaseLost'
  }
}

/**
 * Finishes the job and does what it is to write, in one transaction: both are stored or neither, so what is written is
 * written once, however often the job was begun. What it was told is removed.
 * @throws LeaseLost when the job is no longer this worker's; then nothing is stored
 */
export function finishJob(
  db: Db,
  lease: Lease,
  write: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const [finished] = await tx
      .update(jobs)
      .set({ state: 'completed', completedOn: sql`now()`, payload: null, output: null })
      .where(isHeld(lease))
      .returning({ id: jobs.id })
    if (finished === undefined) throw new LeaseLost(lease)
    await write(tx)
  })
}

/** Says that the worker is alive; false when the lease is lost. */
export async function renewLease(db: Db, lease: Lease): Promise<boolean> {
  const renewed = await db
    .update(jobs)
    .set({ startedOn: sql`now()` })
    .where(isHeld(lease))
    .returning({ id: jobs.id })
  return renewed.length > 0
}

/** Gives the job back unfinished, to be begun again at once: this attempt does not count. */
export async function releaseJob(db: Db, lease: Lease): Promise<void> {
  await db
    .update(jobs)
    .set({ state: 'retry', startAfter: sql`now()`, retryLimit: sql`${jobs.retryLimit} + 1` })
    .where(isHeld(lease))
}

/** What pg-boss writes on a job whose lease ended, and on no other. */
const ABANDONED = { value: { message: 'job failed by timeout in active state' } }

/** Lets what was abandoned be begun again at once: to wait longer each time is for what failed. */
export async function hastenAbandoned(db: Db): Promise<void> {
  await db
    .update(jobs)
    .set({ startAfter: sql`now()` })
    .where(
      and(
        eq(jobs.state, 'retry'),
        gt(jobs.startAfter, sql`now()`),
        sql`${jobs.output} = ${JSON.stringify(ABANDONED)}::jsonb`,
      ),
    )
}

const isHeld = ({ id, kind, begun }: Lease) =>
  and(eq(jobs.kind, kind), eq(jobs.id, id), eq(jobs.state, 'active'), eq(jobs.retryCount, begun))
