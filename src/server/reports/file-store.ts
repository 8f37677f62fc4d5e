import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { FILE_FORMATS, type FileFormat } from '@/domain/reports/export-formats'
import { reportFiles, reports, reportVersions } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

export interface NewReportFile {
  format: FileFormat
  content: Uint8Array
  sha256: string
  madeWith: string
  template: string | null
}

export async function insertReportFiles(
  tx: Tx,
  versionId: Id<'report-version'>,
  files: readonly NewReportFile[],
): Promise<void> {
  await tx.insert(reportFiles).values(files.map((file) => ({ ...file, versionId })))
}

/** A stored file of a published version, or null: what was published before files were kept has none. */
export async function findReportFile(
  q: Queryable,
  { key, number }: { key: string; number: number },
  format: FileFormat,
) {
  const [row] = await q
    .select({ content: reportFiles.content, sha256: reportFiles.sha256 })
    .from(reportFiles)
    .innerJoin(reportVersions, eq(reportVersions.id, reportFiles.versionId))
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(
      and(eq(reports.key, key), eq(reportVersions.number, number), eq(reportFiles.format, format)),
    )
  return row ?? null
}

/** A column of a query over `report_version`: its files, without their content. */
export const filesOfVersion: SQL<unknown> = sql<unknown>`(select coalesce(json_agg(json_build_object(
    'format', file.format, 'sha256', file.sha256, 'bytes', length(file.content)) order by file.id), '[]')
  from report_file file where file.version_id = report_version.id)`

export const filesSchema = z.array(
  z.object({ format: z.enum(FILE_FORMATS), sha256: z.string(), bytes: z.int() }),
)
