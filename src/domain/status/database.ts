// The database: what it is, as whom Milepost works in it, and whether its schema is the one of this version. Where one role
// owns the tables and serves the pages too, whoever takes over the application could rewrite history: that has to be said.
// Source: trust S-7, S-8, R-12, R-21.

import { fine, look, printBytes, type StatusLine } from './line'

export interface ServerFacts {
  /** As the server says it: '15.18 (Debian …)'. */
  version: string
  bytes: number
}

export function serverLines({ version, bytes }: ServerFacts): StatusLine[] {
  return [fine('Server', `PostgreSQL ${version}; the database takes ${printBytes(bytes)}.`)]
}

export interface RoleFacts {
  name: string
  ownsTables: boolean
  /** Whether the public's pages are read with a role of their own. */
  hasPublicRole: boolean
}

export function roleLines({ name, ownsTables, hasPublicRole }: RoleFacts): StatusLine[] {
  const next =
    'Run npm run db:roles on the server: it prints what makes the four roles, and which settings name them.'
  return [
    ownsTables
      ? look(
          'Rights of Milepost',
          `It works as ${name}, which owns its tables: whoever took Milepost over could rewrite the record.`,
          next,
        )
      : fine('Rights of Milepost', `It works as ${name}, which cannot rewrite the record.`),
    hasPublicRole
      ? fine('Rights of the public pages', 'They are read with a role that sees what is public.')
      : look('Rights of the public pages', 'They are read with a role that sees everything.', next),
  ]
}

export interface PoolFacts {
  inUse: number
  queued: number
  refused: number
  late: number
}

/** The numbers of all pools of this process together; those turned away and those too late count since it began. */
export function poolLines(pools: readonly PoolFacts[]): StatusLine[] {
  const sum = (number: keyof PoolFacts) => pools.reduce((total, pool) => total + pool[number], 0)
  const lost = sum('refused') + sum('late')
  const now = `${sum('inUse')} in use, ${sum('queued')} waiting`
  if (lost === 0) return [fine('Connections', `${now}. Nobody was turned away.`)]
  return [
    look(
      'Connections',
      `${now}. Since Milepost was started ${lost} requests were turned away or took too long.`,
      'If the number grows, the database is too slow or was away: look at its log.',
    ),
  ]
}

/** What is known of the replica that the public pages are read from. */
export interface ReplicaFacts {
  /** By how much it lags; null while it does not answer, and without end until it has first caught up. */
  lagSeconds: number | null
  /** Whether the public is read from it now. */
  isRead: boolean
}

/** Nothing where no replica is set. */
export function replicaLines(replica: ReplicaFacts | undefined): StatusLine[] {
  if (replica === undefined) return []
  const about = 'Replica'
  const { lagSeconds, isRead } = replica
  if (lagSeconds === null)
    return [
      look(
        about,
        'It does not answer, or follows no primary any more: the public pages are read from the primary.',
        'See that it runs, and that DATABASE_REPLICA_URL leads to it (docs/scaling.md).',
      ),
    ]
  const lag = Number.isFinite(lagSeconds)
    ? `It is connected and ${lagSeconds.toFixed(1)} seconds behind the primary`
    : 'It is connected and has not caught up yet'
  if (isRead) return [fine(about, `${lag}. The public pages are read from it.`)]
  return [
    look(
      about,
      `${lag}: too far for the public pages, which are read from the primary.`,
      'If it does not catch up within minutes, look at its log.',
    ),
  ]
}

export interface MigrationFacts {
  applied: number
  pending: number
}

export function migrationLines({ applied, pending }: MigrationFacts): StatusLine[] {
  if (pending === 0) return [fine('Schema', `Up to date: ${applied} migrations were applied.`)]
  return [
    look(
      'Schema',
      `${pending} of ${applied + pending} migrations are still to be applied.`,
      'Start Milepost once with npm start, which applies them.',
    ),
  ]
}
