import { z } from 'zod'
import type { SessionEnd } from '@/domain/people/session-limits'

const answer = z.object({
  end: z.object({ secondsLeft: z.number(), at: z.string(), mayExtend: z.boolean() }).nullable(),
})

/** When the session ends, as the server keeps it; undefined when it cannot be asked. Asking does not use the session. */
export async function askSessionEnd(): Promise<SessionEnd | null | undefined> {
  try {
    const response = await fetch('/api/session-end', { cache: 'no-store' })
    return answer.parse(await response.json()).end
  } catch {
    return undefined
  }
}
