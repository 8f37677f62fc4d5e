import 'server-only'
import { assertCan } from '@/domain/authorise'
import { isBackupOverdue } from '@/domain/backups/overdue'
import type { ServerContext } from '../context'
import { findLastDrill, findLastGood, listBackupRuns } from './store'

/** The backups that were tried, newest first, and what an administrator has to know of them before anything else. */
export async function readBackups(ctx: ServerContext) {
  assertCan(ctx.actor, 'jobs.manage')
  const [runs, lastGoodSecondsAgo, lastDrill] = await Promise.all([
    listBackupRuns(ctx.db),
    findLastGood(ctx.db),
    findLastDrill(ctx.db),
  ])
  return { runs, lastGoodSecondsAgo, isOverdue: isBackupOverdue(lastGoodSecondsAgo), lastDrill }
}
