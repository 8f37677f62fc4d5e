import 'server-only'
import {
  getTableColumns,
  type InferInsertModel,
  type InferSelectModel,
  type SQL,
  type SQLChunk,
  sql,
} from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
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
  for (const chunk of chunksOf(rows)) {
    const columns = list(columnsOf(table, chunk).map(({ name }) => sql.identifier(name)))
    await tx.execute(
      sql`insert into ${table} (${columns}) select ${columns} from ${recordset(table, chunk)}`,
    )
  }
}

/**
 * Gives the rows with these values in the columns `by` the other values, and their next version unless only a cache
 * changes. Every row has the same keys as the first; columns that are not among them stay.
 */
export async function updateAll<Table extends PgTable>(
  tx: Tx,
  table: Table,
  by: readonly (keyof InferSelectModel<Table> & string)[],
  rows: readonly Partial<InferSelectModel<Table>>[],
  { keepVersion = false } = {},
): Promise<void> {
  const hasVersion = !keepVersion && Object.hasOwn(getTableColumns(table), 'version')
  for (const chunk of chunksOf(rows)) {
    const columns = columnsOf(table, chunk)
    const changes = columns
      .filter(({ key }) => !by.some((other) => other === key))
      .map(({ name }) => sql`${sql.identifier(name)} = changed.${sql.identifier(name)}`)
    const matches = columns
      .filter(({ key }) => by.some((other) => other === key))
      .map(({ name }) => sql`kept.${sql.identifier(name)} = changed.${sql.identifier(name)}`)
    await tx.execute(sql`update ${table} kept
      set ${list([...changes, ...(hasVersion ? [sql`version = kept.version + 1`] : [])])}
      from ${recordset(table, chunk)} changed where ${sql.join(matches, sql` and `)}`)
  }
}

function* chunksOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    yield rows.slice(start, start + ROWS_PER_STATEMENT)
}

/** The columns that the first row speaks of: their key in the code and their name in the database. */
function columnsOf(table: PgTable, [first = {}]: readonly object[]) {
  const columns: Record<string, PgColumn> = getTableColumns(table)
  return Object.keys(first).flatMap((key) => {
    const name = columns[key]?.name
    return name === undefined ? [] : [{ key, name }]
  })
}

/** The rows as a table expression of the same columns and types. */
function recordset(table: PgTable, rows: readonly object[]): SQL {
  const columns = columnsOf(table, rows)
  const json = rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row))
    return Object.fromEntries(columns.map(({ key, name }) => [name, values.get(key) ?? null]))
  })
  return sql`json_populate_recordset(null::${table}, ${JSON.stringify(json)}::json)`
}

const list = (parts: SQLChunk[]): SQL => sql.join(parts, sql`, `)
