import { refuseTooManyDownloads } from '@/server/limits/http'
import { giveVersionFile } from '@/server/reports/export-file'
import { fileAnswer, sayPlainly } from '@/server/reports/export-http'
import { readExportFormat } from '@/server/reports/export-report'
import { getCaller, getContext, orNotFound } from '@/server/trpc/caller'

/** A published version as the very bytes that its readers were given, for those who may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string; n: string }> },
): Promise<Response> {
  const format = readExportFormat(new URL(request.url).searchParams.get('format'))
  if (format === null) return sayPlainly(400, 'Ask for format=docx, html, markdown, json or pdf.')
  const { key, n } = await params
  const caller = await getCaller()
  const version = await orNotFound(caller.reports.version({ key, number: Number(n) }))
  if (version === null) return sayPlainly(404, 'There is no such version.')
  const ctx = await getContext()
  const refusal = await refuseTooManyDownloads(ctx, request.headers)
  if (refusal !== null) return refusal
  const file = await giveVersionFile(ctx, version, format)
  if (file !== null) return fileAnswer(file)
  return version.withdrawn === null
    ? sayPlainly(404, 'No file of this version is kept in that format.')
    : sayPlainly(410, 'This report was withdrawn. Its page says when and why.')
}
