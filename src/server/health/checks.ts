import 'server-only'
import { LEAST_FREE_BYTES } from '@/domain/status/disk'
import journal from '../../../drizzle/meta/_journal.json'
import type { Db } from '../db/client'
import { findHeartbeatAge } from '../jobs/overview-store'
import { readOnlyReason } from '../read-only'
import { foldersInUse, freeBytes } from './folders'
import { askDatabase, findNewestMigration, proveCommit } from './store'

const OLDEST_HEARTBEAT_SECONDS = 60

/** Something that has to hold before requests may be sent here: what is wrong in words, or null. */
export type Check = (db: Db) => Promise<string | null>

/** The database answers and, unless Milepost only reads at the moment, keeps what it is given. */
export const checkDatabase: Check = async (db) => {
  await (readOnlyReason() === null ? proveCommit(db) : askDatabase(db))
  return null
}

/** The schema is the one that this build was made for, or a later one. */
export const checkMigrations = (made = newestOf(journal.entries)): Check => {
  return async (db) =>
    (await findNewestMigration(db)) < made
      ? 'the database needs its migrations: start Milepost with npm start once'
      : null
}

function newestOf(migrations: { when: number }[]): number {
  return Math.max(0, ...migrations.map(({ when }) => when))
}

/** Work in the background is being done. */
export const checkWorker: Check = async (db) => {
  const age = await findHeartbeatAge(db)
  if (age === null) return 'the worker has not given a sign yet'
  return age > OLDEST_HEARTBEAT_SECONDS
    ? `the worker gave its last sign ${Math.round(age)} seconds ago`
    : null
}

/** There is room left where Milepost writes files. Whoever asks is told what for and not where: that is for the status page. */
export const checkDisk = (folders = foldersInUse()): Check => {
  return async () => {
    for (const { what, folder } of folders) {
      if ((await freeBytes(folder)) < LEAST_FREE_BYTES)
        return `less than 1 GiB is free on the disk for ${what}`
    }
    return null
  }
}
