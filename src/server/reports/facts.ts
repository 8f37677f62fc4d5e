import 'server-only'
import type { Day } from '@/domain/dates/day'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { factsOfReport, programmesOfReport } from '@/domain/reports/report-facts'
import type { Queryable } from '../db/transaction'
import { gatherRecord } from '../portfolio/gather'
import { listRelatedKeys } from '../portfolio/history-store'
import { sha256 } from './seal'
import type { StoredReport } from './store'

/** What a report is drafted from. */
export interface ReportFacts {
  /** All that is on record of what the report rests on; the drafter cuts it to its audience. */
  file: PortfolioFile
  audience: 'public' | 'members'
  asAt: Day
  /** The day of which its committees were last told; absent: this is the first report to any of them. */
  since?: Day
}

/** Gathers what the report would be drafted from now: its programmes and those that they name. */
export async function gatherReportFacts(
  q: Queryable,
  report: StoredReport,
  today: Day,
): Promise<ReportFacts> {
  const asAt = report.dataAsAt ?? today
  const programmes = await listRelatedKeys(q, programmesOfReport(report))
  const record = await gatherRecord(q, { asAt, programmes, reports: [report.key] })
  return {
    file: factsOfReport(record, report.key),
    audience: report.visibility === null ? 'public' : 'members',
    asAt,
    ...(report.since === null ? {} : { since: report.since }),
  }
}

/** What the audience may know of the facts, as canonical text. */
export function projectedText(file: PortfolioFile, audience: ReportFacts['audience']): string {
  return writePortfolioFile(audience === 'public' ? publicView(file).file : file)
}

/** Changes exactly when a new draft could say something else: other facts, other things withheld, another last report. */
export function hashFacts({ file, audience, since }: ReportFacts): string {
  const withheld = audience === 'public' ? publicView(file).withheld : []
  return sha256(JSON.stringify([since ?? null, withheld, projectedText(file, audience)]))
}
