import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type LoggerInstance, type NextAuthOptions } from 'next-auth'
import { readCookies } from '../http/cookies'
import { log } from '../log'

interface Call {
  method: 'GET' | 'POST'
  /** What stands after /api/auth/, such as callback, oidc. */
  path: readonly string[]
  query?: Record<string, string>
  body?: Record<string, string>
  headers: Headers
}

/** What next-auth answered, and in a word why it could not do what it was asked. */
interface Answer {
  response: Response
  fault: string | undefined
}

interface Heard {
  fault?: string
}

const heard = new AsyncLocalStorage<Heard>()

/** next-auth knows one logger for the process; what it says belongs to the call that it is said in. */
const logger: Partial<LoggerInstance> = {
  error(code, said) {
    const error = said instanceof Error ? said : said.error
    const fault = error instanceof Error ? withoutWhatCame(error.message) : code
    const store = heard.getStore()
    if (store !== undefined) store.fault ??= fault
    log.warn({ code, fault }, 'sign-in failed')
  },
  warn: () => {},
  debug: () => {},
}

/** 'nonce mismatch, expected X, got: Y' says too much. */
function withoutWhatCame(message: string): string {
  return (message.split(/[,:]/)[0] ?? '').trim().slice(0, 80)
}

/**
 * Asks next-auth in the way that it is asked by an API route, so that cookies are those of this call and not of whichever
 * request runs.
 */
export async function callNextAuth(call: Call, options: NextAuthOptions): Promise<Answer> {
  const said: Heard = {}
  const answer = new ApiAnswer()
  const asked = {
    method: call.method,
    headers: Object.fromEntries(call.headers),
    cookies: readCookies(call.headers),
    query: { ...call.query, nextauth: call.path },
    body: call.body ?? {},
  }
  await heard.run(said, () => NextAuth(...asApi(asked, answer), { ...options, logger }))
  return { response: answer.toResponse(), fault: said.fault }
}

/** Guarantee: of an API route's request and answer next-auth uses these members alone. */
function asApi(asked: object, answer: ApiAnswer): [NextApiRequest, NextApiResponse] {
  return [asked as NextApiRequest, answer as unknown as NextApiResponse]
}

class ApiAnswer {
  #status = 200
  #headers = new Map<string, string | string[]>()
  #body: string | null = null

  status(status: number) {
    this.#status = status
    return this
  }

  getHeader(name: string) {
    return this.#headers.get(name.toLowerCase())
  }

  setHeader(name: string, value: string | string[]) {
    this.#headers.set(name.toLowerCase(), value)
    return this
  }

  end() {}

  json(body: unknown) {
    this.setHeader('content-type', 'application/json')
    this.send(body)
  }

  send(body: unknown) {
    this.#body = typeof body === 'string' ? body : JSON.stringify(body ?? {})
  }

  toResponse(): Response {
    const headers = new Headers({ 'cache-control': 'no-store' })
    for (const [name, value] of this.#headers)
      for (const one of [value].flat()) headers.append(name, one)
    return new Response(this.#body, { status: this.#status, headers })
  }
}
