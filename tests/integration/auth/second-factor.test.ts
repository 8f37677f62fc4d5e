import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/domain/access'
import type { MfaPolicy, SignedInHow } from '@/domain/people/second-factor'
import { contextOf } from '@/server/auth/request-context'
import { SESSION_COOKIE } from '@/server/auth/session-cookie'
import { openSession } from '@/server/auth/sessions'
import { handleLinkSignIn } from '@/server/auth/sign-in-http'
import { accounts, auditEvents, users } from '@/server/db/schema'
import { inTransaction } from '@/server/db/transaction'
import { makeAdministratorLink } from '@/server/people/admin-link'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { CLIENT, type Directory, startDirectory } from '../../support/oidc/certified-provider'
import { askMilepost, comeBackFrom, HOST, locationOf, SITE } from '../../support/oidc/staff-visit'
import { Visitor } from '../../support/oidc/visitor'

const database = testDatabase()
const ARRIVAL = { former: null, device: 'A device' }
const APP_ROLES = ['Administrator', 'PmoManager', 'ProgrammeLead', 'ReportAuthor']

const person = (login: string, claims: Record<string, unknown>) => ({
  login,
  claims: { name: `A ${login}`, email: `${login}@example.gov.uk`, ...claims },
})

const PEOPLE = [
  ...APP_ROLES.map((role) => person(`One${role}`, { roles: [`Milepost.${role}`] })),
  ...APP_ROLES.map((role) =>
    person(`Two${role}`, { roles: [`Milepost.${role}`], amr: ['pwd', 'mfa'] }),
  ),
  person('class', { roles: ['Milepost.PmoManager'], acr: 'https://refeds.org/profile/mfa' }),
  person('code', { roles: ['Milepost.PmoManager'], amr: ['pwd', 'otp'] }),
  person('member', { roles: ['Milepost.Member'] }),
]

let directory: Directory

beforeAll(async () => {
  directory = await startDirectory({ site: SITE, people: PEOPLE })
})

afterAll(() => directory.close())

async function signIn(login: string, mfa: MfaPolicy = 'evidence') {
  const registration = { ...CLIENT, issuer: directory.issuer, mfa }
  const visitor = new Visitor()
  const back = await comeBackFrom(database.db, visitor, { login, query: '', registration })
  const answer = await askMilepost(database.db, visitor, back, registration)
  const token = visitor.cookies.get(HOST)?.get(SESSION_COOKIE.name)
  return { to: locationOf(answer), token }
}

const carrying = (token: string) => new Headers({ cookie: `${SESSION_COOKIE.name}=${token}` })
const contextOfToken = (token: string, mfa: MfaPolicy = 'evidence') =>
  contextOf(carrying(token), database.db, undefined, { mfa, isSample: false })

const named = (name: string) => database.db.select().from(users).where(eq(users.name, name))

describe('S-22: at the sign-in with an organisation', () => {
  test.each(APP_ROLES)(
    '%s without word of a second factor is not let in, nor made',
    async (role) => {
      const { to, token } = await signIn(`One${role}`)
      expect(to).toBe('/sign-in?error=one-factor')
      expect(token).toBeUndefined()
      expect(await named(`A One${role}`)).toEqual([])
      const refused = await database.db
        .select({ reason: auditEvents.reason, after: auditEvents.after })
        .from(auditEvents)
        .where(eq(auditEvents.action, 'sign-in.refused'))
      expect(refused).toContainEqual({
        reason: 'one-factor',
        after: { with: 'organisation', account: `One${role}` },
      })
    },
  )

  test.each(APP_ROLES)('%s with a second factor acts with the role', async (role) => {
    const { to, token = '' } = await signIn(`Two${role}`)
    expect(to).toBe('/')
    const { actor, session } = await contextOfToken(token)
    expect(actor).toMatchObject({ name: `A Two${role}` })
    expect(actor).not.toMatchObject({ role: 'member' })
    expect(session?.withheld).toBeUndefined()
  })

  test('an authentication class says it too, and a code of one device does not', async () => {
    expect((await signIn('class')).to).toBe('/')
    expect((await signIn('code')).to).toBe('/sign-in?error=one-factor')
  })

  test('a Member needs one factor only', async () => {
    expect((await signIn('member')).to).toBe('/')
  })

  test('the word of a Conditional Access policy is taken where the site says so, and only there', async () => {
    const { to, token = '' } = await signIn('OnePmoManager', 'conditional-access')
    expect(to).toBe('/')
    expect((await contextOfToken(token, 'conditional-access')).actor).toMatchObject({
      role: 'pmo-manager',
    })
    const later = await contextOfToken(token)
    expect(later.actor).toMatchObject({ role: 'member' })
    expect(later.session?.withheld).toBe('pmo-manager')
  })

  test('who was let in before is not, when the organisation stops asking', async () => {
    const { token } = await signIn('TwoReportAuthor')
    const [author] = await named('A TwoReportAuthor')
    await database.db
      .update(accounts)
      .set({ subject: 'OneReportAuthor' })
      .where(eq(accounts.userId, author?.id ?? expect.fail('no author')))
    expect((await signIn('OneReportAuthor')).to).toBe('/sign-in?error=one-factor')
    expect((await contextOfToken(token ?? '')).actor).toMatchObject({ role: 'report-author' })
  })
})

