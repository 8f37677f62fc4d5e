export type Answer =
  | { kind: 'signed-in' }
  | { kind: 'code'; code: string }
  | { kind: 'problem'; message: string }

const REFUSED =
  'That link does not work: it was used already or is older than 10 minutes. Ask for a new one.'
const UNREACHABLE =
  'Milepost could not be reached. Check your connection and press the button again.'

/** Uses the link's token: what the page is to say then. */
export async function sendToken(token: string): Promise<Answer> {
  const answer = await fetch('/api/sign-in/confirm', {
    method: 'POST',
    body: new URLSearchParams({ token }),
  }).catch(() => null)
  if (answer === null) return { kind: 'problem', message: UNREACHABLE }
  if (!answer.ok) return { kind: 'problem', message: await answer.text() }
  return readAnswer(await answer.json())
}

function readAnswer(said: { outcome?: unknown; code?: unknown }): Answer {
  if (said.outcome === 'signed-in') return { kind: 'signed-in' }
  if (said.outcome === 'code') return { kind: 'code', code: String(said.code) }
  return { kind: 'problem', message: REFUSED }
}
