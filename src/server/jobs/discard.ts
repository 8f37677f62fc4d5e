import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { FailedJobInput } from '@/domain/jobs/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { jobPath, loadFailed } from './load-failed'
import { discardFailed } from './overview-store'

/** Gives up work that failed for good. It is never done, and what it was told is removed. */
export async function discardJob(ctx: ServerContext, { id }: FailedJobInput): Promise<null> {
  assertCan(ctx.actor, 'jobs.manage')
  return inTransaction(ctx.db, async (tx) => {
    const job = await loadFailed(tx, id)
    await discardFailed(tx, id)
    await recordAudit(tx, ctx, {
      action: 'jobs.discard',
      subject: jobPath(job),
      before: { state: 'failed', attempts: job.attempts },
      after: { state: 'discarded' },
    })
    return null
  })
}