async function sessionOf(id: number, how: Partial<SignedInHow>): Promise<string> {
  const [row] = await database.db.select().from(users).where(sql`${users.id} = ${id}`)
  const opened = { ...ARRIVAL, with: 'link', ...how } as const
  return inTransaction(database.db, (tx) => openSession(tx, row?.id ?? expect.fail(), opened))
}

describe('S-22: with each request', () => {
  test('a Member who signed in by e-mail and is given a role does not act with it', async () => {
    const admin = await addUser(database.db, { role: 'administrator', name: 'Ada' })
    await addProgramme(database.db, { key: 'police-itm' })
    const mo = await addUser(database.db, { role: 'member', name: 'Mo' })
    const token = await sessionOf(mo.id, { with: 'e-mail' })
    await createCaller(contextFor(database.db, admin)).people.changeRole({
      id: mo.id,
      version: 1,
      role: 'programme-lead',
      programmes: ['police-itm'],
    })
    const ctx = await contextOfToken(token)
    expect(ctx.actor).toEqual({ kind: 'user', id: mo.id, name: 'Mo', role: 'member', leads: [] })
    expect(ctx.session?.withheld).toBe('programme-lead')
    const caller = createCaller(ctx)
    expect((await caller.session.whoAmI()).withheld).toBe('programme-lead')
    const event = {
      programme: 'police-itm',
      kind: 'progress',
      text: 'Done',
      on: '2020-07',
    } as const
    await expect(caller.events.add(event)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test.each<Role>(['administrator', 'pmo-manager', 'programme-lead', 'report-author'])(
    'a link that was handed to %s opens a session of a Member, and no token',
    async (role) => {
      const who = await addUser(database.db, { role, name: `Linked ${role}` })
      const token = await sessionOf(who.id, {})
      const ctx = await contextOfToken(token)
      expect(ctx.actor).toMatchObject({ role: 'member' })
      const make = { name: 'Power BI', scope: 'read', days: 30 } as const
      await expect(createCaller(ctx).tokens.make(make)).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('second factor'),
      })
      await createCaller(ctx).account.get()
    },
  )

  test('a link from the console is the emergency path: the whole role, on record as such', async () => {
    const { link } = await makeAdministratorLink(contextFor(database.db), 'chief@example.gov.uk')
    const request = new Request(`${SITE}/api/sign-in/link`, {
      method: 'POST',
      body: new URLSearchParams({ token: new URL(link).hash.slice(1) }),
      headers: { origin: SITE },
    })
    const answer = await handleLinkSignIn(request, database.db)
    const token = /session-token=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
    const ctx = await contextOfToken(token)
    expect(ctx.actor).toMatchObject({ role: 'administrator' })
    expect(ctx.session?.withheld).toBeUndefined()
    const [start] = await database.db
      .select({ after: auditEvents.after })
      .from(auditEvents)
      .where(eq(auditEvents.subject, `people/${ctx.actor.kind === 'user' && ctx.actor.id}`))
      .orderBy(auditEvents.id)
      .offset(1)
    expect(start?.after).toEqual({ with: 'link', from: 'the console' })
  })
})
