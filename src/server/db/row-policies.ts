import 'server-only'
import { sql } from 'drizzle-orm'
import { APPLICATION, PUBLIC_READER } from './embedded/roles.mjs'
import type { Migration } from './migration'
import { PUBLIC_PARTS } from './public-rows'
import { textOfSchema } from './schema/json-rows'

interface Policy {
  table: string
  name: string
  /** Which rows, as the statement says after the name and the table. */
  rule: string
}

/**
 * Sets row-level security on every table that the public reads: the application meets all rows, the public's role those
 * that are public, anybody else but the owner none. A policy whose rule is as it was is left alone, because to replace it
 * waits for everybody who uses the table.
 */
export async function applyPolicies(tx: Migration, roles: readonly string[]): Promise<void> {
  const wanted = policiesFor(roles)
  const present = await listPolicies(tx)
  for (const { table } of PUBLIC_PARTS) await secureRows(tx, table)
  for (const policy of present.filter((kept) => !wanted.some((one) => isSame(one, kept))))
    await tx.execute(
      sql`drop policy ${sql.identifier(policy.name)} on ${sql.identifier(policy.table)}`,
    )
  for (const policy of wanted.filter((one) => !present.some((kept) => isSame(one, kept))))
    await createPolicy(tx, policy)
}

function policiesFor(roles: readonly string[]): Policy[] {
  const everything = `to ${APPLICATION} using (true) with check (true)`
  return PUBLIC_PARTS.flatMap(({ table, rows }) => [
    ...(roles.includes(APPLICATION) ? [{ table, name: 'everything', rule: everything }] : []),
    ...(roles.includes(PUBLIC_READER)
      ? [{ table, name: 'what_is_public', rule: `for select to ${PUBLIC_READER} using (${rows})` }]
      : []),
  ])
}

const isSame = (one: Policy, other: Policy) =>
  one.table === other.table && one.name === other.name && one.rule === other.rule

/** The rule of a policy stands in its comment, word for word as it was written. */
async function listPolicies(tx: Migration): Promise<Policy[]> {
  const rows = await tx.execute<Policy & Record<string, unknown>>(sql`
    select c.relname as table, p.polname as name, coalesce(obj_description(p.oid, 'pg_policy'), '') as rule
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace`)
  return [...rows]
}

async function secureRows(tx: Migration, table: string): Promise<void> {
  const [row] = await tx.execute<{ secured: boolean }>(
    sql`select relrowsecurity as secured from pg_class where oid = ${table}::regclass`,
  )
  if (row?.secured !== true)
    await tx.execute(sql`alter table ${sql.identifier(table)} enable row level security`)
}

async function createPolicy(tx: Migration, { table, name, rule }: Policy): Promise<void> {
  const policy = sql`policy ${sql.identifier(name)} on ${sql.identifier(table)}`
  await tx.execute(sql`create ${policy} ${textOfSchema(rule)}`)
  await tx.execute(sql`comment on ${policy} is ${literal(rule)}`)
}

const literal = (text: string) => textOfSchema(`'${text.replaceAll("'", "''")}'`)
