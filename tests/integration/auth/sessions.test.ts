import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { contextOf } from '@/server/auth/request-context'
import { handleSessionEnd } from '@/server/auth/session-end-http'
import { handleSampleSignIn, handleSignOut } from '@/server/auth/sign-in-http'
import { hashToken } from '@/server/auth/token'
import { auditEvents, sessions, users } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const SITE = 'http://127.0.0.1:3000'
const COOKIE = 'next-auth.session-token'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
let lee: Extract<Actor, { kind: 'user' }>
let count = 0

beforeEach(async () => {
  count += 1
  lee = await addUser(database.db, {
    role: 'member',
    name: `Lee ${count}`,
    email: `lee${count}@example.gov.uk`,
    sampleLabel: `Lee ${count}`,
  })
})

async function signIn(label = `Lee ${count}`): Promise<string> {
  const request = new Request(`${SITE}/api/sign-in/sample`, {
    method: 'POST',
    body: new URLSearchParams({ person: label }),
    headers: { origin: SITE, 'user-agent': FIREFOX },
  })
  const answer = await handleSampleSignIn(request, database.db, 'sample')
  return new RegExp(`${COOKIE}=([\\w-]+)`).exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
}

const carrying = (token: string) => new Headers({ cookie: `${COOKIE}=${token}` })
const contextWith = (token: string) => contextOf(carrying(token), database.db)
const actorOf = async (token: string) => (await contextWith(token)).actor
const callerWith = async (token: string) => createCaller(await contextWith(token))

/** As if the clock had moved on: the session was opened and used that much earlier. */
const idleFor = (token: string, minutes: number) =>
  database.db
    .update(sessions)
    .set({ lastSeenAt: sql`now() - make_interval(mins => ${minutes})` })
    .where(eq(sessions.tokenHash, hashToken(token)))

const endsIn = (token: string, minutes: number) =>
  database.db
    .update(sessions)
    .set({ expiresAt: sql`now() + make_interval(mins => ${minutes})` })
    .where(eq(sessions.tokenHash, hashToken(token)))

async function idleMinutes(token: string): Promise<number | undefined> {
  const [row] = await database.db
    .select({ minutes: sql<number>`extract(epoch from now() - last_seen_at)::float / 60` })
    .from(sessions)
    .where(eq(sessions.tokenHash, hashToken(token)))
  return row?.minutes
}

const endOf = async (token: string) => {
  const request = new Request(`${SITE}/api/session-end`, { headers: carrying(token) })
  return (await handleSessionEnd(request, database.db)).json()
}

const actionsOn = async (id: number) =>
  (
    await database.db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.subject, `people/${id}`))
      .orderBy(auditEvents.id)
  ).map(({ action }) => action)

