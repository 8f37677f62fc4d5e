import { metrics } from '../../server/metrics/registry.mjs'

/** What ends with its request or its connection and leaves the process as it was. */
const PASSING = [
  'ABORT_ERR',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ERR_HTTP_HEADERS_SENT',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ETIMEDOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
]

/** Refusals of the application: nobody waited any more for a read that was refused. */
const REFUSALS = ['AbortError', 'DomainError', 'DrizzleQueryError', 'PostgresError', 'TRPCError']

/**
 * Whether an error that nobody caught can be left at a line in the log.
 * @param {unknown} error
 */
export function isPassing(error) {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return PASSING.includes(code) || REFUSALS.includes(error.name)
}

/**
 * Logs and counts every error that nobody caught. After one that is not known to pass, the state of the process is not
 * known either: `end` is called, and whoever started the process starts it again.
 * @param {import('pino').Logger} log
 * @param {() => void} end
 */
export function catchLast(log, end) {
  for (const kind of /** @type {const} */ (['uncaughtException', 'unhandledRejection'])) {
    process.removeAllListeners(kind)
    process.on(kind, (error) => {
      metrics().faults.inc({ kind })
      if (isPassing(error)) return log.error({ err: error, kind }, 'nobody caught an error')
      log.fatal({ err: error, kind }, 'the web server ends because of an error that nobody caught')
      end()
    })
  }
}
