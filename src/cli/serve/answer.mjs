import { newNotes, withNotes } from '../../server/http/request-scope.mjs'
import { ONLY_HTTPS, PLAIN_POLICY, SECURITY_HEADERS } from '../../server/http/security-headers.mjs'
import { claimHeaders } from './request-headers.mjs'
import { tell } from './request-line.mjs'

const RETRY_AFTER_SECONDS = '2'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Answer
 * @typedef {object} Site
 * @property {(request: Request, answer: Answer) => Promise<void>} handle
 * @property {(path: string) => string} routeOf
 * @property {import('pino').Logger} log
 * @property {number} proxies
 * @property {boolean} https
 */

/**
 * Answers requests with the application: each gets a name, the headers that every answer has, a place where its queries
 * are counted, and one line in the log.
 * @param {Site} site
 * @returns {(request: Request, answer: Answer) => void}
 */
export function answering(site) {
  const headers = [...SECURITY_HEADERS, PLAIN_POLICY, ...(site.https ? [ONLY_HTTPS] : [])]
  return (request, answer) => {
    const began = performance.now()
    const sentBefore = request.socket.bytesWritten
    const { method = '', url = '' } = request
    const path = url.split('?', 1)[0] ?? ''
    const id = claimHeaders(request.headers, request.socket.remoteAddress, site.proxies)
    const notes = newNotes(id)
    for (const { key, value } of headers) answer.setHeader(key, value)
    answer.setHeader('x-request-id', id)
    sayUnavailable(answer, notes)
    answer.once('close', () => {
      tell(site.log, {
        method,
        path,
        route: site.routeOf(path),
        status: answer.statusCode,
        whole: answer.writableFinished,
        ms: performance.now() - began,
        bytes: request.socket.bytesWritten - sentBefore,
        notes,
      })
    })
    if (!isReadable(path)) return refuse(answer, 400, 'This is no address.')
    withNotes(notes, () => site.handle(request, answer)).catch((error) => {
      site.log.error({ err: error, requestId: id, method, path }, 'request failed')
      refuse(answer, 500, 'Something went wrong on our side.')
    })
  }
}

/**
 * What failed because the database was busy or away is not a fault: it is said as 503, with when to come back.
 * @param {Answer} answer
 * @param {import('../../server/http/request-scope.mjs').RequestNotes} notes
 */
function sayUnavailable(answer, notes) {
  const writeHead = answer.writeHead
  answer.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
      const told = status === 500 && notes.unavailable ? 503 : status
      if (told === 503 && !answer.hasHeader('retry-after'))
        answer.setHeader('retry-after', RETRY_AFTER_SECONDS)
      return Reflect.apply(writeHead, answer, [told, ...rest])
    }
  )
}

/** @param {string} path */
function isReadable(path) {
  try {
    decodeURI(path)
    return true
  } catch {
    return false
  }
}

/**
 * @param {Answer} answer
 * @param {number} status
 * @param {string} message
 */
function refuse(answer, status, message) {
  if (answer.headersSent) answer.destroy()
  else answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`)
}
