import 'server-only'
import { draftJson } from '@/domain/drafting/json'
import type { ReportDocument, Unpublished } from '@/domain/reports/document'
import { FILE_FORMATS, type FileFormat } from '@/domain/reports/export-formats'
import { type Marked, nonPublicMark } from '@/domain/reports/labels'
import { isUnderWay, type ReportStatus } from '@/domain/reports/status'
import type { WordTemplate } from './docx/template/fill'
import { exportDocx } from './export-docx'
import { exportPdf } from './export-pdf'
import { renderHtml } from './render-html'
import { renderMarkdown } from './render-markdown'

const FILES = {
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: exportDocx,
  },
  html: {
    ending: 'html',
    type: 'text/html; charset=utf-8',
    write: (document: ReportDocument) => Promise.resolve(renderHtml(document)),
  },
  markdown: {
    ending: 'md',
    type: 'text/markdown; charset=utf-8',
    write: (document: ReportDocument) => Promise.resolve(renderMarkdown(document)),
  },
  pdf: {
    ending: 'pdf',
    type: 'application/pdf',
    write: (document: ReportDocument) => exportPdf(renderHtml(document)),
  },
  json: {
    ending: 'json',
    type: 'application/json; charset=utf-8',
    write: (document: ReportDocument) =>
      Promise.resolve(`${JSON.stringify(draftJson(document), null, 1)}\n`),
  },
} as const

interface NamedReport {
  key: string
  status: ReportStatus
  document: ReportDocument
}

interface ReportToExport extends NamedReport {
  /** The council's own, that a Word file is set into. */
  template?: WordTemplate | null
}

/** What a reader downloads; until the report is published each page of it says how far it is. */
export async function exportReport(
  { key, status, document, template = null }: ReportToExport,
  format: FileFormat,
): Promise<{ name: string; type: string; body: string | Uint8Array<ArrayBuffer> }> {
  const unpublished = unpublishedAs(status)
  const marked = unpublished === null ? document : { ...document, unpublished }
  const body = await FILES[format].write(marked, template)
  const written = typeof body === 'string' ? body : new Uint8Array(body)
  return { ...describeFile({ key, status, document }, format), body: written }
}

function unpublishedAs(status: ReportStatus): Unpublished | null {
  if (isUnderWay(status)) return 'draft'
  return status === 'approved' ? status : null
}

/**
 * How a file is called and what it is. The name says DRAFT until the report is approved and NON-PUBLIC when the public may
 * not read it, so that nobody sends out the wrong one.
 */
export function describeFile(
  { key, status, document }: Pick<NamedReport, 'key' | 'status'> & { document: Marked },
  format: FileFormat,
): { name: string; type: string } {
  const { ending, type } = FILES[format]
  const marks = [
    ...(nonPublicMark(document) === null ? [] : ['-NON-PUBLIC']),
    ...(isUnderWay(status) ? ['-DRAFT'] : []),
  ]
  return { name: `${key}${marks.join('')}.${ending}`, type }
}

/** The format that an address asks for; Word when it names none, null when there is no such format. */
export function readExportFormat(asked: string | null): FileFormat | null {
  return FILE_FORMATS.find((format) => format === (asked ?? 'docx')) ?? null
}
