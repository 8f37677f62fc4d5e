import { sql } from 'drizzle-orm'
import type { Db } from '@/server/db/client'

/** Empties every table that the catalogue names, so that a test can start again in the same database. */
export async function emptied(db: Db): Promise<Db> {
  const rows = await db.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  await db.execute(
    sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`),
  )
  return db
}