describe('S-27: a session that is not used', () => {
  test.each([
    [59, true],
    [60, false],
  ])('for %i minutes is still open: %s', async (minutes, isOpen) => {
    const token = await signIn()
    await idleFor(token, minutes)
    expect((await actorOf(token)).kind).toBe(isOpen ? 'user' : 'public')
  })

  test('is over for good: the clock starting anew does not bring it back', async () => {
    const token = await signIn()
    await idleFor(token, 61)
    await expect((await callerWith(token)).session.extend()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    await signIn()
    await idleFor(token, 0)
    expect(await actorOf(token)).toEqual({ kind: 'public' })
  })

  test('is over twelve hours after the sign-in, however much it was used', async () => {
    const token = await signIn()
    await endsIn(token, 0)
    expect(await actorOf(token)).toEqual({ kind: 'public' })
  })
})

describe('S-27: that a session is used', () => {
  test('is written down once a minute, not at each request', async () => {
    const token = await signIn()
    await idleFor(token, 30)
    await actorOf(token)
    expect(await idleMinutes(token)).toBeLessThan(0.1)
    await database.db
      .update(sessions)
      .set({ lastSeenAt: sql`now() - interval '50 seconds'` })
      .where(eq(sessions.tokenHash, hashToken(token)))
    await actorOf(token)
    expect(await idleMinutes(token)).toBeGreaterThan(0.5)
  })

  test('does not follow from asking when it ends', async () => {
    const token = await signIn()
    await idleFor(token, 57)
    const { end } = await endOf(token)
    expect(end).toMatchObject({ mayExtend: true, at: expect.stringMatching(/^1?\d:\d\d[ap]m$/) })
    expect(end.secondsLeft).toBeGreaterThan(170)
    expect(end.secondsLeft).toBeLessThanOrEqual(180)
    expect(await idleMinutes(token)).toBeGreaterThan(56)
  })
})

describe('A-18: staying signed in', () => {
  test('starts the hour anew', async () => {
    const token = await signIn()
    await idleFor(token, 58)
    const context = { ...(await contextWith(token)) }
    await idleFor(token, 58)
    const end = await createCaller(context).session.extend()
    expect(end.secondsLeft).toBe(3600)
    expect(end.mayExtend).toBe(true)
  })

  test('does not move the twelve hours, and says that it cannot', async () => {
    const token = await signIn()
    await endsIn(token, 4)
    const end = await (await callerWith(token)).session.extend()
    expect(end.mayExtend).toBe(false)
    expect(end.secondsLeft).toBeLessThanOrEqual(240)
  })

  test('is told to each page: when the session ends now that it is used', async () => {
    const token = await signIn()
    await idleFor(token, 40)
    const { end } = await (await callerWith(token)).session.whoAmI()
    expect(end?.secondsLeft).toBe(3600)
    const nobody = await createCaller(contextFor(database.db)).session.whoAmI()
    expect(nobody.end).toBeNull()
  })

  test('is said of a session that is over: nothing is left', async () => {
    expect(await endOf('forged')).toEqual({ end: null })
    const token = await signIn()
    await idleFor(token, 61)
    expect(await endOf(token)).toEqual({ end: null })
  })
})

describe('S-27: one’s own sessions', () => {
  test('are shown with device, way and time, this one marked', async () => {
    const [other, token] = [await signIn(), await signIn()]
    await idleFor(other, 10)
    const { sessions: shown, person } = await (await callerWith(token)).account.get()
    expect(person).toEqual({ name: lee.name, email: `lee${count}@example.gov.uk`, role: 'member' })
    expect(shown).toMatchObject([
      { isThis: true, device: 'Firefox on Windows', signedInWith: 'sample', mfa: 'not said' },
      { isThis: false },
    ])
    expect(shown[0]?.signedIn).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}, 1?\d:\d\d[ap]m$/)
  })

  test('end one by one, on record', async () => {
    const [other, token] = [await signIn(), await signIn()]
    const caller = await callerWith(token)
    const theOther = (await caller.account.get()).sessions.find(({ isThis }) => !isThis)
    const session = theOther?.id ?? expect.fail('no other session')
    expect(await caller.account.endSession({ session })).toEqual({ ended: 1 })
    expect(await actorOf(other)).toEqual({ kind: 'public' })
    expect(await actorOf(token)).toEqual(lee)
    expect(await actionsOn(lee.id)).toEqual(['session.start', 'session.start', 'session.end'])
    expect(await caller.account.endSession({ session })).toEqual({ ended: 0 })
  })

  test('end all at once but this one', async () => {
    const [one, two, token] = [await signIn(), await signIn(), await signIn()]
    const caller = await callerWith(token)
    expect(await caller.account.endOtherSessions()).toEqual({ ended: 2 })
    expect(await actorOf(one)).toEqual({ kind: 'public' })
    expect(await actorOf(two)).toEqual({ kind: 'public' })
    expect(await actorOf(token)).toEqual(lee)
    expect((await actionsOn(lee.id)).at(-1)).toBe('session.end-others')
  })

  test('of somebody else cannot be ended', async () => {
    const theirs = await signIn()
    const [row] = await database.db
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.tokenHash, hashToken(theirs)))
    const mo = await addUser(database.db, { role: 'member', name: 'Mo', email: `mo${count}@x.uk` })
    const session = row?.id ?? expect.fail('no session')
    const asMo = createCaller(contextFor(database.db, mo))
    expect(await asMo.account.endSession({ session })).toEqual({ ended: 0 })
    expect(await actorOf(theirs)).toEqual(lee)
  })
})

test('S-27: an administrator ends all sessions of a person, who may sign in again', async () => {
  const email = `ada${count}@example.gov.uk`
  const ada = await addUser(database.db, { role: 'administrator', email })
  const [one, two] = [await signIn(), await signIn()]
  const people = createCaller(contextFor(database.db, ada)).people
  expect(await people.endSessions({ id: lee.id })).toEqual({ ended: 2 })
  expect(await actorOf(one)).toEqual({ kind: 'public' })
  expect(await actorOf(two)).toEqual({ kind: 'public' })
  expect((await actionsOn(lee.id)).at(-1)).toBe('people.end-sessions')
  expect(await actorOf(await signIn())).toEqual(lee)
})

test('S-27: sessions that are over are cleared away at the next sign-in', async () => {
  const token = await signIn()
  await idleFor(token, 61)
  await signIn()
  expect(await idleMinutes(token)).toBeUndefined()
})

test('S-14: signing out empties what the browser kept of the site', async () => {
  const token = await signIn()
  const request = new Request(`${SITE}/api/sign-out`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { origin: SITE, cookie: `${COOKIE}=${token}` },
  })
  const answer = await handleSignOut(request, database.db)
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await actorOf(token)).toEqual({ kind: 'public' })
})

test('S-27: the sessions of whoever is disabled are over at once', async () => {
  const token = await signIn()
  await database.db
    .update(users)
    .set({ disabledAt: sql`now()` })
    .where(eq(users.id, sql`${lee.id}`))
  expect(await actorOf(token)).toEqual({ kind: 'public' })
  expect(await endOf(token)).toEqual({ end: null })
})
