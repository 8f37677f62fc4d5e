import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { LONGEST_HOURS } from '@/domain/people/session-limits'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { sessionAdapter } from './adapter'
import { cookieNamed, SESSION_COOKIE } from './session-cookie'
import { type StaffRegistration, staffProvider } from './staff-provider'

const SECONDS = LONGEST_HOURS * 60 * 60

/** next-auth's own cookies, bound to this very host where the address is https. */
export const NEXT_AUTH_COOKIES = {
  sessionToken: SESSION_COOKIE,
  callbackUrl: cookieNamed('next-auth.callback-url'),
  csrfToken: cookieNamed('next-auth.csrf-token'),
  pkceCodeVerifier: cookieNamed('next-auth.pkce.code_verifier'),
  state: cookieNamed('next-auth.state'),
  nonce: cookieNamed('next-auth.nonce'),
}

interface Staff {
  registration: StaffRegistration | undefined
  /** Is told what the organisation signed, once next-auth has checked it. */
  prove?: (claims: unknown) => void
}

/**
 * How next-auth is set up for one request. It proves who somebody is and goes no further: whether they may sign in, and
 * as whom, is decided in one transaction of Milepost's own.
 */
export function authOptions(ctx: ServerContext, { registration, prove }: Staff): NextAuthOptions {
  return {
    adapter: sessionAdapter(ctx),
    providers: registration === undefined ? [] : [staffProvider(registration)],
    secret: env.sessionSecret,
    session: { strategy: 'database', maxAge: SECONDS, updateAge: SECONDS },
    cookies: NEXT_AUTH_COOKIES,
    callbacks: {
      signIn({ profile }) {
        prove?.(profile)
        return '/sign-in'
      },
    },
    pages: {
      signIn: '/sign-in',
      signOut: '/sign-in',
      error: '/sign-in',
      verifyRequest: '/sign-in',
    },
  }
}
