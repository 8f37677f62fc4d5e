import { eq, sql } from 'drizzle-orm'
import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { handleNextAuth } from '@/server/auth/next-auth-http'
import { contextOf } from '@/server/auth/request-context'
import { handleLinkSignIn, handleSampleSignIn, handleSignOut } from '@/server/auth/sign-in-http'
import { auditEvents, sessions, signInLinks, users } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const SITE = 'http://127.0.0.1:3000'
const COOKIE = 'next-auth.session-token'
let admin: Actor
let lee: Extract<Actor, { kind: 'user' }>
let count = 0

beforeEach(async () => {
  count += 1
  const key = `police-${count}`
  await addProgramme(database.db, { key })
  admin = await addUser(database.db, { role: 'administrator', email: `ada${count}@example.gov.uk` })
  lee = await addUser(database.db, {
    role: 'programme-lead',
    name: 'Lee',
    email: `lee${count}@example.gov.uk`,
    sampleLabel: `Lead ${count}`,
    leads: [key],
  })
})

function post(path: string, answers: Record<string, string>, headers: Record<string, string> = {}) {
  return new NextRequest(`${SITE}${path}`, {
    method: 'POST',
    body: new URLSearchParams(answers),
    headers: { origin: SITE, 'sec-fetch-site': 'same-origin', ...headers },
  })
}

const tokenOf = (response: Response) =>
  /next-auth\.session-token=([\w-]*);/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''

const carrying = (token: string) => new Headers({ cookie: `theme=dark; ${COOKIE}=${token}` })
const SAMPLE = { mfa: 'evidence', isSample: true } as const
const actorOf = async (token: string) =>
  (await contextOf(carrying(token), database.db, undefined, SAMPLE)).actor

async function signIn(): Promise<string> {
  const request = post('/api/sign-in/sample', { person: `Lead ${count}` })
  return tokenOf(await handleSampleSignIn(request, database.db, 'sample'))
}

async function linkFor(id: number): Promise<string> {
  const { link } = await createCaller(contextFor(database.db, admin)).people.makeLink({ id })
  return new URL(link).hash.slice(1)
}

const useLink = (token: string) =>
  handleLinkSignIn(post('/api/sign-in/link', { token }), database.db)

describe('the buttons of the sample', () => {
  test('sign in as the person of the button, with a cookie that scripts cannot read', async () => {
    const request = post('/api/sign-in/sample', {
      person: `Lead ${count}`,
      next: '/programmes?x=1',
    })
    const response = await handleSampleSignIn(request, database.db, 'sample')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/programmes?x=1')
    expect(response.headers.get('set-cookie')).toMatch(
      /^next-auth\.session-token=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    )
    expect(await actorOf(tokenOf(response))).toEqual(lee)
  })

  test('do not exist outside the sample', async () => {
    const request = post('/api/sign-in/sample', { person: `Lead ${count}` })
    expect((await handleSampleSignIn(request, database.db)).status).toBe(404)
  })

  test.each([
    'https://elsewhere.example/programmes',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
  ])('never lead on to %s', async (next) => {
    const request = post('/api/sign-in/sample', { person: `Lead ${count}`, next })
    const response = await handleSampleSignIn(request, database.db, 'sample')
    expect(response.headers.get('location')).toBe('/')
  })

  test('know nobody else', async () => {
    const request = post('/api/sign-in/sample', { person: 'Somebody else' })
    const response = await handleSampleSignIn(request, database.db, 'sample')
    expect(response.headers.get('location')).toBe('/sign-in?error=person')
    expect(response.headers.get('set-cookie')).toBeNull()
  })
})

