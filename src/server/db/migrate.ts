import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { isLoopback } from '@/loopback'
import { applyGrants } from './apply-grants'
import { migrateJobs } from './job-schema'
import { databaseErrorCode } from './transaction'

/** Any number, the same for everybody who migrates: one at a time, however many start at once. */
export const MIGRATION_LOCK = 7_161_902

const LOCK_NOT_AVAILABLE = '55P03'
const ATTEMPTS = 10

/**
 * Brings the schema of the database at `url` up to date with the migrations of `folder`, and gives each role its rights;
 * changes nothing when both are as they should be. `url` names the owner of the tables. All pending migrations happen in
 * one transaction; one that waits two seconds for a table gives way to those who use it and tries again.
 */
export async function migrateDatabase(url: string, folder: string): Promise<void> {
  const client = postgres(url, {
    max: 1,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    onnotice: () => {},
  })
  const db = drizzle(client)
  try {
    await client`set lock_timeout = 0`
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await client`set lock_timeout = '2s'`
    await givingWay(() => migrate(db, { migrationsFolder: folder }))
    await migrateJobs(url)
    await givingWay(() => applyGrants(db))
  } finally {
    await client.end({ timeout: 5 })
  }
}

async function givingWay(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || databaseErrorCode(error) !== LOCK_NOT_AVAILABLE) throw error
      await sleep(attempt * 100)
    }
  }
}
