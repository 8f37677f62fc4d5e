import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { env } from './env'
import { SESSION_COOKIE } from './server/auth/session-cookie'
import { contentSecurityPolicy } from './server/http/content-security-policy'

/**
 * Gives each answer a policy of what the page may load, and word that nobody but its reader may keep it. What is the same
 * for every answer, and the name of the request, come from the web server (src/cli/serve).
 * Who may see what is never decided here. Next puts the nonce of the request's policy on every script and style it writes;
 * the layout, which writes one itself, reads it in `x-nonce`, where whatever the request brought is written over.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, { isDevelopment: env.isDevelopment })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (request.cookies.has(SESSION_COOKIE.name))
    response.headers.set('cache-control', 'private, no-store')
  return response
}

/** Everything but the files that are the same for everybody. */
export const config = {
  matcher: ['/((?!_next/static|_next/image|fonts/|icon.svg|ratings.svg).*)'],
}
