/**
 * What in a migration would break the release before, which goes on working while the migration runs and may be brought back
 * after it; or would keep people waiting for long. A line `-- contract: RELEASE` names the release from which on nothing needs
 * what is taken away, and permits it to the whole file. A check of listed values may give way to one of the same name in the
 * same file: the lists of this product only grow.
 */
export function faultsOfMigration(sql: string): string[] {
  if (/^-- contract: \S+/m.test(sql)) return []
  const made = new Set([...sql.matchAll(/create table "(\w+)"/gi)].map(([, name]) => name))
  const checks = new Set(
    [...sql.matchAll(/add constraint "(\w+)" check/gi)].map(([, name]) => name),
  )
  return statementsOf(sql)
    .filter((statement) => !made.has(tableOf(statement)))
    .filter((statement) => !checks.has(/drop constraint "(\w+)"/i.exec(statement)?.[1]))
    .flatMap((statement) =>
      RULES.filter(({ breaks }) => breaks.test(statement)).map(
        ({ says }) => `${says}: ${statement.slice(0, 90)}`,
      ),
    )
}

const RULES = [
  {
    says: 'drops',
    breaks:
      /^(alter table .*\s)?drop (table|column|view|function|trigger|type|constraint|schema)\b/i,
  },
  { says: 'renames', breaks: /\brename\b/i },
  { says: 'changes a type', breaks: /\balter column \S+ (set data )?type\b/i },
  { says: 'makes a column obligatory', breaks: /\balter column \S+ set not null\b/i },
  {
    says: 'adds an obligatory column without a default',
    breaks: /\badd column (?!.*\bdefault\b|.*\bgenerated\b).*\bnot null\b/i,
  },
  { says: 'takes a default away', breaks: /\balter column \S+ drop default\b/i },
  {
    says: 'cannot run in the transaction of the migrations',
    breaks: /\bconcurrently\b|^vacuum\b/i,
  },
]

function statementsOf(sql: string): string[] {
  return sql
    .split('--> statement-breakpoint')
    .map((statement) =>
      statement
        .replace(/^\s*--.*$/gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((statement) => statement !== '')
}

function tableOf(statement: string): string | undefined {
  return /^(?:alter table|create (?:unique )?index .*? on) "(\w+)"/i.exec(statement)?.[1]
}
