import { readCookie } from '../../http/cookies'
import { cookieNamed, writeCookie } from '../session-cookie'

const { name: NAME } = cookieNamed('milepost.sign-in')
const MINUTES = 10

/** The secret that a browser was given when it asked for a link, or null. */
export function readBrowser(headers: Headers): string | null {
  const secret = readCookie(headers, NAME) ?? ''
  return /^[\w-]{43}$/.test(secret) ? secret : null
}

/** The header that lets this browser, and no other, use the link that it asks for. */
export function browserCookie(secret: string): string {
  return writeCookie(NAME, secret, MINUTES * 60)
}

export function forgetBrowserCookie(): string {
  return writeCookie(NAME, '', 0)
}
