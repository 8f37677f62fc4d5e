import 'server-only'
import { can } from '@/domain/access'
import type { FileFormat } from '@/domain/reports/export-formats'
import type { ReportView } from '@/domain/reports/views'
import type { PublishedVersion } from '@/domain/reviews/views'
import { forReading, type ServerContext } from '../context'
import { describeFile, exportReport } from './export-report'
import { findReportFile } from './file-store'
import { readsDrafts } from './load'
import { findPublishedFile, getFileContent, type PublishedFile } from './published-file-store'
import { findReportTemplate } from './report-template'

/**
 * A report as a file: once it is published the very bytes that were published, made afresh until then. Null when nothing
 * was drafted. Who may have it was decided when the view was read.
 */
export async function giveReportFile(
  ctx: ServerContext,
  { key, status, document, approved }: ReportView,
  format: FileFormat,
) {
  if (document === null) return null
  const isKept = status === 'published' || status === 'withdrawn'
  const kept =
    isKept && approved !== null
      ? await findReportFile(forReading(ctx).db, { key, number: approved.number }, format)
      : null
  if (kept === null)
    return {
      ...(await exportReport(
        { key, status, document, template: await templateFor(ctx, key) },
        format,
      )),
      sha256: null,
    }
  const body = new Uint8Array(kept.content)
  return { ...describeFile({ key, status, document }, format), body, sha256: kept.sha256 }
}

/** The council's own template of a report; the public is given what was published, or what Milepost sets. */
const templateFor = (ctx: ServerContext, key: string) =>
  ctx.actor.kind === 'user' ? findReportTemplate(ctx.db, key) : Promise.resolve(null)

/** A published version as the very bytes that its readers were given; null when none are kept or it may not be read. */
export async function giveVersionFile(
  ctx: ServerContext,
  { key, number, document }: PublishedVersion,
  format: FileFormat,
) {
  if (document === null) return null
  const kept = await findReportFile(forReading(ctx).db, { key, number }, format)
  if (kept === null) return null
  const { name, type } = describeFile(
    { key: `${key}-v${number}`, status: 'published', document },
    format,
  )
  return { name, type, body: new Uint8Array(kept.content), sha256: kept.sha256 }
}

/** The file that the actor's readers have of a published report; null where there is another answer to be given. */
export async function findReadersFile(
  ctx: ServerContext,
  asked: { key: string; format: FileFormat },
): Promise<PublishedFile | null> {
  const forPublic = ctx.actor.kind === 'public'
  const who = { forPublic, forWorkers: readsDrafts(ctx) }
  const found = await findPublishedFile(forReading(ctx).db, asked, who)
  if (found === null) return null
  const { isPublic } = found
  return can(ctx.actor, 'report.read', { isPublic, status: 'published' }) ? found : null
}

/** The bytes of that file, under the name that it has for its readers. */
export async function giveReadersFile(
  ctx: ServerContext,
  { key, format }: { key: string; format: FileFormat },
  { id, sha256, classification }: PublishedFile,
) {
  const header = classification === null ? undefined : { classification }
  const described = describeFile({ key, status: 'published', document: { header } }, format)
  return { ...described, body: await getFileContent(forReading(ctx).db, id), sha256 }
}
