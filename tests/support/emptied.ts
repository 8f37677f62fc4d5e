import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { inject } from 'vitest'
import type { Db } from '@/server/db/client'
import { databaseAt } from './cluster'

/** Empties every table that the catalogue names, records too, so that a test can start again in the same database. */
export async function emptied(db: Db): Promise<Db> {
  const [row] = await db.execute<{ name: string }>(sql`select current_database() as name`)
  const superuser = postgres(databaseAt(inject('superuserUrl'), String(row?.name)), { max: 1 })
  try {
    await superuser`set session_replication_role = replica`
    const tables = await superuser<{ name: string }[]>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`
    const names = tables.map(({ name }) => name).join(', ')
    await superuser.unsafe(`truncate ${names} restart identity cascade`)
  } finally {
    await superuser.end()
  }
  return db
}
