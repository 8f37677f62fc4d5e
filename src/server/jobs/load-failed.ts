import 'server-only'
import { DomainError } from '@/domain/errors'
import type { Tx } from '../db/transaction'
import { type FailedJob, findFailed } from './overview-store'

/** The failed job; throws CONFLICT when somebody has dealt with it meanwhile. */
export async function loadFailed(tx: Tx, id: string): Promise<FailedJob> {
  const job = await findFailed(tx, id)
  if (job !== null) return job
  throw new DomainError(
    'CONFLICT',
    'This work is no longer among what failed: somebody has dealt with it. Go back to background work.',
  )
}

export const jobPath = ({ kind, id }: FailedJob) => `jobs/${kind}/${id}`
