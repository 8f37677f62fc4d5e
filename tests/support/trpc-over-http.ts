import superjson from 'superjson'
import { z } from 'zod'
import type { Db } from '@/server/db/client'
import { handleTrpc } from '@/server/trpc/http'
import { appRouter } from '@/server/trpc/root'
import { publicDbOf } from './database'

const SITE = 'http://127.0.0.1:3000'

export interface Answer {
  status: number
  body: string
  /** As the browser client reads it; undefined when it is no JSON. */
  json: unknown
}

/** A body as the browser client writes it; what it refuses to write, as somebody else would. */
export function written(input: unknown): string {
  try {
    return JSON.stringify(superjson.serialize(input))
  } catch {
    return JSON.stringify({ json: input }, (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
  }
}

/** What tRPC keeps of a procedure; its inputs are parsers. */
const definition = z.object({
  type: z.enum(['query', 'mutation', 'subscription']),
  inputs: z.array(z.unknown()),
})

const DEFINITIONS = new Map(
  Object.entries(appRouter._def.procedures).map(([path, procedure]) => [
    path,
    definition.parse(Reflect.get(Object(procedure), '_def')),
  ]),
)

/** A procedure of the router. Throws when there is none. */
export function definitionOf(path: string) {
  const found = DEFINITIONS.get(path)
  if (found === undefined) throw new Error(`${path} is no procedure`)
  return found
}

/** Sends a body to a procedure through the handler of the site, as a page of the site would: reads over GET, changes over POST. */
export async function sendTo(
  db: Db,
  path: string,
  body: string | undefined,
  headers: Headers,
): Promise<Answer> {
  const response = await handleTrpc(requestTo(path, body, headers), db, publicDbOf(db))
  const text = await response.text()
  return { status: response.status, body: text, json: parsed(text) }
}

function requestTo(path: string, body: string | undefined, own: Headers): Request {
  const headers = new Headers(own)
  const address = `${SITE}/api/trpc/${path}`
  if (definitionOf(path).type === 'query') {
    const search =
      body === undefined ? '' : `?input=${encodeURIComponent(body.replace(/\p{Cs}/gu, '?'))}`
    return new Request(address + search, { headers })
  }
  headers.set('origin', SITE)
  headers.set('sec-fetch-site', 'same-origin')
  headers.set('content-type', 'application/json')
  return new Request(address, { method: 'POST', headers, body: body ?? '' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
