import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleNextAuth } from '@/server/auth/next-auth-http'
import { contextOf } from '@/server/auth/request-context'
import { SESSION_COOKIE } from '@/server/auth/session-cookie'
import { handleStaffSignIn } from '@/server/auth/staff-http'
import { hashToken } from '@/server/auth/token'
import { accounts, auditEvents, sessions, users } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { CLIENT, type Directory, startDirectory } from '../../support/oidc/certified-provider'
import { askMilepost, comeBackFrom, HOST, locationOf, SITE } from '../../support/oidc/staff-visit'
import { Visitor } from '../../support/oidc/visitor'

const database = testDatabase()
const TENANT = '11111111-2222-3333-4444-555555555555'

const staff = (login: string, claims: Record<string, unknown> = {}) => ({
  login,
  claims: {
    oid: `object-of-${login}`,
    tid: TENANT,
    name: `A ${login}`,
    preferred_username: `${login}@Example.gov.uk`,
    roles: ['Milepost.Member'],
    ...claims,
  },
})

const PEOPLE = [
  staff('priya', { roles: ['Milepost.Member', 'Milepost.PmoManager'], amr: ['pwd', 'mfa'] }),
  staff('moved'),
  staff('nobody', { roles: [] }),
  staff('stranger', { tid: '99999999-2222-3333-4444-555555555555' }),
  staff('taken'),
  staff('silent', { preferred_username: 'no address' }),
  staff('gone'),
  staff('chief'),
  staff('renamed', { name: '' }),
  staff('second', { preferred_username: 'first@example.gov.uk' }),
]

let directory: Directory
let another: Directory

beforeAll(async () => {
  directory = await startDirectory({ site: SITE, people: PEOPLE, tenant: TENANT })
  another = await startDirectory({
    site: SITE,
    people: [staff('priya', { oid: 'somebody-else' })],
    tenant: TENANT,
  })
})

afterAll(async () => {
  await directory.close()
  await another.close()
})

const registered = (at: Directory) => ({ ...CLIENT, issuer: at.issuer })
const milepost = (visitor: Visitor, address: string, at: Directory) =>
  askMilepost(database.db, visitor, address, registered(at))

/** Up to the moment at which the directory sends the browser back. */
const comeBack = (visitor: Visitor, login: string, at = directory, query = '') =>
  comeBackFrom(database.db, visitor, { login, query, registration: registered(at) })

async function signIn(login: string, at = directory, query = '', visitor = new Visitor()) {
  const answer = await milepost(visitor, await comeBack(visitor, login, at, query), at)
  return { visitor, answer, to: locationOf(answer) }
}

const tokenOf = (visitor: Visitor) => visitor.cookies.get(HOST)?.get(SESSION_COOKIE.name)
const contextOfVisitor = (visitor: Visitor) =>
  contextOf(new Headers(visitor.headersFor(HOST)), database.db)

async function refusals() {
  return database.db
    .select({ reason: auditEvents.reason, subject: auditEvents.subject, after: auditEvents.after })
    .from(auditEvents)
    .where(eq(auditEvents.action, 'sign-in.refused'))
    .orderBy(auditEvents.id)
}

const lastRefusal = async () => (await refusals()).at(-1)
const personNamed = async (name: string) => {
  const [row] = await database.db.select().from(users).where(eq(users.name, name))
  return row ?? expect.fail(`nobody is called ${name}`)
}

