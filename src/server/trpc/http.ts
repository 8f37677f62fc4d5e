import 'server-only'
import { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { can } from '@/domain/access'
import { tooMany } from '@/domain/limits'
import { MOST_CONTENT } from '@/domain/word-templates/input'
import { env } from '@/env'
import { contextOf } from '../auth/request-context'
import type { ServerContext } from '../context'
import type { Db } from '../db/client'
import { readLimitedText } from '../http/limited-body'
import { isSameOrigin } from '../http/same-origin'
import { countedAs } from '../limits/client'
import { countUse } from '../limits/count'
import { log } from '../log'
import { toTransportError } from './errors'
import { appRouter } from './root'

const MOST_CALLS = 10
const MOST_BYTES = 256 * 1024
const MOST_UPLOADED = MOST_CONTENT + MOST_BYTES
const UPLOAD = '/api/trpc/wordTemplates.upload'

/**
 * Answers one request of the browser client. A change has to come as JSON from a page of this site: a form of another
 * site can send neither (its multipart form would otherwise pass for a call without input).
 */
export async function handleTrpc(request: Request, db: Db, publicDb?: Db): Promise<Response> {
  if (request.method === 'GET') return answer(request, db, publicDb)
  if (!isSameOrigin(request, env.siteUrl))
    return refuse('FORBIDDEN', 'Send this from a page of Milepost.')
  if (!isJson(request)) return refuse('UNSUPPORTED_MEDIA_TYPE', 'Send this as application/json.')
  const body = await readLimitedText(request, await mostBytes(request, db, publicDb))
  if (body === null)
    return refuse('PAYLOAD_TOO_LARGE', 'This is too large to send. Send less at a time.')
  const { url, method, headers, signal } = request
  return answer(new Request(url, { method, headers, signal, body }), db, publicDb)
}

/** How much a request may send: a file only to those who may upload one. */
async function mostBytes(request: Request, db: Db, publicDb?: Db): Promise<number> {
  if (new URL(request.url).pathname !== UPLOAD) return MOST_BYTES
  const { actor } = await contextOf(request.headers, db, publicDb)
  return can(actor, 'word-template.manage') ? MOST_UPLOADED : MOST_BYTES
}

function answer(request: Request, db: Db, publicDb?: Db): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: async ({ info, resHeaders }) => {
      const ctx = await contextOf(request.headers, db, publicDb)
      const wait = await countCalls(ctx, request, info.calls.length)
      if (wait === null) return ctx
      resHeaders.set('retry-after', String(wait))
      throw toTransportError(new TRPCError({ code: 'TOO_MANY_REQUESTS', cause: tooMany(wait) }))
    },
    onError: ({ error, path, ctx }) => logBeforeProcedure(error, path, ctx),
    maxBatchSize: MOST_CALLS,
    allowMethodOverride: false,
  })
}

/** Counts the calls of one request: each change of a person, and whatever the public asks. Returns the seconds to wait, or null. */
async function countCalls(
  { db, actor }: ServerContext,
  { method, headers }: Request,
  calls: number,
): Promise<number | null> {
  if (actor.kind === 'user' && method === 'GET') return null
  const limit = actor.kind === 'user' ? 'change' : 'public-read'
  return countUse(db, { limit, by: countedAs(actor, headers) }, calls)
}

/** What fails in a procedure is logged there; this is what fails before one is reached. */
function logBeforeProcedure(error: TRPCError, path: string | undefined, ctx: unknown): void {
  if (ctx !== undefined || error.code !== 'INTERNAL_SERVER_ERROR') return
  log.error({ err: error.cause ?? error, path }, 'request failed')
}

function isJson(request: Request): boolean {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  return type.trim().toLowerCase() === 'application/json'
}

/** An answer that the browser client reads like any other refusal. */
function refuse(code: TRPCError['code'], message: string): Response {
  const error = new TRPCError({ code, message })
  const status = getHTTPStatusCodeFromError(error)
  const data = { code, httpStatus: status, requestId: null, fields: [], current: null }
  const json = { message, code: TRPC_ERROR_CODES_BY_KEY[code], data }
  return Response.json({ error: { json } }, { status })
}
