import 'server-only'
import PgBoss from 'pg-boss'
import { JOB_KINDS } from '@/domain/jobs/kinds'
import { isLoopback } from '@/loopback'

export const JOB_SCHEMA = 'pgboss'

/** Makes pg-boss's schema, or brings it up to date, with a queue for each kind of job. Needs the owner of the database. */
export async function migrateJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    ssl: isLoopback(url) ? false : { rejectUnauthorized: true },
    schema: JOB_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => {})
  try {
    await boss.start()
    for (const kind of JOB_KINDS) await boss.createQueue(kind)
  } finally {
    await boss.stop({ graceful: false })
  }
}
