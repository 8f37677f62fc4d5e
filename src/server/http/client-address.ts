/** The header in which the server of Milepost says who asks; whatever a request itself sends under this name is dropped. */
export const CLIENT_ADDRESS_HEADER = 'x-milepost-client-address'

/**
 * The network address of who asks: IPv4 or IPv6 text, read behind as many proxies as are trusted; 'unknown' in
 * development, where no server of Milepost stands in between.
 * @example clientAddress(request.headers) // '203.0.113.7'
 */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown'
}
