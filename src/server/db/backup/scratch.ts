import 'server-only'
import { inRestore } from './connection'

/** Takes everything of Milepost out of a database, as its owner. */
export async function clearDatabase(url: string): Promise<void> {
  await inRestore(url, async (sql) => {
    for (const schema of ['public', 'drizzle', 'pgboss'])
      await sql`drop schema if exists ${sql(schema)} cascade`
    return sql`create schema public`
  })
}
