import 'server-only'
import { assertCan } from '@/domain/authorise'
import { portfolioFileJsonSchema } from '@/domain/portfolio-file/json-schema'
import { contextOf } from '../auth/request-context'
import type { ServerContext } from '../context'
import { database } from '../db/client'
import { textStream } from '../http/text-stream'
import { portfolioCsv } from './csv'
import { portfolioJson } from './json-pieces'

/** The portfolio as CSV, cut to what the person who asks may know. */
export async function handlePortfolioCsv(request: Request): Promise<Response> {
  const ctx = await exportContext(request)
  return download(portfolioCsv(ctx), 'text/csv; charset=utf-8', `portfolio-${ctx.today}.csv`)
}

/** The portfolio as a portfolio file, cut to what the person who asks may know. */
export async function handlePortfolioJson(request: Request): Promise<Response> {
  const ctx = await exportContext(request)
  return download(portfolioJson(ctx), 'application/json', `portfolio-${ctx.today}.json`)
}

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

async function exportContext({ headers }: Request): Promise<ServerContext> {
  const ctx = await contextOf(headers, database())
  assertCan(ctx.actor, 'portfolio.export')
  return ctx
}

function download(pieces: AsyncGenerator<string>, type: string, name: string): Response {
  return new Response(textStream(pieces), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
