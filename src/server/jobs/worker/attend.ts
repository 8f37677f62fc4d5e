import 'server-only'
import type PgBoss from 'pg-boss'
import { MILEPOST } from '@/domain/access'
import type { JobKind } from '@/domain/jobs/kinds'
import { readToday, type ServerContext } from '../../context'
import { finishJob, type Lease, LeaseLost, releaseJob, renewLease } from '../../db/job-lease'
import { log } from '../../log'
import { inShort, JobFault } from '../fault'
import { PAYLOADS } from '../kinds'
import type { Job, Work } from '../work'
import { pause } from './pause'
import type { Worker } from './worker'

const USUAL_LIMIT_SECONDS = 60

/** Does the jobs of one kind, one after the other, until the worker is to stop. */
export async function attend<K extends JobKind>(worker: Worker, kind: K): Promise<void> {
  while (!worker.stopping.aborted) {
    const [claimed] = await worker.boss.fetch<unknown>(kind, { includeMetadata: true })
    if (claimed === undefined) await pause(worker.policy.pollSeconds, worker.stopping)
    else await hold(worker, kind, claimed)
  }
}

async function hold<K extends JobKind>(
  worker: Worker,
  kind: K,
  claimed: PgBoss.JobWithMetadata<unknown>,
): Promise<void> {
  const lease: Lease = { id: claimed.id, kind, begun: claimed.retryCount }
  const renewing = setInterval(() => renew(worker, lease), worker.policy.renewSeconds * 1000)
  worker.held.add(lease)
  try {
    const job = { id: claimed.id, payload: PAYLOADS[kind].parse(claimed.data) }
    await work(worker, worker.works[kind], lease, job)
  } catch (error) {
    await giveUp(worker, lease, error)
  } finally {
    clearInterval(renewing)
    worker.held.delete(lease)
  }
}

async function work<K extends JobKind>(
  { db, stopping }: Worker,
  { reach, write, limitSeconds = USUAL_LIMIT_SECONDS }: Work<K>,
  lease: Lease,
  job: Job<K>,
): Promise<void> {
  const ctx: ServerContext = { db, actor: MILEPOST, today: readToday(), requestId: job.id }
  if (reach !== undefined) {
    const limit = AbortSignal.timeout(limitSeconds * 1000)
    const fault = new JobFault(`It took longer than ${limitSeconds} seconds.`)
    await Promise.race([
      reach(ctx, job, AbortSignal.any([limit, stopping])),
      rejectOn(limit, fault),
    ])
  }
  await finishJob(db, lease, async (tx) => write?.(tx, ctx, job))
}

const rejectOn = (signal: AbortSignal, fault: Error) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(fault), { once: true })
  })

async function renew({ db }: Worker, lease: Lease): Promise<void> {
  await renewLease(db, lease).catch((err: unknown) =>
    log.warn({ err, job: lease.id }, 'a lease could not be renewed'),
  )
}

/**
 * Hands a job back that failed, for a later attempt or, after the last, for the list of what failed. What fails because
 * the worker is to stop has not failed.
 */
async function giveUp(worker: Worker, lease: Lease, error: unknown): Promise<void> {
  const { boss, db, stopping } = worker
  const { id, kind } = lease
  if (error instanceof LeaseLost) return log.warn({ job: id, kind }, error.message)
  log.warn({ err: error, job: id, kind }, 'a job failed')
  try {
    if (stopping.aborted) await releaseJob(db, lease)
    else if (await renewLease(db, lease)) await boss.fail(kind, id, { message: inShort(error) })
  } catch (err) {
    log.warn({ err, job: id, kind }, 'a failed job is left until its lease ends')
  }
}
