import { refuseTooManyDownloads } from '@/server/limits/http'
import { exportReport, readExportFormat } from '@/server/reports/export-report'
import { getCaller, getContext, orNotFound } from '@/server/trpc/caller'

/** The report as a file, for those who may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const format = readExportFormat(new URL(request.url).searchParams.get('format'))
  if (format === null) return say(400, 'Ask for format=docx, html, markdown or json.')
  const caller = await getCaller()
  const { key, status, document } = await orNotFound(caller.reports.get(await params))
  if (document === null) return say(409, 'Nothing has been drafted yet. Draft the report first.')
  const refusal = await refuseTooManyDownloads(await getContext(), request.headers)
  if (refusal !== null) return refusal
  const { name, type, body } = await exportReport({ key, status, document }, format)
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const say = (status: number, message: string) =>
  new Response(`${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
