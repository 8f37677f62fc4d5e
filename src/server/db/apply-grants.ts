import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { APPLICATION, BACKUP, PUBLIC_READER } from './embedded/roles.mjs'
import { LIBRARY_SCHEMAS, READABLE_SCHEMAS, TABLE_GRANTS } from './grants'
import type { Migration, MigrationDb } from './migration'
import { PUBLIC_FUNCTIONS, PUBLIC_PARTS } from './public-rows'
import { applyPolicies } from './row-policies'
import { textOfSchema } from './schema/json-rows'
import { applySearch } from './search-hits'

const quoted = (name: string) => sql.identifier(name)
const list = (parts: SQL[]) => sql.join(parts, sql`, `)

/**
 * Gives each role its rights on every table and takes away all others, as the owner of the tables; the same at any time.
 * Where one role does everything there is nobody to give rights to.
 */
export async function applyGrants(db: MigrationDb): Promise<void> {
  await db.transaction(async (tx) => {
    const others = await otherRoles(tx)
    await applySearch(tx)
    await withdrawAll(tx, others)
    if (others.includes(APPLICATION)) await grantApplication(tx)
    if (others.includes(PUBLIC_READER)) await grantPublic(tx)
    await applyPolicies(tx, others)
  })
}

/** Those of the roles that there are, without the one that asks. */
async function otherRoles(tx: Migration): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`select rolname as name from pg_roles
    where rolname in (${APPLICATION}, ${PUBLIC_READER}, ${BACKUP}) and rolname <> current_user`)
  return rows.map(({ name }) => name)
}

async function withdrawAll(tx: Migration, others: string[]): Promise<void> {
  const roles = others.map((name) => sql`${quoted(name)}`)
  const from = list([sql`public`, ...roles])
  const [row] = await tx.execute<{ name: string }>(sql`select current_database() as name`)
  const database = quoted(String(row?.name))
  await tx.execute(sql`revoke all on database ${database} from ${from}`)
  await tx.execute(sql`revoke all on schema public from ${from}`)
  await tx.execute(sql`revoke all on all tables in schema public from ${from}`)
  await tx.execute(sql`revoke all on all sequences in schema public from ${from}`)
  await tx.execute(sql`revoke all on all functions in schema public from ${from}`)
  if (roles.length === 0) return
  await tx.execute(sql`grant connect on database ${database} to ${list(roles)}`)
  await tx.execute(sql`grant usage on schema public to ${list(roles)}`)
}

async function grantApplication(tx: Migration): Promise<void> {
  const to = quoted(APPLICATION)
  for (const { table, application } of TABLE_GRANTS) {
    const rights = textOfSchema(application.join(', '))
    await tx.execute(sql`grant ${rights} on table ${quoted(table)} to ${to}`)
  }
  await tx.execute(sql`grant execute on all functions in schema public to ${to}`)
  for (const name of await presentSchemas(tx, READABLE_SCHEMAS)) {
    await tx.execute(sql`grant usage on schema ${quoted(name)} to ${to}`)
    await tx.execute(sql`grant select on all tables in schema ${quoted(name)} to ${to}`)
  }
  for (const name of await presentSchemas(tx, LIBRARY_SCHEMAS)) {
    await tx.execute(sql`grant usage on schema ${quoted(name)} to ${to}`)
    await tx.execute(
      sql`grant select, insert, update, delete on all tables in schema ${quoted(name)} to ${to}`,
    )
    await tx.execute(sql`grant usage, select on all sequences in schema ${quoted(name)} to ${to}`)
    await tx.execute(sql`grant execute on all functions in schema ${quoted(name)} to ${to}`)
  }
}

async function grantPublic(tx: Migration): Promise<void> {
  const to = quoted(PUBLIC_READER)
  for (const { table, columns } of PUBLIC_PARTS) {
    const named = list(columns.map((name) => sql`${quoted(name)}`))
    await tx.execute(sql`grant select (${named}) on table ${quoted(table)} to ${to}`)
  }
  const functions = textOfSchema(PUBLIC_FUNCTIONS.join(', '))
  await tx.execute(sql`grant execute on function ${functions} to ${to}`)
}

async function presentSchemas(tx: Migration, names: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`select nspname as name from pg_namespace
    where nspname = any(${sql.param([...names])}::text[])`)
  return rows.map(({ name }) => name)
}
