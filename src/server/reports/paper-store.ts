import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { ReportDocument } from '@/domain/reports/document'
import { reportPapers, reportSteps, reports, reportVersions } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'

/** Keeps what everybody was given of a version; once. */
export async function insertPaper(
  tx: Tx,
  versionId: Id<'report-version'>,
  document: ReportDocument,
): Promise<void> {
  await tx.insert(reportPapers).values({ versionId, document }).onConflictDoNothing()
}

/** Keeps what everybody reads now, before another version takes its place: an earlier release did not. */
export async function keepPaperOfPublished(tx: Tx, reportId: Id<'report'>): Promise<void> {
  const [row] = await tx
    .select({ versionId: reportVersions.id, document: reports.publicDocument })
    .from(reports)
    .innerJoin(reportSteps, eq(reportSteps.reportId, reports.id))
    .innerJoin(
      reportVersions,
      and(eq(reportVersions.reportId, reports.id), eq(reportVersions.number, reportSteps.number)),
    )
    .where(
      and(
        eq(reports.id, reportId),
        eq(reportSteps.step, 'publish'),
        isNotNull(reports.publicDocument),
      ),
    )
    .orderBy(desc(reportVersions.number))
    .limit(1)
  if (row?.document) await insertPaper(tx, row.versionId, row.document)
}
