import 'server-only'
import { finished, type Readable, type Writable } from 'node:stream'
import type { Table } from './catalogue'
import type { Snapshot } from './connection'

/**
 * The rows of a table as COPY writes them, a line each, in the order of its key; streamed. When the reader was slower than the
 * server to the last, postgres.js leaves the connection paused at the end, and only asking for more lets it go on.
 */
export async function copyOut(sql: Snapshot, { name, columns, order }: Table): Promise<Readable> {
  const rows =
    await sql`copy (select ${sql(columns)} from ${sql(name)} order by ${sql(order)}) to stdout`.readable()
  finished(rows, () => rows._read(0))
  return rows
}

/** Takes the rows of a table as `copyOut` gives them. */
export function copyIn(
  sql: Snapshot,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
): Promise<Writable> {
  return sql`copy ${sql(name)} (${sql(columns)}) from stdin`.writable()
}
