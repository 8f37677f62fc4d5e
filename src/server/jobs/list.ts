import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ServerContext } from '../context'
import {
  type FailedJob,
  findHeartbeatAge,
  listFailed,
  listQueues,
  type Queue,
} from './overview-store'

export interface BackgroundWork {
  queues: Queue[]
  /** How many seconds ago a worker last gave a sign of life; null when none ever did. */
  heartbeatSeconds: number | null
  failed: FailedJob[]
}

/** What is done in the background: what waits, whether anybody works, and what failed for good. */
export async function readBackgroundWork(ctx: ServerContext): Promise<BackgroundWork> {
  assertCan(ctx.actor, 'jobs.manage')
  const [queues, heartbeatSeconds, failed] = await Promise.all([
    listQueues(ctx.db),
    findHeartbeatAge(ctx.db),
    listFailed(ctx.db),
  ])
  return { queues, heartbeatSeconds, failed }
}
