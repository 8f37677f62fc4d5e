import { env } from '@/env'
import { readLimitedText } from './limited-body'
import { isSameOrigin } from './same-origin'

const MOST_BYTES = 16 * 1024

/** The answers of a plain HTML form of this site, or the refusal to send back. */
export async function readForm(request: Request): Promise<URLSearchParams | Response> {
  if (!isSameOrigin(request, env.siteUrl)) return refuse(403, 'Send this from a page of Milepost.')
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    return refuse(415, 'Send this from a page of Milepost.')
  const text = await readLimitedText(request, MOST_BYTES)
  return text === null ? refuse(413, 'This is too long.') : new URLSearchParams(text)
}

/** The path of this site that the text names; the front page when it names another site or nothing. */
export function localPath(text: string | null): string {
  const site = new URL(env.siteUrl)
  if (text === null || !URL.canParse(text, site)) return '/'
  const target = new URL(text, site)
  return target.origin === site.origin ? `${target.pathname}${target.search}` : '/'
}

/** Sends the browser on with a GET, with the cookies that it is to keep or forget. */
export function seeOther(path: string, ...cookies: string[]): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function refuse(status: number, message: string): Response {
  return new Response(message, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
