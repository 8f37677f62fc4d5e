import { LONGEST_HOURS } from '@/domain/people/session-limits'
import { env } from '@/env'
import { readCookie } from '../http/cookies'
import { hashToken } from './token'

const isHttps = new URL(env.siteUrl).protocol === 'https:'

/** A cookie that scripts cannot read, bound to this very host where the address is https. */
export function cookieNamed(name: string) {
  return {
    name: `${isHttps ? '__Host-' : ''}${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps },
  } as const
}

/** next-auth's cookie of the session. */
export const SESSION_COOKIE = cookieNamed('next-auth.session-token')

/** The hash of the session token that a request carries, or null. */
export function sessionOf(headers: Headers): string | null {
  const token = readCookie(headers, SESSION_COOKIE.name)
  return token === undefined || token === '' ? null : hashToken(token)
}

/** The header that signs the browser in with this token. */
export function sessionCookie(token: string): string {
  return writeCookie(SESSION_COOKIE.name, token, LONGEST_HOURS * 60 * 60)
}

/** The header that makes the browser forget its session. */
export function forgetSessionCookie(): string {
  return writeCookie(SESSION_COOKIE.name, '', 0)
}

/** The header of a cookie of this site; 0 seconds make the browser forget it. */
export function writeCookie(name: string, value: string, seconds: number): string {
  const secure = isHttps ? '; Secure' : ''
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}
