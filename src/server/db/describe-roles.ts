import 'server-only'
import { sql } from 'drizzle-orm'
import type { Queryable } from './transaction'

/**
 * What the role of a connection could do to the record, were it told to: whether it owns tables (and so may change the
 * schema and what is on record) and whether row-level security holds it.
 */
export interface RoleDescription {
  name: string
  ownsTables: boolean
  bypassesRowSecurity: boolean
}

/** Describes the role that `db` works as. One query. */
export async function describeRole(db: Queryable): Promise<RoleDescription> {
  const [row] = await db.execute<RoleDescription & Record<string, unknown>>(sql`
    select rolname as name, rolsuper or rolbypassrls as "bypassesRowSecurity",
      exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and pg_has_role(c.relowner, 'usage')) as "ownsTables"
    from pg_roles where rolname = current_user`)
  if (row === undefined) throw new Error('The database does not say as which role it is asked')
  return row
}
