import 'server-only'
import { setMaxListeners } from 'node:events'
import { JOB_KINDS } from '@/domain/jobs/kinds'
import { readInstant } from '../../context'
import type { Db } from '../../db/client'
import { hastenAbandoned, releaseJob } from '../../db/job-lease'
import { log } from '../../log'
import { startBoss } from '../boss'
import { beat } from '../heartbeat-store'
import { POLICY, type Policy } from '../policy'
import { enqueueDue, type Schedule } from '../schedules'
import type { Works } from '../work'
import { attend } from './attend'
import { pause } from './pause'
import type { Worker } from './worker'

interface Assignment {
  url: string
  db: Db
  works: Works
  schedules: Schedule[]
  stopping: AbortSignal
  policy?: Policy
}

/**
 * Works until `stopping` aborts, then lets the jobs in hand finish and gives back those that take too long.
 * A database that goes away is waited for.
 */
export async function runWorker(given: Assignment): Promise<void> {
  const { url, db, works, schedules, stopping, policy = POLICY } = given
  const boss = await startBoss(url, policy)
  // Every kind of work waits for it, and Node warns of more than ten.
  setMaxListeners(0, stopping)
  const worker: Worker = { boss, db, works, policy, stopping, held: new Set() }
  const work = Promise.all([
    ...JOB_KINDS.map((kind) => attend(worker, kind)),
    regularly(policy.heartbeatSeconds, stopping, () => beat(db)),
    regularly(policy.expirySeconds, stopping, () => hastenAbandoned(db)),
    regularly(policy.scheduleSeconds, stopping, () => enqueueDue(db, schedules, readInstant())),
  ])
  await Promise.race([work, afterStop(stopping, policy.stopSeconds)])
  for (const lease of worker.held) await releaseJob(db, lease)
  await boss.stop({ graceful: false })
}

async function regularly(
  seconds: number,
  stopping: AbortSignal,
  act: () => Promise<void>,
): Promise<void> {
  while (!stopping.aborted) {
    await act().catch((err: unknown) => log.warn({ err }, 'the database could not be reached'))
    await pause(seconds, stopping)
  }
}

async function afterStop(stopping: AbortSignal, seconds: number): Promise<void> {
  await new Promise((resolve) => {
    if (stopping.aborted) resolve(undefined)
    stopping.addEventListener('abort', resolve, { once: true })
  })
  await pause(seconds, new AbortController().signal)
}
