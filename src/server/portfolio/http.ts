import 'server-only'
import { assertCan } from '@/domain/authorise'
import { isDay } from '@/domain/dates/day'
import { portfolioFileJsonSchema } from '@/domain/portfolio-file/json-schema'
import { forReading, type ServerContext } from '../context'
import { database, publicDatabase } from '../db/client'
import { plainText } from '../http/plain-text'
import { textStream } from '../http/text-stream'
import { refuseTooManyFeeds } from '../limits/http'
import { readerContext } from '../tokens/reader-context'
import { portfolioCsv } from './csv'
import { portfolioJson } from './json-pieces'

/** The portfolio as CSV, cut to what the person who asks may know. */
export async function handlePortfolioCsv(request: Request): Promise<Response> {
  const ctx = await exportContext(request)
  if (ctx === null) return refuse(BAD_TOKEN, 401)
  const asAt = dayAsked(request)
  if (asAt !== null && asAt !== ctx.today)
    return refuse('The CSV says how things stand today. For a former day take /portfolio.json.')
  const refusal = await refuseTooManyFeeds(ctx, request.headers)
  if (refusal !== null) return refusal
  return download(
    request,
    portfolioCsv(forReading(ctx)),
    'text/csv; charset=utf-8',
    `portfolio-${ctx.today}.csv`,
  )
}

/** The portfolio as a portfolio file, of today or of the day of `?asAt=`, cut to what the person who asks may know. */
export async function handlePortfolioJson(request: Request): Promise<Response> {
  const ctx = await exportContext(request)
  if (ctx === null) return refuse(BAD_TOKEN, 401)
  const asAt = dayAsked(request) ?? ctx.today
  if (!isDay(asAt)) return refuse('Write the day as year, month and day: ?asAt=2020-07-08.')
  const refusal = await refuseTooManyFeeds(ctx, request.headers)
  if (refusal !== null) return refusal
  return download(
    request,
    portfolioJson(forReading(ctx), asAt),
    'application/json',
    `portfolio-${asAt}.json`,
  )
}

/** What is said to a program whose token is not taken. */
export const BAD_TOKEN =
  'This token is over, was ended, or is for something else. Make another on your account page.'

const dayAsked = ({ url }: Request) => new URL(url).searchParams.get('asAt')

export const refuse = (message: string, status = 400) => plainText(status, message)

/** The JSON Schema of portfolio files, for editors and for other programs. */
export function handlePortfolioSchema(): Response {
  return Response.json(portfolioFileJsonSchema(), {
    headers: {
      'content-type': 'application/schema+json',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Who asks for an export, by cookie or token; null when the token is not taken. */
export async function exportContext({ headers }: Request): Promise<ServerContext | null> {
  const ctx = await readerContext(headers, database(), publicDatabase())
  if (ctx !== null) assertCan(ctx.actor, 'portfolio.export')
  return ctx
}

/** Any site may read what was asked for without a cookie and without a token: it is what the public reads. */
function openToAll({ headers }: Request): Record<string, string> {
  const isAnonymous = !headers.has('cookie') && !headers.has('authorization')
  return isAnonymous ? { 'access-control-allow-origin': '*' } : {}
}

/** An export as a file of its own. */
export function download(
  request: Request,
  pieces: AsyncGenerator<string>,
  type: string,
  name: string,
): Response {
  return new Response(textStream(pieces), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      vary: 'cookie, authorization',
      ...openToAll(request),
    },
  })
}
