import { can } from '@/domain/access'
import { refuseTooManyDownloads } from '@/server/limits/http'
import { sayPlainly } from '@/server/reports/export-http'
import { giveChanges } from '@/server/reviews/changes-http'
import { getCaller, getContext, orNotFound } from '@/server/trpc/caller'

/** The changes since the draft that the reader reviewed, in Word, for those who review. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params
  const ctx = await getContext()
  if (!can(ctx.actor, 'report.review')) return sayPlainly(404, 'There is no such page.')
  const caller = await getCaller()
  await orNotFound(caller.reviews.get({ key }))
  return (await refuseTooManyDownloads(ctx, request.headers)) ?? giveChanges(ctx, key)
}
