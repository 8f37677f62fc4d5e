import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { LONGEST_HOURS } from '@/domain/people/session-limits'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { sessionAdapter } from './adapter'
import { SESSION_COOKIE } from './session-cookie'

const SECONDS = LONGEST_HOURS * 60 * 60

/**
 * How next-auth is set up for one request. Organisational sign-in and links by e-mail are providers to be added here,
 * with the adapter's functions for accounts; passwords never are.
 */
export function authOptions(ctx: ServerContext): NextAuthOptions {
  return {
    adapter: sessionAdapter(ctx),
    providers: [],
    secret: env.sessionSecret,
    session: { strategy: 'database', maxAge: SECONDS, updateAge: SECONDS },
    cookies: { sessionToken: SESSION_COOKIE },
    pages: {
      signIn: '/sign-in',
      signOut: '/sign-in',
      error: '/sign-in',
      verifyRequest: '/sign-in',
    },
  }
}
