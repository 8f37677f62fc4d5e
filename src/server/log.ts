import 'server-only'
import pino from 'pino'
import { env } from '@/env'

/** JSON lines on standard error; secrets never reach it, nor what people wrote. */
export const log = pino(
  {
    base: null,
    level: env.logLevel,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.cookie', '*.authorization', '*.token', '*.email'],
    serializers: { err: withoutValues },
  },
  pino.destination({ fd: 2, sync: false }),
)

interface Told {
  type: string
  message: unknown
  stack?: string[] | undefined
  cause?: Told | undefined
}

/** An error and its causes. A failed query tells which query, and not the values that it was asked to store or find. */
export function withoutValues(error: unknown): Told | undefined {
  if (error === undefined || error === null) return undefined
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  return {
    type: error.name,
    message: 'query' in error ? error.query : error.message,
    stack: error.stack?.split('\n').filter((line) => line.startsWith('    at ')),
    cause: withoutValues(error.cause),
  }
}
