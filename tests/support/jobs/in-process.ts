import { onTestFinished } from 'vitest'
import type { Schedule } from '@/server/jobs/schedules'
import type { Works } from '@/server/jobs/work'
import { runWorker } from '@/server/jobs/worker/run'
import type { TestDatabase } from '../database'
import { IDLE, QUICK } from './quick'

/** Runs a worker in this process until `stop` or the end of the test. Kinds without work are done at once. */
export function workHere(
  { db, url }: Pick<TestDatabase, 'db' | 'url'>,
  works: Partial<Works> = {},
  schedules: Schedule[] = [],
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const all = { ...IDLE, ...works }
  const running = runWorker({
    url,
    db,
    works: all,
    schedules,
    stopping: stopping.signal,
    policy: QUICK,
  })
  const stop = async () => {
    stopping.abort()
    await running
  }
  onTestFinished(stop)
  return { stop }
}