describe('S-20, S-21: a member of staff', () => {
  test('signs in with the account of the organisation and lands where they wanted', async () => {
    const { visitor, answer, to } = await signIn('priya', directory, '?next=/reports%3Fx=1')
    expect(answer.status).toBe(303)
    expect(to).toBe('/reports?x=1')
    expect((await contextOfVisitor(visitor)).actor).toMatchObject({
      name: 'A priya',
      role: 'pmo-manager',
    })
    expect((await personNamed('A priya')).email).toBe('priya@example.gov.uk')
    const [account] = await database.db.select().from(accounts)
    expect(account).toMatchObject({ issuer: directory.issuer, subject: 'object-of-priya' })
  })

  test('is asked for code flow, PKCE, state and nonce, and comes back to this site alone', async () => {
    const start = await milepost(new Visitor(), '/api/sign-in/organisation', directory)
    const asked = new URL(locationOf(start)).searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('state')).toMatch(/^[\w-]{20,}$/)
    expect(asked.get('nonce')).toMatch(/^[\w-]{20,}$/)
    expect(asked.get('redirect_uri')).toBe(`${SITE}/api/auth/callback/oidc`)
  })

  test.each(['https://elsewhere.example/x', '//elsewhere.example', 'javascript:alert(1)'])(
    'is never led on to %s',
    async (next) => {
      const { to } = await signIn('priya', directory, `?next=${encodeURIComponent(next)}`)
      expect(to).toBe('/')
    },
  )

  test('is the same person the next time, with a session of its own each time', async () => {
    const first = await signIn('renamed')
    const again = await signIn('renamed')
    const one = await contextOfVisitor(first.visitor)
    const two = await contextOfVisitor(again.visitor)
    expect(two.actor).toEqual(one.actor)
    expect(two.session?.id).not.toBe(one.session?.id)
    const replaced = await signIn('renamed', directory, '', first.visitor)
    expect((await contextOfVisitor(replaced.visitor)).session?.id).not.toBe(one.session?.id)
  })

  test('is only sent out by a page of this site', async () => {
    const request = new Request(`${SITE}/api/sign-in/organisation`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    const answer = await handleStaffSignIn(request, database.db, registered(directory))
    expect(locationOf(answer)).toBe('/sign-in')
  })

  test('finds no such way in where no organisation is set', async () => {
    const request = new Request(`${SITE}/api/sign-in/organisation`)
    expect((await handleStaffSignIn(request, database.db)).status).toBe(404)
    const route = { params: Promise.resolve({ nextauth: ['callback', 'oidc'] }) }
    const back = new Request(`${SITE}/api/auth/callback/oidc?code=x`)
    expect((await handleNextAuth(back, route, database.db)).status).toBe(404)
  })
})

describe('S-21: the role', () => {
  test('follows the directory at each sign-in, on record', async () => {
    await signIn('moved')
    const { id } = await personNamed('A moved')
    await database.db.update(users).set({ role: 'report-author' }).where(eq(users.id, id))
    const { visitor } = await signIn('moved')
    expect((await contextOfVisitor(visitor)).actor).toMatchObject({ role: 'member' })
    const changed = await database.db
      .select({ before: auditEvents.before, after: auditEvents.after, reason: auditEvents.reason })
      .from(auditEvents)
      .where(eq(auditEvents.action, 'people.change-role'))
    expect(changed).toEqual([
      {
        before: { role: 'report-author', programmes: [] },
        after: { role: 'member', programmes: [] },
        reason: 'Their organisation says so',
      },
    ])
  })

  test('of the only administrator is not taken away', async () => {
    await signIn('chief')
    const { id } = await personNamed('A chief')
    await database.db.update(users).set({ role: 'administrator' }).where(eq(users.id, id))
    expect((await signIn('chief')).to).toBe('/sign-in?error=last-administrator')
    await addUser(database.db, { role: 'administrator', name: 'Ada' })
    expect((await signIn('chief')).to).toBe('/')
  })
})

describe('S-21: refused, without a session, and on record', () => {
  const refused = async (login: string, reason: string, at = directory) => {
    const before = (await refusals()).length
    const { visitor, to } = await signIn(login, at)
    expect(to).toBe(`/sign-in?error=${reason}`)
    expect(tokenOf(visitor)).toBeUndefined()
    expect(await refusals()).toHaveLength(before + 1)
    expect(await lastRefusal()).toMatchObject({ reason, after: { with: 'organisation' } })
  }

  test('no role', () => refused('nobody', 'no-role'))
  test('another tenant', () => refused('stranger', 'tenant'))
  test('no address at the first sign-in', () => refused('silent', 'no-address'))

  test('the address of somebody who can sign in already', async () => {
    await addUser(database.db, { role: 'administrator', email: 'taken@example.gov.uk' })
    await refused('taken', 'address-taken')
    expect(
      await database.db.select().from(accounts).where(eq(accounts.subject, 'object-of-taken')),
    ).toEqual([])
  })

  test('another directory with the same address', async () => {
    await signIn('priya')
    await refused('priya', 'address-taken', another)
  })

  test('somebody who was disabled', async () => {
    await signIn('gone')
    await database.db
      .update(users)
      .set({ disabledAt: '2020-07-01' })
      .where(eq(users.name, 'A gone'))
    await refused('gone', 'disabled')
    expect((await lastRefusal())?.subject).toBe(`people/${(await personNamed('A gone')).id}`)
  })

  test('whoever turns back', async () => {
    const visitor = new Visitor()
    const start = await milepost(visitor, '/api/sign-in/organisation', directory)
    const state = new URL(locationOf(start)).searchParams.get('state')
    const back = `/api/auth/callback/oidc?error=access_denied&state=${state}`
    const answer = await milepost(visitor, back, directory)
    expect(locationOf(answer)).toBe('/sign-in?error=cancelled')
  })

  test('a code that was used already', async () => {
    const visitor = new Visitor()
    const back = await comeBack(visitor, 'priya')
    const thief = new Visitor()
    thief.cookies.set(HOST, new Map(visitor.cookies.get(HOST)))
    expect(locationOf(await milepost(visitor, back, directory))).toBe('/')
    expect(locationOf(await milepost(thief, back, directory))).toBe('/sign-in?error=failed')
    expect(tokenOf(thief)).toBeUndefined()
    expect((await lastRefusal())?.reason).toContain('invalid_grant')
  })

  test('a swapped state', async () => {
    const [mine, theirs] = [new Visitor(), new Visitor()]
    await comeBack(mine, 'moved')
    const back = await comeBack(theirs, 'priya')
    expect(locationOf(await milepost(mine, back, directory))).toBe('/sign-in?error=failed')
    expect((await lastRefusal())?.reason).toBe('state mismatch')
  })

  test('an answer that nobody asked for', async () => {
    const back = await comeBack(new Visitor(), 'priya')
    expect(locationOf(await milepost(new Visitor(), back, directory))).toBe('/sign-in?error=failed')
  })
})

