import 'server-only'
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from './transaction'

const ROWS_PER_STATEMENT = 5_000

/**
 * Inserts rows in their order, many thousand in a second: each chunk travels as one JSON document, not as one parameter
 * for each value. Every row has the same keys as the first; columns that are not among them take their defaults.
 */
export async function insertAll<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.execute(insertion(table, rows.slice(start, start + ROWS_PER_STATEMENT)))
  }
}

function insertion<Table extends PgTable>(
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): SQL {
  const columns = getTableColumns(table)
  const names = Object.keys(rows[0] ?? {}).flatMap((key) => columns[key]?.name ?? [])
  const list = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )
  const json = JSON.stringify(rows.map((row) => byColumnName(row, columns)))
  return sql`insert into ${table} (${list})
    select ${list} from json_populate_recordset(null::${table}, ${json}::json)`
}

function byColumnName(row: object, columns: Record<string, { name: string }>): object {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => {
      const name = columns[key]?.name
      return name === undefined ? [] : [[name, value]]
    }),
  )
}
