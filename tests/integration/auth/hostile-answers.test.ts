import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handleNextAuth } from '@/server/auth/next-auth-http'
import { SESSION_COOKIE } from '@/server/auth/session-cookie'
import { handleStaffSignIn } from '@/server/auth/staff-http'
import { hashToken } from '@/server/auth/token'
import { auditEvents, rateLimits, sessions, users } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { CLIENT, type Directory, startDirectory } from '../../support/oidc/certified-provider'
import {
  type HostileDirectory,
  startHostileDirectory,
  type Tampering,
} from '../../support/oidc/hostile-provider'
import { Visitor } from '../../support/oidc/visitor'

const database = testDatabase()
const SITE = 'http://127.0.0.1:3000'
const HOST = '127.0.0.1:3000'
const NAMED = { sub: 'sam', name: 'Sam', email: 'sam@example.gov.uk', roles: ['Milepost.Member'] }

let directory: HostileDirectory
let elsewhere: Directory

beforeAll(async () => {
  directory = await startHostileDirectory(NAMED)
  elsewhere = await startDirectory({ site: SITE, people: [] })
})

afterAll(async () => {
  await directory.close()
  await elsewhere.close()
})

beforeEach(async () => {
  directory.tampering = {}
  await database.db.delete(rateLimits)
})

const registration = () => ({ ...CLIENT, issuer: directory.issuer })
const locationOf = (answer: Response) => answer.headers.get('location') ?? ''

async function start(visitor: Visitor): Promise<Response> {
  const request = new Request(`${SITE}/api/sign-in/organisation`)
  const answer = await handleStaffSignIn(request, database.db, registration())
  visitor.keep(HOST, answer)
  return answer
}

async function signIn(tampering: Tampering) {
  directory.tampering = tampering
  const visitor = new Visitor()
  const sent = await visitor.ask(locationOf(await start(visitor)))
  const back = new Request(locationOf(sent), { headers: visitor.headersFor(HOST) })
  const route = { params: Promise.resolve({ nextauth: ['callback', 'oidc'] }) }
  const answer = await handleNextAuth(back, route, database.db, registration())
  visitor.keep(HOST, answer)
  const token = visitor.cookies.get(HOST)?.get(SESSION_COOKIE.name)
  return { to: locationOf(answer), token }
}

async function lastRefusal() {
  const rows = await database.db
    .select({ reason: auditEvents.reason })
    .from(auditEvents)
    .where(eq(auditEvents.action, 'sign-in.refused'))
    .orderBy(auditEvents.id)
  return rows.at(-1)?.reason
}

test('the hostile directory signs somebody in while it behaves', async () => {
  const { to, token } = await signIn({})
  expect(to).toBe('/')
  expect(token).toMatch(/^[\w-]{43}$/)
})

const seconds = () => Math.floor(Date.now() / 1000)

describe('S-21: an answer is refused for', () => {
  test.each<[string, () => Tampering, RegExp]>([
    ['a wrong nonce', () => ({ claims: { nonce: 'another' } }), /^nonce mismatch/],
    ['no nonce', () => ({ claims: { nonce: undefined } }), /^nonce mismatch/],
    ['a wrong audience', () => ({ claims: { aud: 'another' } }), /^aud mismatch/],
    [
      'an audience too many',
      () => ({ claims: { aud: ['milepost', 'another'], azp: 'milepost' } }),
      /^failed$/,
    ],
    ['a wrong issuer', () => ({ claims: { iss: 'https://elsewhere.example' } }), /^unexpected iss/],
    [
      'an issuer that its document names and the settings do not',
      () => ({
        document: { issuer: 'https://elsewhere.example' },
        claims: { iss: 'https://elsewhere.example' },
      }),
      /^failed$/,
    ],
    [
      'no signature at all',
      () => ({ header: { alg: 'none' }, signature: 'none' }),
      /^unexpected JWT alg received/,
    ],
    ['another signature algorithm', () => ({ header: { alg: 'HS256' } }), /^unexpected JWT alg/],
    ['a signature by another key', () => ({ signature: 'other' }), /^failed to validate JWT/],
    ['an expired token', () => ({ claims: { exp: seconds() - 60 } }), /^JWT expired/],
    ['a token of the future', () => ({ claims: { nbf: seconds() + 600 } }), /^JWT not active yet/],
    ['no subject', () => ({ claims: { sub: undefined } }), /^missing required JWT property sub/],
  ])('%s', async (_, tampering, reason) => {
    const { to, token } = await signIn(tampering())
    expect(to).toBe('/sign-in?error=failed')
    expect(token).toBeUndefined()
    expect(await lastRefusal()).toMatch(reason)
  })
})

describe('S-46: sign-in asks the issuer’s host alone', () => {
  test('when its document sends the code elsewhere', async () => {
    const { to } = await signIn({ document: { token_endpoint: `${elsewhere.issuer}/token` } })
    expect(to).toBe('/sign-in?error=failed')
    expect(await lastRefusal()).toMatch(/^Sign-in may ask 127\.0\.0\.1/)
  })

  test('when its document has the keys elsewhere', async () => {
    const { to } = await signIn({ document: { jwks_uri: `${elsewhere.issuer}/jwks` } })
    expect(to).toBe('/sign-in?error=failed')
    expect(await lastRefusal()).toMatch(/^Sign-in may ask/)
  })
})

test('S-21: an organisation that cannot be reached is said to be so', async () => {
  const request = new Request(`${SITE}/api/sign-in/organisation`)
  const gone = { ...CLIENT, issuer: 'http://127.0.0.1:1' }
  const answer = await handleStaffSignIn(request, database.db, gone)
  expect(locationOf(answer)).toBe('/sign-in?error=unreachable')
})

test('S-22: a second factor is on the session when the organisation speaks of one', async () => {
  const mfaOf = async (claims: Record<string, unknown>) => {
    const { token = '' } = await signIn({ claims })
    const [row] = await database.db
      .select({ mfa: sessions.mfa, with: sessions.signedInWith })
      .from(sessions)
      .where(eq(sessions.tokenHash, hashToken(token)))
    return row
  }
  expect(await mfaOf({ amr: ['pwd', 'mfa'] })).toEqual({ mfa: 'yes', with: 'organisation' })
  expect(await mfaOf({ amr: ['pwd'] })).toEqual({ mfa: 'not said', with: 'organisation' })
})

test('S-23: an address that is not exactly one makes nobody', async () => {
  const claims = { sub: 'eve', email: '"e@attacker.uk"@example.gov.uk' }
  expect((await signIn({ claims })).to).toBe('/sign-in?error=no-address')
  const people = await database.db.select({ email: users.email }).from(users)
  expect(people).toEqual([{ email: 'sam@example.gov.uk' }])
})
