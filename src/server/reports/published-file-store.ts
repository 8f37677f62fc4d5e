import 'server-only'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { FileFormat } from '@/domain/reports/export-formats'
import { reportFiles, reportSteps, reports, reportVersions } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable } from '../db/transaction'

export interface PublishedFile {
  id: Id<'report-file'>
  sha256: string
  isPublic: boolean
  /** As the paper prints it; null where it has no header. */
  classification: string | null
}

/**
 * What is kept of the version that readers have, without its content: null where none is, where the report was withdrawn,
 * and for those who work on its next version (`forWorkers`).
 */
export async function findPublishedFile(
  q: Queryable,
  { key, format }: { key: string; format: FileFormat },
  { forPublic, forWorkers }: { forPublic: boolean; forWorkers: boolean },
): Promise<PublishedFile | null> {
  const paper = forPublic ? reports.publicDocument : reportVersions.document
  const [row] = await q
    .select({
      id: reportFiles.id,
      sha256: reportFiles.sha256,
      isPublic: sql<boolean>`${reports.visibility} is null`,
      classification: sql<string | null>`${paper} #>> '{header,classification}'`,
    })
    .from(reports)
    .innerJoin(
      reportSteps,
      and(eq(reportSteps.reportId, reports.id), eq(reportSteps.step, 'publish')),
    )
    .innerJoin(
      reportVersions,
      and(eq(reportVersions.reportId, reports.id), eq(reportVersions.number, reportSteps.number)),
    )
    .leftJoin(
      reportFiles,
      and(eq(reportFiles.versionId, reportVersions.id), eq(reportFiles.format, format)),
    )
    .where(
      and(
        eq(reports.key, key),
        eq(reports.status, 'published'),
        isNull(reports.withdrawnOn),
        isNotNull(paper),
        forWorkers ? isNull(reports.workingStatus) : undefined,
      ),
    )
    .orderBy(desc(reportVersions.number))
    .limit(1)
  if (row === undefined) return null
  const { id, sha256, ...rest } = row
  return id === null || sha256 === null ? null : { ...rest, id, sha256 }
}

/** The bytes of a file that is kept. */
export async function getFileContent(
  q: Queryable,
  id: Id<'report-file'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await q
    .select({ content: reportFiles.content })
    .from(reportFiles)
    .where(eq(reportFiles.id, id))
  if (row === undefined) throw new Error('A kept file of a report is not there')
  return new Uint8Array(row.content)
}