describe('S-21: connecting an account', () => {
  const linkSession = async (name: string, email: string) => {
    const admin = await addUser(database.db, { role: 'administrator', name, email })
    const visitor = new Visitor()
    const token = `session-of-${name}`
    await database.db.insert(sessions).values({
      tokenHash: hashToken(token),
      userId: (await personNamed(name)).id,
      expiresAt: '2999-01-01',
    })
    visitor.cookies.set(HOST, new Map([[SESSION_COOKIE.name, token]]))
    return { admin, visitor }
  }

  test('is the way out for whoever has the same address: signed in another way, they connect it', async () => {
    const { admin, visitor } = await linkSession('First', 'first@example.gov.uk')
    expect((await signIn('second')).to).toBe('/sign-in?error=address-taken')
    const { to } = await signIn('second', directory, '?for=account', visitor)
    expect(to).toBe('/account?recorded=connected')
    const again = await signIn('second')
    expect(again.to).toBe('/')
    expect((await contextOfVisitor(again.visitor)).actor).toMatchObject({ id: admin.id })
  })

  test('needs somebody who is signed in', async () => {
    const answer = await milepost(new Visitor(), '/api/sign-in/organisation?for=account', directory)
    expect(locationOf(answer)).toBe('/sign-in?next=/account')
  })

  test('does not happen by signing in while somebody else is signed in', async () => {
    const { visitor } = await linkSession('Shared', 'shared@example.gov.uk')
    await signIn('priya', directory, '', visitor)
    expect((await contextOfVisitor(visitor)).actor).toMatchObject({ name: 'A priya' })
    const shared = await personNamed('Shared')
    expect(await database.db.select().from(accounts).where(eq(accounts.userId, shared.id))).toEqual(
      [],
    )
  })

  test('takes no account from somebody else, and no second one', async () => {
    await signIn('priya')
    const { visitor } = await linkSession('Other', 'other@example.gov.uk')
    const taken = await signIn('priya', directory, '?for=account', visitor)
    expect(taken.to).toBe('/account?error=account-taken')
    const { id } = await personNamed('Other')
    await database.db
      .insert(accounts)
      .values({ issuer: directory.issuer, subject: 'mine', userId: id })
    visitor.cookies.delete(new URL(directory.issuer).host)
    const again = await signIn('taken', directory, '?for=account', visitor)
    expect(again.to).toBe('/account?error=connected-already')
  })
})

test('S-35: no secret of a refused sign-in is on record', async () => {
  const back = new URL(await comeBack(new Visitor(), 'priya'))
  const visitor = new Visitor()
  await milepost(visitor, back.href, directory)
  const told = JSON.stringify(await refusals())
  expect(told).not.toContain(back.searchParams.get('code'))
  expect(told).not.toContain(back.searchParams.get('state'))
  expect(told).not.toContain(CLIENT.clientSecret)
})

test('S-20: a person who joined through their organisation is on the list of people', async () => {
  await signIn('renamed')
  const ada = await addUser(database.db, { role: 'administrator', name: 'Anne' })
  const people = await createCaller(contextFor(database.db, ada)).people.list()
  expect(people.map(({ email }) => email)).toContain('renamed@example.gov.uk')
})
