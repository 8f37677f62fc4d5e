import 'server-only'
import { inRestore } from './connection'

/** Those of the tables whose rows the role of `url` may change or remove. */
export async function listChangeable(url: string, tables: readonly string[]): Promise<string[]> {
  return inRestore(url, async (sql) => {
    const rows = await sql<{ name: string }[]>`
      select name from unnest(${[...tables]}::text[]) as name
      where has_table_privilege(quote_ident(name), 'UPDATE, DELETE, TRUNCATE') order by name`
    return rows.map(({ name }) => name)
  })
}
