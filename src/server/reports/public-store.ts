import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Report } from '@/domain/portfolio-file/schema'
import type { ReportDocument } from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import type { ReportView } from '@/domain/reports/views'
import { reportSteps, reports, reportVersions } from '../db/schema'
import type { Queryable } from '../db/transaction'
import { filesOfVersion, filesSchema } from './file-store'
import { meetingsOfReport, reportMeetingsSchema } from './meeting-store'
import { parsePublications, publicationsOfReport } from './published-store'
import type { ReportId } from './store'

/** A report that everybody may read. */
export type PublishedReport = Pick<
  ReportView,
  'key' | 'subject' | 'meetings' | 'document' | 'approved' | 'files' | 'versions' | 'withdrawn'
> & { status: 'published' | 'withdrawn' }

const isPublished = and(isNull(reports.visibility), eq(reports.status, 'published'))

/** The report as the public reads it; null when there is none or it is not for the public. One query. */
export async function findPublishedReport(
  q: Queryable,
  key: string,
): Promise<PublishedReport | null> {
  const [row] = await q
    .select({
      key: reports.key,
      subject: reports.subject,
      document: reports.publicDocument,
      withdrawnOn: reports.withdrawnOn,
      number: reportVersions.number,
      sha256: reportVersions.sha256,
      approvedOn: reportVersions.approvedOn,
      files: filesOfVersion,
      meetings: meetingsOfReport,
      publications: publicationsOfReport({ forPublic: true }),
    })
    .from(reports)
    .leftJoin(
      reportSteps,
      and(eq(reportSteps.reportId, reports.id), eq(reportSteps.step, 'publish')),
    )
    .leftJoin(
      reportVersions,
      and(eq(reportVersions.reportId, reports.id), eq(reportVersions.number, reportSteps.number)),
    )
    .where(and(isPublished, eq(reports.key, key)))
    .orderBy(sql`${reportVersions.number} desc nulls last`)
    .limit(1)
  if (row === undefined) return null
  const { document, withdrawnOn, number, sha256, approvedOn, publications, ...rest } = row
  return {
    ...rest,
    ...parsePublications(publications),
    status: withdrawnOn === null ? 'published' : 'withdrawn',
    files: filesSchema.parse(rest.files),
    meetings: reportMeetingsSchema.parse(rest.meetings),
    document: document === null ? null : reportDocumentSchema.parse(document),
    approved:
      number === null || sha256 === null || approvedOn === null
        ? null
        : { number, sha256, approvedOn, approvedBy: null },
  }
}

/** Keys of reports that the public may read and that have nothing for the public to read. */
export async function listKeysWithoutPaper(q: Queryable): Promise<string[]> {
  const rows = await q
    .select({ key: reports.key })
    .from(reports)
    .where(and(isPublished, isNull(reports.withdrawnOn), isNull(reports.publicItem)))
    .orderBy(asc(reports.id))
  return rows.map(({ key }) => key)
}

export async function updatePaper(
  q: Queryable,
  id: ReportId,
  paper: { publicDocument: ReportDocument | null; publicItem: Report | null },
): Promise<void> {
  await q.update(reports).set(paper).where(eq(reports.id, id))
}
