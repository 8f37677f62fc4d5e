import { isLoopback } from '@/loopback'

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a page of this very site sent the request: a change that another site's page makes a browser send is refused.
 * `site` is the configured address; on the loopback its other names count too.
 */
export function isSameOrigin(request: Request, site: string): boolean {
  const origin = request.headers.get('origin')
  const fetchSite = request.headers.get('sec-fetch-site')
  if (fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  return origin !== null && originsOf(site).includes(origin)
}

function originsOf(site: string): string[] {
  const { origin, protocol, port } = new URL(site)
  if (!isLoopback(site)) return [origin]
  return LOOPBACK_NAMES.map((name) => new URL(`${protocol}//${name}:${port}`).origin)
}
