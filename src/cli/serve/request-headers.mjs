import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']
/** Names that only this server, or nobody, may speak under. */
const OURS = /^(x-milepost-.*|x-request-id|x-forwarded-.*|forwarded|x-real-ip)$/

/**
 * Replaces what a request says of itself by what this server knows: who asks, behind how many proxies, and the name of
 * the request, which is returned.
 * @param {import('node:http').IncomingHttpHeaders} headers changed in place
 * @param {string | undefined} peer address at the other end of the connection
 * @param {number} proxies how many proxies are trusted: each of them appends to the forwarded headers
 * @returns {string} the request's id
 */
export function claimHeaders(headers, peer, proxies) {
  const forwarded = FORWARDED.map((name) => /** @type {const} */ ([name, headers[name]]))
  for (const name of Object.keys(headers)) if (OURS.test(name)) delete headers[name]
  const client = clientOf(headers, forwarded, peer, proxies)
  const id = randomUUID()
  headers['x-forwarded-for'] = client
  headers['x-milepost-client-address'] = client
  headers['x-request-id'] = id
  return id
}

/**
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {(readonly [string, string | string[] | undefined])[]} forwarded
 * @param {string | undefined} peer
 * @param {number} proxies
 */
function clientOf(headers, forwarded, peer, proxies) {
  const own = plainAddress(peer ?? '') ?? 'unknown'
  if (proxies === 0) return own
  const [addresses, host, protocol] = forwarded.map(([, value]) => fromEnd(value, proxies))
  if (host !== undefined) headers['x-forwarded-host'] = host
  if (protocol === 'http' || protocol === 'https') headers['x-forwarded-proto'] = protocol
  return plainAddress(addresses ?? '') ?? own
}

/**
 * The entry that the first of the trusted proxies wrote. A shorter list was written by trusted proxies altogether.
 * @param {string | string[] | undefined} value
 * @param {number} proxies
 * @returns {string | undefined}
 */
function fromEnd(value, proxies) {
  const entries = String(value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return entries[Math.max(0, entries.length - proxies)]
}

/**
 * An address without port, brackets and the mapping of IPv4 into IPv6.
 * @param {string} text
 * @returns {string | undefined} undefined when it is none
 */
function plainAddress(text) {
  const bare = text
    .replace(/^\[([^\]]+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) === 0 ? undefined : bare
}
