import 'server-only'
import type { Snapshot } from './connection'

/** A table with the columns that its rows are written with; generated ones make themselves. */
export interface Table {
  name: string
  columns: string[]
  /** The columns of its primary key, or all: what its rows are put in order by. */
  order: string[]
}

/** Every table of Milepost in the order of their names. */
export async function listTables(sql: Snapshot): Promise<Table[]> {
  return sql<Table[]>`
    select class.relname as name,
      array_agg(attribute.attname order by attribute.attnum)::text[] as columns,
      coalesce(
        (select array_agg(keyed.attname order by array_position(key.indkey::int2[], keyed.attnum))::text[]
         from pg_index key join pg_attribute keyed on keyed.attrelid = class.oid and keyed.attnum = any(key.indkey::int2[])
         where key.indrelid = class.oid and key.indisprimary),
        array_agg(attribute.attname order by attribute.attnum)::text[]
      ) as order
    from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
      and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
    group by class.oid, class.relname
    order by class.relname collate "C"`
}

/** The value that each counter reached; null when it was never used. */
export async function readSequences(sql: Snapshot): Promise<Record<string, number | null>> {
  const rows = await sql<{ name: string; value: number | null }[]>`
    select sequencename as name, last_value::float8 as value from pg_sequences
    where schemaname = 'public' order by sequencename collate "C"`
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** SHA-256 of each migration that the database has had, in their order; none when it is new. */
export async function readMigrations(sql: Snapshot): Promise<string[]> {
  const [present] = await sql<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`
  if (!present?.present) return []
  const rows = await sql<{ hash: string }[]>`
    select hash from drizzle.__drizzle_migrations order by created_at`
  return rows.map(({ hash }) => hash)
}

/** The last event of the audit chain; null when there is none, or the database comes from before there was a chain. */
export async function readChainHead(sql: Snapshot): Promise<{ seq: number; hash: string } | null> {
  const [chained] = await sql<{ chained: boolean }[]>`
    select exists (select from pg_attribute where attrelid = to_regclass('public.audit_event') and attname = 'hash') as chained`
  if (!chained?.chained) return null
  const [head] = await sql<{ seq: number; hash: string }[]>`
    select seq::float8 as seq, hash from audit_event order by audit_event.seq desc limit 1`
  return head ?? null
}

/** When the snapshot was taken, and which server it is of. */
export async function readServer(
  sql: Snapshot,
): Promise<{ takenAt: string; server: string; major: number }> {
  const [row] = await sql<{ takenAt: string; server: string; major: number }[]>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "takenAt",
      current_setting('server_version') as server,
      current_setting('server_version_num')::int / 10000 as major`
  if (row === undefined) throw new Error('The database does not say what it is')
  return row
}

/** The tables that hold anything. */
export async function listFilledTables(sql: Snapshot): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of await listTables(sql)) {
    const rows = await sql`select from ${sql(name)} limit 1`
    if (rows.length > 0) filled.push(name)
  }
  return filled
}
