import 'server-only'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { isLoopback } from '@/loopback'
import { migrateJobs } from './job-schema'

/** Any number, the same for everybody who migrates: one at a time, however many start at once. */
const MIGRATION_LOCK = 7_161_902

/**
 * Brings the schema of the database at `url` up to date with the migrations of `folder`; does nothing when it is.
 * All pending migrations happen in one transaction.
 */
export async function migrateDatabase(url: string, folder: string): Promise<void> {
  const client = postgres(url, {
    max: 1,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    onnotice: () => {},
  })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle(client), { migrationsFolder: folder })
    await migrateJobs(url)
  } finally {
    await client.end({ timeout: 5 })
  }
}
