import 'server-only'
import type { JobKind } from '@/domain/jobs/kinds'
import { jobs } from '../db/job-table'
import type { Queryable } from '../db/transaction'
import { POLICY } from './policy'

interface NewJob {
  kind: JobKind
  payload: unknown
  key?: string | undefined
  runAt?: Date | undefined
}

/** Adds a job; null when one of its kind has the key already. */
export async function insertJob(
  db: Queryable,
  { kind, payload, key, runAt }: NewJob,
): Promise<string | null> {
  const [row] = await db
    .insert(jobs)
    .values({
      kind,
      payload,
      retryLimit: POLICY.attempts - 1,
      retryDelay: POLICY.firstWaitSeconds,
      retryBackoff: true,
      expireIn: `${POLICY.leaseSeconds} seconds`,
      keepUntil: 'infinity',
      ...(key !== undefined && { key, keyedOn: 'epoch' }),
      ...(runAt !== undefined && { startAfter: runAt.toISOString() }),
    })
    .onConflictDoNothing()
    .returning({ id: jobs.id })
  return row?.id ?? null
}
