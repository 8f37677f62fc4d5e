/**
 * The text of the body of a request or an answer, or null when it is longer than `most` bytes, whatever length it claims.
 * Reading stops at the limit.
 */
export async function readLimitedText(
  request: Pick<Request, 'headers' | 'body'>,
  most: number,
): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  if (request.body === null) return ''
  const decoder = new TextDecoder()
  const reader = request.body.getReader()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > most) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}
