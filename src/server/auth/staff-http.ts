import 'server-only'
import { PUBLIC } from '@/domain/access'
import { readStaffClaims } from '@/domain/people/staff-claims'
import type { StaffRefusal } from '@/domain/people/staff-refusal'
import { env } from '@/env'
import type { ServerContext } from '../context'
import type { Db } from '../db/client'
import { readCookie, readCookies } from '../http/cookies'
import { localPath, seeOther } from '../http/form'
import { clientOf } from '../limits/client'
import { forgiveUse } from '../limits/count'
import { refuseTooMany } from '../limits/http'
import { arrivalOf } from './arrival'
import { connectAccount } from './connect-account'
import { callNextAuth } from './next-auth-call'
import { authOptions, NEXT_AUTH_COOKIES } from './options'
import { contextOf } from './request-context'
import { cookieNamed, sessionCookie, sessionOf, writeCookie } from './session-cookie'
import { type StaffSignIn, signInAsStaff } from './sign-in-as-staff'
import { type Refused, recordRefusal } from './sign-in-refused'
import { STAFF, type StaffRegistration } from './staff-provider'

/** Says which session asked to connect an account: its hash, so that no other site and no other person can say it. */
const CONNECTING = cookieNamed('milepost.connect')
const CONNECTING_SECONDS = 15 * 60

/**
 * Sends the browser to the organisation. `next` is the page to come back to; `for=account` connects the account to who is
 * signed in instead. A link and not a form: what is allowed to follow a form ends at this site.
 */
export async function handleStaffSignIn(
  request: Request,
  db: Db,
  registration = env.oidc,
): Promise<Response> {
  if (registration === undefined) return new Response('There is no such page.', { status: 404 })
  const fetchSite = request.headers.get('sec-fetch-site') ?? 'none'
  if (fetchSite !== 'same-origin' && fetchSite !== 'none') return seeOther('/sign-in')
  const answers = new URL(request.url).searchParams
  const isConnecting = answers.get('for') === 'account'
  const ctx = await contextOf(request.headers, db)
  if (isConnecting && ctx.actor.kind === 'public') return seeOther('/sign-in?next=/account')
  const next = isConnecting ? '/account?recorded=connected' : localPath(answers.get('next'))
  const response = await startAt(ctx, registration, next)
  const session = isConnecting ? sessionOf(request.headers) : null
  response.headers.append('set-cookie', connectingCookie(session))
  return response
}

/** next-auth starts for a form with its own token, which is asked for here as its own page would. */
async function startAt(ctx: ServerContext, registration: StaffRegistration, next: string) {
  const options = authOptions(ctx, { registration })
  const csrf = await callNextAuth(
    { method: 'GET', path: ['csrf'], headers: new Headers() },
    options,
  )
  const { csrfToken }: { csrfToken?: string } = await csrf.response.json()
  const cookie = csrf.response.headers.getSetCookie().map((line) => line.split(';')[0])
  const { response, fault } = await callNextAuth(
    {
      method: 'POST',
      path: ['signin', STAFF],
      body: { csrfToken: csrfToken ?? '', callbackUrl: new URL(next, env.siteUrl).href },
      headers: new Headers({ cookie: cookie.join('; ') }),
    },
    options,
  )
  return fault === undefined ? response : seeOther('/sign-in?error=unreachable')
}

/** The organisation's answer: signs in, connects, or says why not. */
export async function handleStaffAnswer(
  request: Request,
  db: Db,
  registration: StaffRegistration,
): Promise<Response> {
  const use = { limit: 'sign-in-from-client', by: clientOf(request.headers) } as const
  const tooMany = await refuseTooMany(db, use)
  if (tooMany !== null) return tooMany
  const ctx = await contextOf(request.headers, db)
  const { claims, fault } = await provenClaims(ctx, request, registration)
  const isConnecting = isFor(request.headers)
  const result = await decide(ctx, request, { claims, fault, registration, isConnecting })
  const home = isConnecting ? '/account' : '/sign-in'
  if ('refused' in result) return leave(`${home}?error=${result.refused}`)
  await forgiveUse(db, use)
  const next = localPath(readCookies(request.headers)[NEXT_AUTH_COOKIES.callbackUrl.name] ?? null)
  return leave(next, 'token' in result ? sessionCookie(result.token) : undefined)
}

async function provenClaims(ctx: ServerContext, request: Request, registration: StaffRegistration) {
  let claims: unknown = null
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { fault } = await callNextAuth(
    { method: 'GET', path: ['callback', STAFF], query, headers: request.headers },
    authOptions({ ...ctx, actor: PUBLIC }, { registration, prove: (proven) => (claims = proven) }),
  )
  return { claims, fault: claims === null ? (fault ?? 'no answer') : undefined }
}

interface Answered {
  claims: unknown
  fault: string | undefined
  registration: StaffRegistration
  isConnecting: boolean
}

async function decide(
  ctx: ServerContext,
  request: Request,
  { claims, fault, registration, isConnecting }: Answered,
): Promise<StaffSignIn | { connected: true }> {
  const refuse = async (refused: StaffRefusal, who: Omit<Refused, 'with' | 'reason'> = {}) => {
    await recordRefusal(ctx, { with: 'organisation', reason: fault ?? refused, ...who })
    return { refused }
  }
  if (fault !== undefined) return refuse(fault === 'access_denied' ? 'cancelled' : 'failed')
  const reading = readStaffClaims(claims, registration)
  if (!reading.ok) return refuse(reading.reason, { account: reading.account })
  const { identity } = reading
  const account = identity.subject
  if (isConnecting) {
    const refused = await connectAccount(ctx, identity)
    return refused === null ? { connected: true } : refuse(refused, { account })
  }
  const result = await signInAsStaff(ctx, identity, arrivalOf(request.headers), registration.mfa)
  return 'token' in result ? result : refuse(result.refused, { account, person: result.person })
}

function isFor(headers: Headers): boolean {
  const session = sessionOf(headers)
  return session !== null && readCookie(headers, CONNECTING.name) === session
}

function connectingCookie(session: string | null): string {
  return writeCookie(CONNECTING.name, session ?? '', session === null ? 0 : CONNECTING_SECONDS)
}

/** Goes on without what the sign-in was begun with: it is good for one answer. */
function leave(path: string, session?: string): Response {
  const response = seeOther(path)
  if (session !== undefined) response.headers.append('set-cookie', session)
  const { pkceCodeVerifier, state, nonce, callbackUrl } = NEXT_AUTH_COOKIES
  for (const { name } of [pkceCodeVerifier, state, nonce, callbackUrl, CONNECTING])
    response.headers.append('set-cookie', writeCookie(name, '', 0))
  return response
}
