import { refuseTooManyDownloads } from '@/server/limits/http'
import { giveReportFile } from '@/server/reports/export-file'
import { readExportFormat } from '@/server/reports/export-report'
import { getCaller, getContext, orNotFound } from '@/server/trpc/caller'

/** The report as a file, for those who may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const format = readExportFormat(new URL(request.url).searchParams.get('format'))
  if (format === null) return say(400, 'Ask for format=docx, html, markdown or json.')
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get(await params))
  const ctx = await getContext()
  const refusal = await refuseTooManyDownloads(ctx, request.headers)
  if (refusal !== null) return refusal
  const file = await giveReportFile(ctx, view, format)
  if (file === null) return say(409, 'Nothing has been drafted yet. Draft the report first.')
  return new Response(file.body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      ...(file.sha256 !== null && { ETag: `"${file.sha256}"` }),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const say = (status: number, message: string) =>
  new Response(`${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
