import postgres from 'postgres'

/**
 * Everything that the schema of a database is made of, a line each, in an order that does not depend on how it came about:
 * tables, columns, constraints, indexes, triggers, functions, policies, grants and sequences.
 */
export async function describeSchema(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const lines: string[] = []
    for (const query of queries(sql)) lines.push(...(await query).map(({ line }) => String(line)))
    return lines.sort()
  } finally {
    await sql.end()
  }
}

const queries = (sql: postgres.Sql) => [
  sql`select concat_ws(' ', 'table', n.nspname || '.' || c.relname, c.relkind, pg_get_userbyid(c.relowner),
      case when c.relrowsecurity then 'row security' end, case when c.relforcerowsecurity then 'forced' end,
      'grants', array(select g::text from unnest(c.relacl) g order by 1)::text, pg_get_viewdef(case when c.relkind = 'v' then c.oid end)) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'drizzle') and c.relkind in ('r', 'v', 'p', 'm')`,
  sql`select concat_ws(' ', 'column', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity, a.attgenerated,
      case when a.attnotnull then 'not null' end, co.collname, 'default', pg_get_expr(d.adbin, d.adrelid), array(select g::text from unnest(a.attacl) g order by 1)::text) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    left join pg_collation co on co.oid = a.attcollation
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped`,
  sql`select concat_ws(' ', 'constraint', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)) as line
    from pg_constraint where connamespace = 'public'::regnamespace`,
  sql`select concat_ws(' ', 'index', indexdef) as line from pg_indexes where schemaname = 'public'`,
  sql`select concat_ws(' ', 'trigger', tgrelid::regclass, tgenabled, pg_get_triggerdef(t.oid)) as line
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and c.relnamespace = 'public'::regnamespace`,
  sql`select concat_ws(' ', 'function', pg_get_userbyid(proowner), array(select g::text from unnest(proacl) g order by 1)::text, pg_get_functiondef(p.oid)) as line
    from pg_proc p where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')`,
  sql`select concat_ws(' ', 'policy', tablename, policyname, permissive, roles::text, cmd, qual, 'check', with_check) as line
    from pg_policies where schemaname = 'public'`,
  sql`select concat_ws(' ', 'sequence', sequencename, data_type, start_value, increment_by, max_value, sequenceowner) as line
    from pg_sequences where schemaname = 'public'`,
  sql`select concat_ws(' ', 'schema', nspname, array(select g::text from unnest(nspacl) g order by 1)::text) as line
    from pg_namespace where nspname in ('public', 'drizzle')`,
]
