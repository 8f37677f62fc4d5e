import 'server-only'
import { LAST_DAY } from '@/domain/dates/day'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { Report } from '@/domain/portfolio-file/schema'
import type { ReportDocument } from '@/domain/reports/document'
import { readerView } from '@/domain/reports/reader-view'
import { programmesOfReport } from '@/domain/reports/report-facts'
import type { Db } from '../db/client'
import type { Queryable } from '../db/transaction'
import { gatherRecord } from '../portfolio/gather'
import { listKeysWithoutPaper, updatePaper } from './public-store'
import { findReport, type StoredReport } from './store'

/** What the public is given of a report that is published: the paper, and the report as a portfolio file holds it. */
export interface PublicPaper {
  publicDocument: ReportDocument | null
  publicItem: Report | null
}

/** Neither is there of a report that is not for the public. */
export async function publicPaperOf(q: Queryable, report: StoredReport): Promise<PublicPaper> {
  if (report.visibility !== null) return { publicDocument: null, publicItem: null }
  const { key, document, correction } = report
  const programmes = programmesOfReport(report)
  const file = await gatherRecord(q, {
    ...{ asAt: LAST_DAY, programmes, reports: [key] },
    corrected: correction === null ? undefined : key,
  })
  const [publicItem = null] = publicView(file).file.reports
  return { publicDocument: document === null ? null : readerView(document), publicItem }
}

/** Gives those reports their paper that an earlier release published. */
export async function fillPublicPapers(db: Db): Promise<void> {
  for (const key of await listKeysWithoutPaper(db)) {
    const report = await findReport(db, key, { forStaff: false })
    if (report !== null) await updatePaper(db, report.id, await publicPaperOf(db, report))
  }
}
