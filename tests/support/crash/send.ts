/** What somebody who sends a change learns of it. */
export type Answer =
  | { kind: 'acknowledged'; value: Record<string, unknown> }
  /** Milepost says that nothing was saved. */
  | { kind: 'refused'; status: number; words: string }
  /** The connection broke, or Milepost says that it does not know. */
  | { kind: 'unknown'; isHung: boolean; words: string }

/** Nobody waits longer: a request without an answer by then is hung. */
export const PATIENCE_MS = 60_000

const UNAVAILABLE = 503

/** Signs in as a person of the sample and gives the cookie. */
export async function signInAs(origin: string, person: string): Promise<string> {
  const answer = await fetch(`${origin}/api/sign-in/sample`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ person }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`${person} was not signed in: ${answer.status}`)
  return cookie
}

/** Sends one change as the browser does, under its key. */
export async function sendChange(
  origin: string,
  cookie: string,
  change: { key: string; path: string; input: unknown },
): Promise<Answer> {
  try {
    const response = await fetch(`${origin}/api/trpc/${change.path}`, {
      method: 'POST',
      headers: {
        origin,
        cookie,
        'content-type': 'application/json',
        'idempotency-key': change.key,
      },
      body: JSON.stringify({ json: change.input }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return read(response.status, await response.json())
  } catch (error) {
    const isHung = error instanceof Error && error.name === 'TimeoutError'
    return { kind: 'unknown', isHung, words: String(error) }
  }
}

interface Body {
  result?: { data: { json: Record<string, unknown> } }
  error?: { json: { message: string } }
}

function read(status: number, body: Body): Answer {
  if (status === 200 && body.result) return { kind: 'acknowledged', value: body.result.data.json }
  const words = body.error?.json.message ?? JSON.stringify(body)
  return status === UNAVAILABLE
    ? { kind: 'unknown', isHung: false, words }
    : { kind: 'refused', status, words }
}
