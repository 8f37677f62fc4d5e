import 'server-only'
import { can } from '@/domain/access'
import { activityFilters } from '@/domain/activity-input'
import { contextOf } from '../auth/request-context'
import { database } from '../db/client'
import { plainText } from '../http/plain-text'
import { textStream } from '../http/text-stream'
import { refuseTooManyDownloads } from '../limits/http'
import { refused } from '../trpc/tell-refusal'
import { activityCsv } from './csv'

/** Who changed what, as CSV: what the address filters, and what the person who asks may know. */
export async function handleActivityCsv(request: Request): Promise<Response> {
  const ctx = await contextOf(request.headers, database())
  if (!can(ctx.actor, 'activity.read')) {
    await refused(ctx, { called: 'activity.csv', input: null, words: NOT_FOUND })
    return plainText(404, NOT_FOUND)
  }
  const asked = [...new URL(request.url).searchParams].filter(([, answer]) => answer !== '')
  const reading = activityFilters.safeParse(Object.fromEntries(asked))
  if (!reading.success) {
    const faults = reading.error.issues.map(({ message }) => message).join('\n')
    return plainText(400, faults)
  }
  const refusal = await refuseTooManyDownloads(ctx, request.headers)
  if (refusal !== null) return refusal
  return new Response(textStream(activityCsv(ctx, reading.data)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="activity-${ctx.today}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

const NOT_FOUND = 'There is nothing here.'
