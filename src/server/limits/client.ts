import { isIPv6 } from 'node:net'
import type { Actor } from '@/domain/access'
import { clientAddress } from '../http/client-address'

/** Whose uses these are: the person's, or for the public those of where the request comes from. */
export function countedAs(actor: Actor, headers: Headers): string {
  return actor.kind === 'user' ? `person/${actor.id}` : clientOf(headers)
}

/** Where a request comes from. */
export function clientOf(headers: Headers): string {
  return `client/${networkOf(clientAddress(headers))}`
}

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * The network that counts as one client: an IPv4 address by itself, an IPv6 address with all of its /64, which one
 * household or machine has to itself.
 * @example networkOf('2001:db8::1') // '2001:db8:0:0'
 */
export function networkOf(address: string): string {
  const mapped = MAPPED_IPV4.exec(address)?.[1]
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address
  const [before = '', after] = address.toLowerCase().split('::')
  const groups = before === '' ? [] : before.split(':')
  const rest = after === undefined || after === '' ? [] : after.split(':')
  const missing = after === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...rest]
    .slice(0, 4)
    .join(':')
}
