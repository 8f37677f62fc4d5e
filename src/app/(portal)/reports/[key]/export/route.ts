import { refuseTooManyDownloads } from '@/server/limits/http'
import { giveReportFile } from '@/server/reports/export-file'
import { fileAnswer, sayPlainly } from '@/server/reports/export-http'
import { readExportFormat } from '@/server/reports/export-report'
import { getCaller, getContext, orNotFound } from '@/server/trpc/caller'

/** The report as a file, for those who may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const format = readExportFormat(new URL(request.url).searchParams.get('format'))
  if (format === null) return sayPlainly(400, 'Ask for format=docx, html, markdown, json or pdf.')
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get(await params))
  if (format === 'pdf' && !view.hasPdf)
    return sayPlainly(
      404,
      'There is no PDF of this report. Print its page from your browser instead.',
    )
  const ctx = await getContext()
  const refusal = await refuseTooManyDownloads(ctx, request.headers)
  if (refusal !== null) return refusal
  const file = await giveReportFile(ctx, view, format)
  if (file !== null) return fileAnswer(file)
  return view.status === 'withdrawn'
    ? sayPlainly(410, 'This report was withdrawn. Its page says when and why.')
    : sayPlainly(409, 'Nothing has been drafted yet. Draft the report first.')
}
