import { getTableColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/**
 * SQL text that makes one JSON object of a row: its columns under the names that they have in the code, and `parts` that
 * are SQL text themselves. Made once and kept: a query builder would take longer over it than the database does.
 * @example jsonObject(meetings, 'm', ['key', 'date']) // json_build_object('key', m."key", 'date', m."date")
 */
export function jsonObject<Table extends PgTable>(
  table: Table,
  alias: string,
  keys: readonly (keyof InferSelectModel<Table> & string)[],
  parts: Record<string, string> = {},
): string {
  const columns = getTableColumns(table)
  const own = keys.map((key) => `'${key}', ${alias}."${columns[key]?.name}"`)
  const others = Object.entries(parts).map(([key, text]) => `'${key}', ${text}`)
  return `json_build_object(${[...own, ...others].join(', ')})`
}

/** SQL text for the list of such objects, empty when there are none: `jsonList(object, 'risk r where …', 'r.id')`. */
export function jsonList(object: string, from: string, order: string): string {
  return `(select coalesce(json_agg(${object} order by ${order}), '[]') from ${from})`
}

/** SQL text for one such object, null when there is none. */
export function jsonOne(object: string, from: string): string {
  return `(select ${object} from ${from})`
}

/** The text as a part of a query. It is made of the schema's own words alone, never of what anybody typed. */
export const textOfSchema = (text: string): SQL => sql.raw(text)
