import 'server-only'
import type { Day } from '@/domain/dates/day'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { factsOfReport, programmesOfReport } from '@/domain/reports/report-facts'
import type { Queryable } from '../db/transaction'
import { gatherRecord } from '../portfolio/gather'
import { listFactKeys } from '../portfolio/history-store'
import { hasCorrections } from '../ratings/store'
import { sha256 } from '../sha256'
import type { StoredReport } from './store'

/** What a report is drafted from. */
export interface ReportFacts {
  /** All that is on record of what the report rests on; the drafter cuts it to its audience. */
  file: PortfolioFile
  audience: 'public' | 'members'
  asAt: Day
  /** The day of which its committees were last told; absent: this is the first report to any of them. */
  since?: Day
  /** What was on record on that day, where a rating was corrected since: they were told the other one. */
  told?: PortfolioFile
}

/** Gathers what the report would be drafted from now: its programmes and those that they name. */
export async function gatherReportFacts(
  q: Queryable,
  report: StoredReport,
  today: Day,
): Promise<ReportFacts> {
  const asAt = report.dataAsAt ?? today
  const { related: programmes, promised } = await listFactKeys(
    q,
    programmesOfReport(report),
    report.meetings.map(({ committee }) => committee),
  )
  const gathered = [...new Set([...programmes, ...promised])]
  const factsOn = async (day: Day) => {
    const record = await gatherRecord(q, { asAt: day, programmes: gathered, reports: [report.key] })
    return factsOfReport(record, report.key, programmes)
  }
  const { since } = report
  const isCorrected =
    since !== null && (await hasCorrections(q, programmes, { after: since, by: asAt }))
  return {
    file: await factsOn(asAt),
    audience: report.visibility === null ? 'public' : 'members',
    asAt,
    ...(since === null ? {} : { since }),
    ...(isCorrected ? { told: await factsOn(since) } : {}),
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
