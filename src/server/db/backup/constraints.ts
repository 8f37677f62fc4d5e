import 'server-only'
import type { Snapshot } from './connection'

interface Name {
  table: string
  name: string
}

/**
 * Runs `load` with nothing in its way: triggers neither stamp nor refuse what comes, and tables may come in any order, because
 * foreign keys are checked after the last row. Both are as they were afterwards; the transaction fails when a row refers to
 * one that is not there.
 */
export async function withoutInterference(sql: Snapshot, load: () => Promise<void>): Promise<void> {
  const keys = await listForeignKeys(sql)
  const triggers = await listTriggers(sql)
  for (const { table, name } of keys)
    await sql`alter table ${sql(table)} alter constraint ${sql(name)} deferrable initially deferred`
  for (const { table, name } of triggers)
    await sql`alter table ${sql(table)} disable trigger ${sql(name)}`
  await load()
  await sql`set constraints all immediate`
  for (const { table, name } of triggers)
    await sql`alter table ${sql(table)} enable trigger ${sql(name)}`
  for (const { table, name } of keys)
    await sql`alter table ${sql(table)} alter constraint ${sql(name)} not deferrable`
}

function listForeignKeys(sql: Snapshot): Promise<Name[]> {
  return sql<Name[]>`
    select relname as table, conname as name from pg_constraint con join pg_class on pg_class.oid = conrelid
    where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace order by 1, 2`
}

function listTriggers(sql: Snapshot): Promise<Name[]> {
  return sql<Name[]>`
    select relname as table, tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and tgenabled = 'O' and relnamespace = 'public'::regnamespace order by 1, 2`
}
