import 'server-only'
import { EXPORT_FORMATS, type FileFormat } from '@/domain/reports/export-formats'
import { readerView } from '@/domain/reports/reader-view'
import { VERSION } from '@/version'
import { findChainHead } from '../audit/chain-store'
import type { ServerContext } from '../context'
import { sha256 } from '../sha256'
import { makesPdf } from './export-pdf'
import { exportReport } from './export-report'
import type { NewReportFile } from './file-store'
import { findReportTemplate } from './report-template'
import type { StoredReport } from './store'

/** The report as every file that its readers may take, as they are to be kept. Nothing when nothing was drafted. */
export async function makeReportFiles(
  { db }: ServerContext,
  report: StoredReport,
): Promise<NewReportFile[]> {
  if (report.document === null || report.approved === null) return []
  const { number, approvedOn, sha256: seal } = report.approved
  const template = await findReportTemplate(db, report.key)
  const provenance = {
    ...{ number, approvedOn, sha256: seal, chain: await findChainHead(db) },
    ...(template !== null && { template: template.name }),
  }
  const document = { ...readerView(report.document), provenance }
  const make = async (format: FileFormat): Promise<NewReportFile> => {
    const { body } = await exportReport(
      { ...report, status: 'published', document, template },
      format,
    )
    const content = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const setInto = format === 'docx' && template !== null ? template.name : null
    return {
      ...{ format, content, sha256: sha256(content), madeWith: VERSION, template: setInto },
    }
  }
  const files = await Promise.all(EXPORT_FORMATS.map(make))
  const pdf = makesPdf() ? await make('pdf').then(alone, without) : []
  return [...files, ...pdf]
}

const alone = (file: NewReportFile) => [file]

/** A report is published without a PDF rather than not at all; what went wrong is in the log. */
const without = (): NewReportFile[] => []
