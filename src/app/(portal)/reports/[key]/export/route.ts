import type { FileFormat } from '@/domain/reports/export-formats'
import { getReportInput } from '@/domain/reports/input'
import { refuseTooManyDownloads } from '@/server/limits/http'
import { findReadersFile, giveReadersFile, giveReportFile } from '@/server/reports/export-file'
import { fileAnswer, sayPlainly, sayWhyNot } from '@/server/reports/export-http'
import { readExportFormat } from '@/server/reports/export-report'
import { getCaller, getContext, orNotFound } from '@/server/trpc/caller'

/** The report as a file, for those who may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const format = readExportFormat(new URL(request.url).searchParams.get('format'))
  if (format === null) return sayPlainly(400, 'Ask for format=docx, html, markdown, json or pdf.')
  const ctx = await getContext()
  const asked = getReportInput.safeParse(await params)
  const readers = asked.success ? { key: asked.data.key, format } : null
  const found = readers && (await findReadersFile(ctx, readers))
  if (readers !== null && found !== null) {
    const refusal = await refuseTooManyDownloads(ctx, request.headers)
    return refusal ?? fileAnswer(await giveReadersFile(ctx, readers, found))
  }
  return giveAfresh(request, { key: (await params).key, format })
}

/** What is not kept as its readers have it: a draft, a report that was withdrawn, or one that the reader may not know of. */
async function giveAfresh(
  request: Request,
  { key, format }: { key: string; format: FileFormat },
): Promise<Response> {
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get({ key }))
  if (format === 'pdf' && !view.hasPdf)
    return sayPlainly(
      404,
      'There is no PDF of this report. Print its page from your browser instead.',
    )
  const ctx = await getContext()
  const refusal = await refuseTooManyDownloads(ctx, request.headers)
  if (refusal !== null) return refusal
  return giveReportFile(ctx, view, format).then((file) => {
    if (file !== null) return fileAnswer(file)
    return view.status === 'withdrawn'
      ? sayPlainly(410, 'This report was withdrawn. Its page says when and why.')
      : sayPlainly(409, 'Nothing has been drafted yet. Draft the report first.')
  }, sayWhyNot)
}
