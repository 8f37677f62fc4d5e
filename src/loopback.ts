/**
 * Whether an address points at this very machine.
 * @example isLoopback('postgres://milepost@127.0.0.1:5432/milepost') // true
 */
export function isLoopback(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}
