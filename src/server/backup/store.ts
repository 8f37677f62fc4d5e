import 'server-only'
import { and, desc, eq, isNotNull, type SQLWrapper, sql } from 'drizzle-orm'
import { backupRuns, reportFiles, reports, reportVersions } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

export type BackupRunId = Id<'backup-run'>

const MOST_SHOWN = 30

export async function insertBackupRun(
  tx: Tx,
  run: typeof backupRuns.$inferInsert,
): Promise<BackupRunId> {
  const [row] = await tx.insert(backupRuns).values(run).returning({ id: backupRuns.id })
  if (row === undefined) throw new Error('No row of the backup was added')
  return row.id
}

/** Says of a backup that restoring it was rehearsed. */
export async function updateDrill(
  tx: Tx,
  id: BackupRunId,
  drillOutcome: 'succeeded' | 'failed',
): Promise<void> {
  await tx
    .update(backupRuns)
    .set({ drillOutcome, drilledAt: sql`now()` })
    .where(eq(backupRuns.id, id))
}

/** The latest backups that were tried, newest first. */
export function listBackupRuns(db: Queryable) {
  return db
    .select({
      id: backupRuns.id,
      secondsAgo: ageOf(backupRuns.at),
      kind: backupRuns.kind,
      outcome: backupRuns.outcome,
      fileName: backupRuns.fileName,
      bytes: backupRuns.bytes,
      rows: backupRuns.rows,
      fault: backupRuns.fault,
    })
    .from(backupRuns)
    .orderBy(desc(backupRuns.at), desc(backupRuns.id))
    .limit(MOST_SHOWN)
}

/** How many seconds ago the last backup was made that can be restored; null when there never was one. */
export async function findLastGood(db: Queryable): Promise<number | null> {
  const [row] = await db
    .select({ secondsAgo: ageOf(backupRuns.at) })
    .from(backupRuns)
    .where(and(eq(backupRuns.outcome, 'succeeded'), eq(backupRuns.kind, 'milepost')))
    .orderBy(desc(backupRuns.at), desc(backupRuns.id))
    .limit(1)
  return row?.secondsAgo ?? null
}

/** The last rehearsal of a restore; null when there never was one. */
export async function findLastDrill(db: Queryable) {
  const [row] = await db
    .select({
      secondsAgo: ageOf(sql`${backupRuns.drilledAt}`),
      wentWell: sql<boolean>`${backupRuns.drillOutcome} = 'succeeded'`,
    })
    .from(backupRuns)
    .where(isNotNull(backupRuns.drilledAt))
    .orderBy(desc(backupRuns.drilledAt))
    .limit(1)
  return row ?? null
}

function ageOf(instant: SQLWrapper) {
  return sql<number>`extract(epoch from now() - ${instant})::float8`
}

const MOST_COMPARED = 8

/** Files of published reports, latest first, with the checksum of the bytes that were published. */
export function listPublishedFiles(db: Queryable) {
  return db
    .select({ key: reports.key, format: reportFiles.format, sha256: reportFiles.sha256 })
    .from(reportFiles)
    .innerJoin(reportVersions, eq(reportVersions.id, reportFiles.versionId))
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(
      sql`${reports.status} = 'published' and ${reportVersions.number} =
        (select max(number) from report_version latest where latest.report_id = ${reports.id})`,
    )
    .orderBy(desc(reportVersions.id), reportFiles.format)
    .limit(MOST_COMPARED)
}
