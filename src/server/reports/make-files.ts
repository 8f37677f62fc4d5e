import 'server-only'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import { readerView } from '@/domain/reports/reader-view'
import { VERSION } from '@/version'
import { findChainHead } from '../audit/chain-store'
import type { ServerContext } from '../context'
import { sha256 } from '../sha256'
import { exportReport } from './export-report'
import type { NewReportFile } from './file-store'
import type { StoredReport } from './store'

/** The report as every file that its readers may take, as they are to be kept. Nothing when nothing was drafted. */
export async function makeReportFiles(
  { db }: ServerContext,
  report: StoredReport,
): Promise<NewReportFile[]> {
  if (report.document === null || report.approved === null) return []
  const { number, approvedOn, sha256: seal } = report.approved
  const provenance = { number, approvedOn, sha256: seal, chain: await findChainHead(db) }
  const document = { ...readerView(report.document), provenance }
  return Promise.all(
    EXPORT_FORMATS.map(async (format) => {
      const { body } = await exportReport({ ...report, document }, format)
      const content = typeof body === 'string' ? new TextEncoder().encode(body) : body
      return { format, content, sha256: sha256(content), madeWith: VERSION }
    }),
  )
}
