import { randomUUID } from 'node:crypto'
import superjson from 'superjson'
import { z } from 'zod'
import type { SamplePerson } from './browser'

interface Served {
  origin: string
}

/** Sends a form as a page of the site would. */
export function postForm(
  site: Served,
  path: string,
  form: Record<string, string>,
  cookie = '',
): Promise<Response> {
  return fetch(site.origin + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: site.origin, cookie },
    redirect: 'manual',
  })
}

/** Signs in without a browser; returns the cookie of the session. */
export async function cookieOf(site: Served, person: SamplePerson): Promise<string> {
  const answer = await postForm(site, '/api/sign-in/sample', { person, next: '/' })
  const cookie = answer.headers.getSetCookie().find((one) => one.includes('session-token'))
  return cookie?.split(';', 1)[0] ?? ''
}

const failure = z.object({
  error: z.object({ json: z.object({ data: z.object({ code: z.string() }) }) }),
})
const success = z.object({ result: z.object({ data: z.object({ json: z.unknown() }) }) })

/** What a mutation answers over HTTP, or the code of its refusal. */
export async function callSite(
  site: Served,
  path: string,
  cookie: string,
  input?: unknown,
  key: string = randomUUID(),
) {
  const answer = await fetch(`${site.origin}/api/trpc/${path}`, {
    method: 'POST',
    body: input === undefined ? '' : JSON.stringify(superjson.serialize(input)),
    headers: {
      ...{ origin: site.origin, cookie, 'content-type': 'application/json' },
      'idempotency-key': key,
    },
  })
  const said: unknown = await answer.json()
  const refused = failure.safeParse(said)
  return refused.success
    ? { refused: refused.data.error.json.data.code }
    : { value: success.parse(said).result.data.json }
}
