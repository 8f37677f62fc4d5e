import 'server-only'
import pino from 'pino'

/** JSON lines on standard error; secrets never reach it. */
export const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.cookie', '*.authorization', '*.token', '*.email'],
  },
  pino.destination({ fd: 2, sync: false }),
)
