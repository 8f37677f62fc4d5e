import 'server-only'
import PgBoss from 'pg-boss'
import { isLoopback } from '@/loopback'
import { JOB_SCHEMA } from '../db/job-schema'
import { log } from '../log'
import type { Policy } from './policy'

const SECONDS_OF_A_DAY = 86_400

/**
 * pg-boss with connections of its own: it hands out jobs, takes back those whose worker fell silent, and clears away old
 * ones. Its schedules are not used: they skip what falls into a time without a worker.
 * Throws when its schema is not up to date.
 */
export async function startBoss(url: string, policy: Policy): Promise<PgBoss> {
  const patience = { connectionTimeoutMillis: 5000, query_timeout: 15_000, keepAlive: true }
  const boss = new PgBoss({
    ...patience,
    connectionString: url,
    ssl: isLoopback(url) ? false : { rejectUnauthorized: true },
    application_name: 'milepost worker',
    schema: JOB_SCHEMA,
    max: 2,
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: policy.expirySeconds,
    archiveCompletedAfterSeconds: policy.keepDoneDays * SECONDS_OF_A_DAY,
    archiveFailedAfterSeconds: policy.keepFailedDays * SECONDS_OF_A_DAY,
    deleteAfterDays: 1,
  })
  boss.on('error', (err) => log.warn({ err }, 'the queue of jobs could not be reached'))
  await boss.start()
  return boss
}
