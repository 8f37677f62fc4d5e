import 'server-only'
import { sql } from 'drizzle-orm'
import type { Db } from '../db/client'

/** Asks the database for an answer; throws when there is none. */
export async function askDatabase(db: Db): Promise<void> {
  await db.execute(sql`select 1`)
}
