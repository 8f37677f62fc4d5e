import 'server-only'
import { can } from '@/domain/access'
import { noSuch } from '@/domain/authorise'
import { withStated } from '@/domain/reports/late-reason'
import { readerView } from '@/domain/reports/reader-view'
import type { ReadVersionInput } from '@/domain/reviews/input'
import type { PublishedVersion } from '@/domain/reviews/views'
import type { ServerContext } from '../context'
import { getReadableReport } from './load'
import { findPublishedReport } from './public-store'
import { findPublishedVersion } from './published-store'

/**
 * One version of a report as its readers were given it, however often it was corrected since. Of a version that was
 * withdrawn the public is given the notice, also after the report was published again, staff and Members the paper as well. Null for a version that was never
 * published; throws NOT_FOUND for a report that the actor may not know of.
 */
export async function readVersion(
  ctx: ServerContext,
  { key, number }: ReadVersionInput,
): Promise<PublishedVersion | null> {
  const isPublicReader = ctx.actor.kind === 'public'
  const report = isPublicReader
    ? await findPublishedReport(ctx.db, key)
    : await getReadableReport(ctx.db, ctx, key)
  if (report === null) throw noSuch('report')
  const isPublic = !('visibility' in report) || report.readersVisibility === null
  if (!can(ctx.actor, 'report.read', { isPublic, status: 'published' })) throw noSuch('report')
  const { versions } = 'publications' in report ? report.publications : report
  const version = versions.find((one) => one.number === number)
  const kept = await findPublishedVersion(ctx.db, { key, number }, { forPublic: isPublicReader })
  if (version === undefined || kept === null) return null
  const isHidden = version.withdrawn !== null && isPublicReader
  const isWithheld = isPublicReader && kept.document === null
  return {
    ...version,
    key,
    subject: report.subject,
    isPublic,
    meetings: report.meetings,
    document:
      isHidden || kept.document === null ? null : withStated(readerView(kept.document), version),
    files: isHidden || isWithheld ? [] : kept.files,
  }
}
