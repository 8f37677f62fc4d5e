import { metrics } from '../../server/metrics/registry.mjs'

/** Asked every few seconds by whoever watches: they are told only when something is wrong. */
const QUIET = ['files', '/healthz', '/readyz', '/metrics']

/**
 * A request that has been answered, or whose reader went away before.
 * @typedef {object} Answered
 * @property {string} method
 * @property {string} path without its query
 * @property {string} route
 * @property {number} status
 * @property {boolean} whole whether the answer was sent to its end
 * @property {number} ms
 * @property {number} bytes
 * @property {import('../../server/http/request-scope.mjs').RequestNotes} notes
 */

/**
 * Counts a request and writes its one line.
 * @param {import('pino').Logger} log
 * @param {Answered} answered
 */
export function tell(log, { method, path, route, status, whole, ms, bytes, notes }) {
  const labels = { route, method: METHODS.includes(method) ? method : 'other' }
  metrics().requests.inc({ ...labels, status })
  metrics().durations.observe({ route }, ms / 1000)
  const level = status >= 500 ? 'error' : QUIET.includes(route) ? 'debug' : 'info'
  log[level](
    {
      requestId: notes.id,
      method,
      route,
      ...(!isSecretPath(route) && { path }),
      status,
      ...(!whole && { whole }),
      ms: tenths(ms),
      databaseMs: tenths(notes.databaseMs),
      queries: notes.queries,
      bytes,
      ...(notes.user !== undefined && { user: notes.user }),
    },
    'request',
  )
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** @param {string} route */
function isSecretPath(route) {
  return route.includes('[token]')
}

/** @param {number} number */
function tenths(number) {
  return Math.round(number * 10) / 10
}
