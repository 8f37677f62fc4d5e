import { spawnSync } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handleLinkSignIn } from '@/server/auth/sign-in-http'
import { auditEvents, users } from '@/server/db/schema'
import { typescriptArguments, typescriptEnvironment } from '../../../src/cli/start/typescript.mjs'
import { addUser } from '../../support/context'
import { type FreshDatabase, freshDatabase } from '../../support/database'

const SITE = 'https://milepost.example.gov.uk'
let database: FreshDatabase

beforeEach(async () => {
  database = await freshDatabase()
})

afterEach(() => database.drop())

/** Runs the command as `npm run admin:link` and `npm start` do. */
function adminLink(...args: string[]) {
  const settings = {
    ...process.env,
    DATABASE_URL: database.url,
    NEXTAUTH_URL: SITE,
    MILEPOST_ADMIN_EMAIL: 'Chief@Example.gov.uk',
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    typescriptArguments('admin-link', args),
    { env: typescriptEnvironment(settings), encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const tokenIn = (text: string) => /\/sign-in\/link#([\w-]{43})\n$/.exec(text)?.[1]

function signIn(token = '') {
  const request = new Request('http://127.0.0.1:3000/api/sign-in/link', {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers: { origin: 'http://127.0.0.1:3000' },
  })
  return handleLinkSignIn(request, database.connection.db)
}

describe('the first run', () => {
  test('prints a link until an administrator has signed in, and none after that', async () => {
    const first = adminLink('--first-run')
    expect(first.stdout).toMatch(
      /^chief@example\.gov\.uk signs in with this link, once and within 30 minutes:\nhttps:\/\/milepost\.example\.gov\.uk\/sign-in\/link#[\w-]{43}\n$/,
    )
    const again = adminLink('--first-run')
    expect(tokenIn(again.stdout)).not.toBe(tokenIn(first.stdout))
    const signedIn = await signIn(tokenIn(again.stdout))
    expect(signedIn.headers.get('location')).toBe('/')
    expect(adminLink('--first-run')).toEqual({ status: 0, stdout: '', stderr: '' })
    const people = await database.connection.db.select().from(users)
    expect(people).toMatchObject([{ email: 'chief@example.gov.uk', role: 'administrator' }])
    const audit = await database.connection.db
      .select({ action: auditEvents.action, actor: auditEvents.actor, role: auditEvents.role })
      .from(auditEvents)
      .orderBy(auditEvents.id)
    expect(audit).toEqual([
      { action: 'people.invite', actor: 'Milepost', role: 'System' },
      { action: 'people.link', actor: 'Milepost', role: 'System' },
      { action: 'session.start', actor: 'chief@example.gov.uk', role: 'Administrator' },
    ])
  })
})

describe('a link for an address', () => {
  test('lets the administrator with that address in', async () => {
    const { db } = database.connection
    await addUser(db, { role: 'administrator', email: 'ada@example.gov.uk' })
    const { status, stdout } = adminLink('ADA@example.gov.uk')
    expect(status).toBe(0)
    expect((await signIn(tokenIn(stdout))).headers.get('set-cookie')).toContain('session-token=')
    expect(await db.select().from(users)).toHaveLength(1)
  })

  test.each([
    ['mo@example.gov.uk', 'mo@example.gov.uk is a Member, not an administrator.'],
    ['dan@example.gov.uk', 'dan@example.gov.uk is disabled.'],
    ['', 'Write npm run admin:link -- NAME@EXAMPLE.GOV.UK'],
    ['nobody', 'Write npm run admin:link -- NAME@EXAMPLE.GOV.UK'],
  ])('“%s” is refused in words', async (email, words) => {
    const { db } = database.connection
    await addUser(db, { role: 'member', email: 'mo@example.gov.uk' })
    await addUser(db, {
      role: 'administrator',
      email: 'dan@example.gov.uk',
      disabledAt: '2020-07-01',
    })
    const { status, stdout, stderr } = adminLink(email)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(words)
    const invited = eq(auditEvents.action, 'people.invite')
    expect(await db.select().from(auditEvents).where(invited)).toEqual([])
  })
})
