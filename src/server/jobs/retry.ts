import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { FailedJobInput } from '@/domain/jobs/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { jobPath, loadFailed } from './load-failed'
import { retryFailed } from './overview-store'

/** Tries work once more that failed for good. What fails again is among what failed again. */
export async function retryJob(ctx: ServerContext, { id }: FailedJobInput): Promise<null> {
  assertCan(ctx.actor, 'jobs.manage')
  return inTransaction(ctx.db, async (tx) => {
    const job = await loadFailed(tx, id)
    await retryFailed(tx, id)
    await recordAudit(tx, ctx, {
      action: 'jobs.retry',
      subject: jobPath(job),
      before: { state: 'failed', attempts: job.attempts },
      after: { state: 'waiting' },
    })
    return null
  })
}
