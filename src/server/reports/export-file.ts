import 'server-only'
import type { ExportFormat } from '@/domain/reports/export-formats'
import type { ReportView } from '@/domain/reports/views'
import { forReading, type ServerContext } from '../context'
import { describeFile, exportReport } from './export-report'
import { findReportFile } from './file-store'

/**
 * A report as a file: once it is published the very bytes that were published, made afresh until then. Null when nothing
 * was drafted. Who may have it was decided when the view was read.
 */
export async function giveReportFile(
  ctx: ServerContext,
  { key, status, document }: ReportView,
  format: ExportFormat,
) {
  if (document === null) return null
  const kept = status === 'published' ? await findReportFile(forReading(ctx).db, key, format) : null
  if (kept === null)
    return { ...(await exportReport({ key, status, document }, format)), sha256: null }
  const body = new Uint8Array(kept.content)
  return { ...describeFile({ key, status }, format), body, sha256: kept.sha256 }
}
