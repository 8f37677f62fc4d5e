import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
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
      at: backupRuns.at,
      kind: backupRuns.kind,
      outcome: backupRuns.outcome,
      seconds: backupRuns.seconds,
      fileName: backupRuns.fileName,
      bytes: backupRuns.bytes,
      rows: backupRuns.rows,
      chainSeq: backupRuns.chainSeq,
      fault: backupRuns.fault,
    })
    .from(backupRuns)
    .orderBy(desc(backupRuns.at), desc(backupRuns.id))
    .limit(MOST_SHOWN)
}

/** The last backup that can be restored, with the hours since; null when there never was one. */
export async function findLastGood(db: Queryable) {
  const [row] = await db
    .select({
      at: backupRuns.at,
      hours: sql<number>`extract(epoch from now() - ${backupRuns.at})::float8 / 3600`,
    })
    .from(backupRuns)
    .where(sql`${backupRuns.outcome} = 'succeeded' and ${backupRuns.kind} = 'milepost'`)
    .orderBy(desc(backupRuns.at), desc(backupRuns.id))
    .limit(1)
  return row ?? null
}

/** The last rehearsal of a restore; null when there never was one. */
export async function findLastDrill(db: Queryable) {
  const [row] = await db
    .select({ at: backupRuns.drilledAt, outcome: backupRuns.drillOutcome })
    .from(backupRuns)
    .where(sql`${backupRuns.drilledAt} is not null`)
    .orderBy(desc(backupRuns.drilledAt))
    .limit(1)
  return row ?? null
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
