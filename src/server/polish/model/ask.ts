import 'server-only'
import { z } from 'zod'
import type { Silence } from '@/domain/polish/proposal'
import type { Settings } from '@/settings'
import { readLimitedText } from '../../http/limited-body'

export type Model = NonNullable<Settings['polish']>

export type Answer = { content: string } | { silence: Silence }

const MOST_BYTES = 256 * 1024

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/** Asks an OpenAI-compatible service once. It is waited for no longer than the settings say, and followed nowhere. */
export async function askModel(
  model: Model,
  asked: { instructions: string; question: string },
): Promise<Answer> {
  const signal = AbortSignal.timeout(model.timeoutSeconds * 1000)
  try {
    return await read(await send(model, asked, signal))
  } catch {
    return { silence: signal.aborted ? 'late' : 'unreachable' }
  }
}

function send(
  { url, model, key }: Model,
  { instructions, question }: { instructions: string; question: string },
  signal: AbortSignal,
): Promise<Response> {
  return fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      stream: false,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: question },
      ],
    }),
  })
}

async function read(response: Response): Promise<Answer> {
  if (!response.ok) {
    await response.body?.cancel()
    const isElsewhere = response.status >= 300 && response.status < 400
    return { silence: isElsewhere ? 'redirected' : 'refused' }
  }
  const text = await readLimitedText(response, MOST_BYTES)
  if (text === null) return { silence: 'too-large' }
  const [choice] = completion.safeParse(parsed(text)).data?.choices ?? []
  return choice === undefined ? { silence: 'unreadable' } : { content: choice.message.content }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
