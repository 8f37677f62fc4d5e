import { bigint, doublePrecision, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { BACKUP_KINDS, BACKUP_OUTCOMES } from '../../../domain/backups/values'
import { id, oneOf } from './columns'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
const count = (name: string) => bigint(name, { mode: 'number' })

/** Each backup that was tried: what came of it, and whether restoring it was rehearsed. */
export const backupRuns = pgTable(
  'backup_run',
  {
    id: id('backup-run'),
    at: instant('at').notNull().defaultNow(),
    kind: text('kind', { enum: BACKUP_KINDS }).notNull(),
    outcome: text('outcome', { enum: BACKUP_OUTCOMES }).notNull(),
    seconds: doublePrecision('seconds').notNull(),
    /** The rest is null when it failed; `fault` says why. */
    fileName: text('file_name'),
    bytes: count('bytes'),
    rows: count('rows'),
    /** Of the file. */
    sha256: text('sha256'),
    /** The end of the audit chain that the backup holds. */
    chainSeq: count('chain_seq'),
    chainHash: text('chain_hash'),
    fault: text('fault'),
    drilledAt: instant('drilled_at'),
    drillOutcome: text('drill_outcome', { enum: BACKUP_OUTCOMES }),
  },
  (t) => [
    index('backup_run_by_time').on(t.at, t.id),
    oneOf('backup_run_kind_known', t.kind, BACKUP_KINDS),
    oneOf('backup_run_outcome_known', t.outcome, BACKUP_OUTCOMES),
    oneOf('backup_run_drill_outcome_known', t.drillOutcome, BACKUP_OUTCOMES),
  ],
)
