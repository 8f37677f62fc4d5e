import { env } from '@/env'
import { readCookie } from '../../http/cookies'

const isHttps = new URL(env.siteUrl).protocol === 'https:'
const NAME = `${isHttps ? '__Host-' : ''}milepost.sign-in`
const MINUTES = 10

/** The secret that a browser was given when it asked for a link, or null. */
export function readBrowser(headers: Headers): string | null {
  const secret = readCookie(headers, NAME) ?? ''
  return /^[\w-]{43}$/.test(secret) ? secret : null
}

/** The header that lets this browser, and no other, use the link that it asks for. */
export function browserCookie(secret: string): string {
  return writeCookie(secret, MINUTES * 60)
}

export function forgetBrowserCookie(): string {
  return writeCookie('', 0)
}

function writeCookie(value: string, maxAge: number): string {
  const secure = isHttps ? '; Secure' : ''
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
}
