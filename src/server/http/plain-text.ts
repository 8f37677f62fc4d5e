/** An answer of one sentence or a few lines, which nobody keeps. */
export function plainText(
  status: number,
  text: string,
  headers: Record<string, string> = {},
): Response {
  const own = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(`${text}\n`, { status, headers: { ...own, ...headers } })
}
