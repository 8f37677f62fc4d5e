import 'server-only'
import { sql } from 'drizzle-orm'
import type { Db } from '../db/client'

/** Asks the database for an answer; throws when there is none. */
export async function askDatabase(db: Db): Promise<void> {
  await db.execute(sql`select 1`)
}

/**
 * Proves that a change would be stored: a few bytes go into the write-ahead log and are committed. No table is touched.
 * Throws when nothing can be written, as on a replica or a full disk.
 */
export async function proveCommit(db: Db): Promise<void> {
  await db.execute(sql`select pg_logical_emit_message(true, 'milepost', 'ready?')`)
}

/** When the newest migration of this database was made, in milliseconds as Drizzle keeps it; 0 when there is none. */
export async function findNewestMigration(db: Db): Promise<number> {
  const [table] = await db.execute<{ isThere: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`,
  )
  if (!table?.isThere) return 0
  const [row] = await db.execute<{ newest: number }>(
    sql`select coalesce(max(created_at), 0)::float8 as newest from drizzle.__drizzle_migrations`,
  )
  return row?.newest ?? 0
}
