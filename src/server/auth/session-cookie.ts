import { LONGEST_HOURS } from '@/domain/people/session-limits'
import { env } from '@/env'
import { readCookie } from '../http/cookies'
import { hashToken } from './token'

const isHttps = new URL(env.siteUrl).protocol === 'https:'

/** next-auth's cookie, bound to this very host where the address is https. */
export const SESSION_COOKIE = {
  name: `${isHttps ? '__Host-' : ''}next-auth.session-token`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps },
} as const

/** The hash of the session token that a request carries, or null. */
export function sessionOf(headers: Headers): string | null {
  const token = readCookie(headers, SESSION_COOKIE.name)
  return token === undefined || token === '' ? null : hashToken(token)
}

/** The header that signs the browser in with this token. */
export function sessionCookie(token: string): string {
  return writeCookie(token, LONGEST_HOURS * 60 * 60)
}

/** The header that makes the browser forget its session. */
export function forgetSessionCookie(): string {
  return writeCookie('', 0)
}

function writeCookie(value: string, maxAge: number): string {
  const secure = SESSION_COOKIE.options.secure ? '; Secure' : ''
  return `${SESSION_COOKIE.name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
}
