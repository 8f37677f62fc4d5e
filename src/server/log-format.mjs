import pino from 'pino'

/** What never reaches the log, at the top of an entry and one or two levels below. */
const SECRETS = ['cookie', 'set-cookie', 'authorization', 'token', 'email']
const redact = SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])

/**
 * The log of a process: JSON lines on standard error, one whole line an entry, whatever the values hold; secrets never
 * reach it, nor what people wrote.
 * @param {string} level
 * @param {pino.DestinationStream} [destination]
 * @returns {pino.Logger}
 */
export function makeLog(level, destination = pino.destination({ fd: 2, sync: false })) {
  return pino(
    {
      base: null,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact,
      serializers: { err: withoutValues },
    },
    destination,
  )
}

/**
 * The one log of this process, whoever asks first: the web server does so before the application.
 * @param {string} level
 * @returns {pino.Logger}
 */
export function processLog(level) {
  globalThis.milepostLog ??= makeLog(level)
  return globalThis.milepostLog
}

/**
 * @typedef {{ type: string, message: unknown, digest?: unknown, stack?: string[] | undefined, cause?: Told | undefined }} Told
 */

/**
 * An error and its causes. A failed query tells which query, and not the values that it was asked to store or find.
 * @param {unknown} error
 * @returns {Told | undefined}
 */
export function withoutValues(error) {
  if (error === undefined || error === null) return undefined
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  return {
    type: error.name,
    message: 'query' in error ? error.query : error.message,
    ...('digest' in error && { digest: error.digest }),
    stack: error.stack?.split('\n').filter((line) => line.startsWith('    at ')),
    cause: withoutValues(error.cause),
  }
}