describe('a form of another site', () => {
  test.each([
    ['its own origin', { origin: 'https://elsewhere.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused for %s', async (_, headers) => {
    const request = post('/api/sign-in/sample', { person: `Lead ${count}` }, headers)
    expect((await handleSampleSignIn(request, database.db, 'sample')).status).toBe(403)
    const token = await linkFor(lee.id)
    const withLink = post('/api/sign-in/link', { token }, headers)
    expect((await handleLinkSignIn(withLink, database.db)).status).toBe(403)
    const out = post('/api/sign-out', {}, headers)
    expect((await handleSignOut(out, database.db)).status).toBe(403)
  })

  test('is refused without an origin, and as multipart', async () => {
    const request = new Request(`${SITE}/api/sign-out`, { method: 'POST' })
    expect((await handleSignOut(request, database.db)).status).toBe(403)
    const body = new FormData()
    const multipart = new Request(`${SITE}/x`, { method: 'POST', body, headers: { origin: SITE } })
    expect((await handleSignOut(multipart, database.db)).status).toBe(415)
  })
})

describe('a one-time link', () => {
  test('signs its person in once', async () => {
    const link = await linkFor(lee.id)
    const first = await useLink(link)
    expect(await actorOf(tokenOf(first))).toEqual(lee)
    const second = await useLink(link)
    expect(second.headers.get('location')).toBe('/sign-in?error=link')
    expect(second.headers.get('set-cookie')).toBeNull()
  })

  test('signs in one of two browsers that use it at the same moment', async () => {
    const link = await linkFor(lee.id)
    const answers = await Promise.all([useLink(link), useLink(link)])
    expect(answers.map((answer) => tokenOf(answer) !== '').sort()).toEqual([false, true])
  })

  test('is stored only as a hash and is over after 30 minutes', async () => {
    const link = await linkFor(lee.id)
    const [row] = await database.db
      .select({
        tokenHash: signInLinks.tokenHash,
        minutes: sql<number>`extract(epoch from expires_at - created_at)::int / 60`,
      })
      .from(signInLinks)
      .where(eq(signInLinks.userId, (await rowOf(lee.id)).id))
    expect(row?.minutes).toBe(30)
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(row?.tokenHash).not.toContain(link)
    await database.db.update(signInLinks).set({ expiresAt: sql`now() - interval '1 second'` })
    expect(tokenOf(await useLink(link))).toBe('')
  })

  test('of a person who was disabled in the meantime signs nobody in', async () => {
    const link = await linkFor(lee.id)
    await database.db.update(users).set({ disabledAt: sql`now()` }).where(eq(users.name, 'Lee'))
    expect(tokenOf(await useLink(link))).toBe('')
  })
})

async function rowOf(id: number) {
  const row = (await database.db.select().from(users)).find((user) => user.id === id)
  return row ?? expect.fail('no such person')
}

describe('a session', () => {
  test('is kept only as the hash of its token', async () => {
    const token = await signIn()
    const rows = await database.db.select().from(sessions)
    expect(rows.map(({ tokenHash }) => tokenHash)).not.toContain(token)
    expect(rows.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true)
  })

  test('is over 12 hours after the sign-in', async () => {
    const token = await signIn()
    const [row] = await database.db
      .select({ hours: sql<number>`extract(epoch from max(expires_at - created_at))::int / 3600` })
      .from(sessions)
    expect(row?.hours).toBe(12)
    await database.db.update(sessions).set({ expiresAt: sql`now() - interval '1 second'` })
    expect(await actorOf(token)).toEqual({ kind: 'public' })
  })

  test('speaks for what its person may do now: a changed role and a disabled person count at once', async () => {
    const token = await signIn()
    const people = createCaller(contextFor(database.db, admin)).people
    await people.changeRole({ id: lee.id, version: 1, role: 'member' })
    expect(await actorOf(token)).toMatchObject({ role: 'member', leads: [] })
    await people.disable({ id: lee.id, version: 2 })
    expect(await actorOf(token)).toEqual({ kind: 'public' })
    await people.enable({ id: lee.id, version: 3 })
    expect(await actorOf(token)).toEqual({ kind: 'public' })
  })

  test('gives way to the next sign-in of the same browser', async () => {
    const former = await signIn()
    const request = post(
      '/api/sign-in/sample',
      { person: `Lead ${count}` },
      { cookie: `${COOKIE}=${former}` },
    )
    const present = tokenOf(await handleSampleSignIn(request, database.db, 'sample'))
    expect(await actorOf(former)).toEqual({ kind: 'public' })
    expect(await actorOf(present)).toEqual(lee)
  })

  test('ends when its person signs out, and a replayed cookie is nobody’s', async () => {
    const token = await signIn()
    const request = post('/api/sign-out', {}, { cookie: `${COOKIE}=${token}` })
    const response = await handleSignOut(request, database.db)
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await actorOf(token)).toEqual({ kind: 'public' })
    const events = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `people/${lee.id}`))
    expect(events.map(({ action }) => action)).toEqual(['session.start', 'session.end'])
  })

  test('that nobody opened is nobody’s', async () => {
    expect(await actorOf('forged')).toEqual({ kind: 'public' })
  })
})

describe('next-auth', () => {
  const route = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) })

  test('answers only its own addresses', async () => {
    const log = post('/api/auth/_log', { code: 'x', level: 'error' })
    expect((await handleNextAuth(log, route('_log'), database.db)).status).toBe(404)
    const read = new NextRequest(`${SITE}/api/auth/_log`)
    expect((await handleNextAuth(read, route('_log'), database.db)).status).toBe(404)
  })

  test('takes changes only from this site', async () => {
    const request = post('/api/auth/signout', {}, { origin: 'https://elsewhere.example' })
    expect((await handleNextAuth(request, route('signout'), database.db)).status).toBe(403)
  })
})
