import 'server-only'
import { listPromisesInput } from '@/domain/promises/input'
import { forReading } from '../context'
import { refuseTooManyFeeds } from '../limits/http'
import { BAD_TOKEN, download, exportContext, refuse } from '../portfolio/http'
import { promisesCsv } from './csv'
import { readLedger } from './list'

const ASKED = ['asAt', 'committee', 'programme', 'state'] as const

/** The ledger of promises as CSV, of today or of the day of `?asAt=`, cut to what the person who asks may know. */
export async function handlePromisesCsv(request: Request): Promise<Response> {
  const ctx = await exportContext(request)
  if (ctx === null) return refuse(BAD_TOKEN, 401)
  const { searchParams } = new URL(request.url)
  const named = ASKED.flatMap((name) => {
    const value = searchParams.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const asked = listPromisesInput.safeParse(Object.fromEntries(named))
  if (!asked.success) return refuse(asked.error.issues[0]?.message ?? 'Ask for something else.')
  const refusal = await refuseTooManyFeeds(ctx, request.headers)
  if (refusal !== null) return refusal
  const ledger = await readLedger(forReading(ctx), asked.data ?? {})
  return download(
    request,
    promisesCsv(ledger),
    'text/csv; charset=utf-8',
    `promises-${ledger.asAt}.csv`,
  )
}
