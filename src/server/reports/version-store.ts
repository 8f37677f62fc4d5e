import 'server-only'
import { and, desc, eq, max } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { ReportDocument } from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import { reportSteps, reportVersions } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import type { ReportId } from './store'

export interface NewReportVersion {
  document: ReportDocument
  facts: string
  sha256: string
  approvedOn: Day
  approvedBy: Id<'user'> | null
}

/** Stores what was approved, numbered after the last. Returns its number. */
export async function insertReportVersion(
  tx: Tx,
  reportId: ReportId,
  version: NewReportVersion,
): Promise<number> {
  const [last] = await tx
    .select({ number: max(reportVersions.number) })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
  const number = (last?.number ?? 0) + 1
  const document = reportDocumentSchema.parse(version.document)
  await tx.insert(reportVersions).values({ ...version, document, reportId, number })
  return number
}

/** What the version that was published last was made of; null of a report that was published elsewhere. */
export async function findGivenVersion(
  tx: Tx,
  reportId: ReportId,
): Promise<Pick<NewReportVersion, 'document' | 'facts'> | null> {
  const [row] = await tx
    .select({ document: reportVersions.document, facts: reportVersions.facts })
    .from(reportSteps)
    .innerJoin(
      reportVersions,
      and(
        eq(reportVersions.reportId, reportSteps.reportId),
        eq(reportVersions.number, reportSteps.number),
      ),
    )
    .where(and(eq(reportSteps.reportId, reportId), eq(reportSteps.step, 'publish')))
    .orderBy(desc(reportSteps.id))
    .limit(1)
  return row === undefined
    ? null
    : { document: reportDocumentSchema.parse(row.document), facts: row.facts }
}
