import 'server-only'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ReportDocument } from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import type { ReportFile } from '@/domain/reports/views'
import type { VersionsView, VersionView } from '@/domain/reviews/views'
import { reportPapers, reportSteps, reports, reportVersions } from '../db/schema'
import type { Queryable } from '../db/transaction'
import { filesOfVersion, filesSchema } from './file-store'

/** The versions of a report that its readers were given, the latest first, and whether it was withdrawn. One query. */
export async function listPublishedVersions(q: Queryable, key: string): Promise<VersionsView> {
  const rows = await q
    .select({
      step: reportSteps.step,
      number: reportSteps.number,
      on: reportSteps.on,
      reason: reportSteps.reason,
      sha256: reportVersions.sha256,
    })
    .from(reportSteps)
    .innerJoin(reports, eq(reports.id, reportSteps.reportId))
    .leftJoin(
      reportVersions,
      and(
        eq(reportVersions.reportId, reportSteps.reportId),
        eq(reportVersions.number, reportSteps.number),
      ),
    )
    .where(and(eq(reports.key, key), inArray(reportSteps.step, ['publish', 'withdraw'])))
    .orderBy(desc(reportSteps.id))
  const published = rows.flatMap(({ step, number, on: publishedOn, reason, sha256 }) =>
    step === 'publish' && number !== null ? [{ number, publishedOn, reason, sha256 }] : [],
  )
  const versions = published.map((version, index): VersionView => {
    const next = published[index - 1]
    const superseded =
      next === undefined ? null : { number: next.number, on: next.publishedOn, reason: next.reason }
    return { ...version, superseded }
  })
  const withdrawal = rows.find(({ step }) => step === 'withdraw')
  return {
    versions,
    withdrawn: withdrawal === undefined ? null : { on: withdrawal.on, reason: withdrawal.reason },
  }
}

/** What is kept of a published version: its paper for the reader, and its files; null when it was never published. */
export async function findPublishedVersion(
  q: Queryable,
  { key, number }: { key: string; number: number },
  { forPublic }: { forPublic: boolean },
): Promise<{ document: ReportDocument | null; files: ReportFile[] } | null> {
  const document = forPublic
    ? sql<unknown>`coalesce(${reportPapers.document}, case when not exists (select from report_step later
        where later.report_id = ${reports.id} and later.step = 'publish' and later.number > ${number})
      then ${reports.publicDocument} end)`
    : sql<unknown>`${reportVersions.document}`
  const [row] = await q
    .select({ document: document.mapWith(reports.document), files: filesOfVersion })
    .from(reportSteps)
    .innerJoin(reports, eq(reports.id, reportSteps.reportId))
    .innerJoin(
      reportVersions,
      and(
        eq(reportVersions.reportId, reportSteps.reportId),
        eq(reportVersions.number, reportSteps.number),
      ),
    )
    .leftJoin(reportPapers, eq(reportPapers.versionId, reportVersions.id))
    .where(
      and(eq(reports.key, key), eq(reportSteps.step, 'publish'), eq(reportSteps.number, number)),
    )
    .limit(1)
  if (row === undefined) return null
  return {
    document: row.document === null ? null : reportDocumentSchema.parse(row.document),
    files: filesSchema.parse(row.files),
  }
}
