import { desc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { deliverLink } from '@/server/auth/email-link/deliver'
import { handleCode, handleConfirm, handleEmailSignIn } from '@/server/auth/email-link/http'
import { contextOf } from '@/server/auth/request-context'
import { jobs } from '@/server/db/job-table'
import { auditEvents, rateLimits, signInRequests, users } from '@/server/db/schema'
import { purge } from '@/server/jobs/purge'
import { mailTransport } from '@/server/mail/transport'
import { addUser } from '../../support/context'
import { testDatabase } from '../../support/database'
import { workHere } from '../../support/jobs/in-process'
import { type PostOffice, startPostOffice } from '../../support/smtp'

const database = testDatabase()
const SITE = 'http://127.0.0.1:3000'
let office: PostOffice
let member: Actor & { kind: 'user' }
let email: string
let count = 0

beforeAll(async () => {
  office = await startPostOffice()
})

afterAll(() => office.stop())

beforeEach(async () => {
  count += 1
  email = `alan${count}@example.gov.uk`
  member = await addUser(database.db, { role: 'member', name: 'Alan', email })
  await database.db.delete(rateLimits)
  await database.db.delete(jobs)
  office.mails.length = 0
})

type Cookies = Record<string, string>

function post(path: string, answers: Record<string, string>, cookies: Cookies = {}) {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  return new Request(`${SITE}${path}`, {
    method: 'POST',
    body: new URLSearchParams(answers),
    headers: { origin: SITE, 'sec-fetch-site': 'same-origin', cookie },
  })
}

/** What a browser holds after the answer. */
function cookiesOf(response: Response): Cookies {
  const pairs = response.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie))
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']))
}

const ask = (address: string, cookies?: Cookies) =>
  handleEmailSignIn(post('/api/sign-in/email', { email: address }, cookies), database.db, 'sent')

const confirm = async (token: string, cookies?: Cookies) => {
  const response = await handleConfirm(
    post('/api/sign-in/confirm', { token }, cookies),
    database.db,
  )
  return { response, said: await response.json() }
}

const enter = (code: string, cookies?: Cookies) =>
  handleCode(post('/api/sign-in/code', { code }, cookies), database.db)

/** Sends what was asked for, through the mail server of the test. */
function work() {
  const box = () => ({
    transport: mailTransport(`smtp://127.0.0.1:${office.port}`),
    from: 'Milepost <milepost@example.gov.uk>',
    site: SITE,
  })
  return workHere(database, {
    'email-link': { reach: (ctx, job) => deliverLink(ctx, job, box()) },
  })
}

async function untilNoJobsWait() {
  const waiting = () =>
    database.db.$count(jobs, sql`${jobs.kind} = 'email-link' and state < 'completed'`)
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Asks in a browser of its own, and waits for the mail. */
async function linkFor(address = email) {
  const browser = cookiesOf(await ask(address))
  const worker = work()
  const { text } = await office.mail(0)
  await worker.stop()
  const token = /\/sign-in\/confirm#([\w-]{43})\n/.exec(text)?.[1] ?? ''
  expect(token).not.toBe('')
  return { token, browser }
}

const actorOf = async (cookies: Cookies) => {
  const cookie = `next-auth.session-token=${cookies['next-auth.session-token']}`
  return (await contextOf(new Headers({ cookie }), database.db)).actor
}

const audited = async (subject: string) => {
  const rows = await database.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, subject))
    .orderBy(auditEvents.id)
  return rows.map(({ action, reason }) => (reason === null ? action : `${action}: ${reason}`))
}

const lastRequest = async () => {
  const [row] = await database.db.select().from(signInRequests).orderBy(desc(signInRequests.id))
  if (row === undefined) throw new Error('Nothing was asked for')
  return row
}

const letPass = (minutes: number) =>
  database.db
    .update(signInRequests)
    .set({ expiresAt: sql`expires_at - make_interval(mins => ${minutes})` })

describe('S-24: the link of a mail', () => {
  test('signs in the browser that asked, once', async () => {
    const { token, browser } = await linkFor()
    const { response, said } = await confirm(token, browser)
    expect(said).toEqual({ outcome: 'signed-in' })
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^next-auth\.session-token=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/),
      'milepost.sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    ])
    expect(await actorOf(cookiesOf(response))).toMatchObject({ id: member.id, role: 'member' })
    expect((await confirm(token, browser)).said).toEqual({ outcome: 'refused' })
    expect(await audited(`people/${member.id}`)).toEqual(['sign-in.link', 'session.start'])
  })

  test('is used once by two presses at the same moment', async () => {
    const { token, browser } = await linkFor()
    const presses = await Promise.all([confirm(token, browser), confirm(token, browser)])
    expect(presses.map(({ said }) => said.outcome).sort()).toEqual(['refused', 'signed-in'])
  })

  test('is stored as a hash alone, as are the browser’s secret and the code', async () => {
    const { token, browser } = await linkFor()
    const { said } = await confirm(token)
    const row = JSON.stringify(await lastRequest())
    for (const secret of [token, browser['milepost.sign-in'] ?? '', `"${said.code}"`])
      expect(row).not.toContain(secret)
    const kept = await database.db.select().from(jobs)
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(JSON.stringify(kept)).not.toContain(email)
  })

  test('ends with its person’s access and with their role', async () => {
    const { token, browser } = await linkFor()
    const here = eq(users.id, sql`${member.id}`)
    await database.db.update(users).set({ role: 'pmo-manager' }).where(here)
    expect((await confirm(token, browser)).said).toEqual({ outcome: 'refused' })
    await database.db.update(users).set({ role: 'member', disabledAt: sql`now()` }).where(here)
    expect((await confirm(token, browser)).said).toEqual({ outcome: 'refused' })
  })
})

describe('S-25: the link in another browser', () => {
  test('shows a code that signs in the browser that asked, and nobody else', async () => {
    const { token, browser } = await linkFor()
    const elsewhere = cookiesOf(await ask('somebody.else@example.gov.uk'))
    const { response, said } = await confirm(token, elsewhere)
    expect(said).toEqual({ outcome: 'code', code: expect.stringMatching(/^\d{6}$/) })
    expect(response.headers.getSetCookie()).toEqual([])
    for (const other of [elsewhere, {}])
      expect((await enter(said.code, other)).headers.get('location')).toBe(
        '/sign-in/sent?error=code',
      )
    const entered = await enter(`${said.code.slice(0, 3)} ${said.code.slice(3)}`, browser)
    expect(entered.headers.get('location')).toBe('/')
    expect(await actorOf(cookiesOf(entered))).toMatchObject({ id: member.id })
    expect((await enter(said.code, browser)).headers.get('location')).toContain('error=code')
    expect((await confirm(token, browser)).said).toEqual({ outcome: 'refused' })
    expect(await audited(`people/${member.id}`)).toEqual([
      'sign-in.link',
      'sign-in.code',
      'session.start',
    ])
  })

  test('is over after five wrong codes, the right one and the link included', async () => {
    const { token, browser } = await linkFor()
    const { said } = await confirm(token)
    const wrong = String((Number(said.code) + 1) % 1_000_000).padStart(6, '0')
    for (let at = 0; at < 5; at += 1)
      expect((await enter(wrong, browser)).headers.get('location')).toContain('error=code')
    expect((await enter(said.code, browser)).headers.get('location')).toContain('error=code')
    expect((await confirm(token, browser)).said).toEqual({ outcome: 'refused' })
  })

  test('counts tries that are made at once', async () => {
    const { token, browser } = await linkFor()
    await confirm(token)
    await Promise.all(Array.from({ length: 12 }, () => enter('x', browser)))
    expect((await lastRequest()).codeTries).toBe(5)
  })

  test('is over after ten minutes, as is its code', async () => {
    const { token, browser } = await linkFor()
    const { said } = await confirm(token)
    await letPass(9)
    expect((await confirm(token)).said.outcome).toBe('code')
    await letPass(1)
    expect((await confirm(token, browser)).said).toEqual({ outcome: 'refused' })
    expect((await enter(said.code, browser)).headers.get('location')).toContain('error=code')
  })

  test('works for each mail of a browser that asked twice', async () => {
    const { token, browser } = await linkFor()
    expect(cookiesOf(await ask(email, browser))).toEqual(browser)
    expect((await confirm(token, browser)).said).toEqual({ outcome: 'signed-in' })
  })
})

describe('S-26: the answer', () => {
  test('is the same for every address', async () => {
    const others = [
      ['nobody@example.gov.uk', 'unknown'],
      [`pat${count}@example.gov.uk`, 'staff'],
      [`dee${count}@example.gov.uk`, 'disabled'],
    ] as const
    await addUser(database.db, { role: 'pmo-manager', name: 'Pat', email: others[1][0] })
    const dee = await addUser(database.db, { role: 'member', name: 'Dee', email: others[2][0] })
    await database.db
      .update(users)
      .set({ disabledAt: sql`now()` })
      .where(eq(users.id, sql`${dee.id}`))
    const seen = async (address: string) => {
      const response = await ask(address)
      const headers = [...response.headers].map(([name, value]) => [
        name,
        value.replace(/=[\w-]{43};/, '=…;'),
      ])
      return { status: response.status, headers, body: await response.text() }
    }
    const known = await seen(email)
    expect(known.status).toBe(303)
    expect(known.headers).toContainEqual(['location', '/sign-in/sent'])
    for (const [address] of others) expect(await seen(address)).toEqual(known)
  })

  test('takes the same steps for an address that is nobody’s', async () => {
    const stepsOf = async (address: string) => {
      const before = await database.db.execute<{ rows: string }>(ROWS)
      await ask(address)
      const after = await database.db.execute<{ rows: string }>(ROWS)
      return Object.entries(after[0] ?? {}).map(
        ([table, rows]) => Number(rows) - Number(before[0]?.[table as 'rows']),
      )
    }
    expect(await stepsOf(email)).toEqual([1, 1, 1])
    expect(await stepsOf('nobody@example.gov.uk')).toEqual([1, 1, 1])
  })

  test('comes about as soon', async () => {
    const took = { known: [0], unknown: [0] }
    const measure = async (who: keyof typeof took, address: string) => {
      await database.db.delete(rateLimits)
      const started = performance.now()
      await ask(address)
      took[who].push(performance.now() - started)
    }
    for (let at = 0; at < 25; at += 1) {
      await measure('known', email)
      await measure('unknown', `nobody${at}@example.gov.uk`)
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[13] ?? 0
    const [known, unknown] = [median(took.known), median(took.unknown)]
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(10, Math.min(known, unknown)))
  })

  test('is followed by a mail for those alone who may sign in', async () => {
    const pat = await addUser(database.db, {
      role: 'pmo-manager',
      name: 'Pat',
      email: `pat.${count}@example.gov.uk`,
    })
    await ask('nobody@example.gov.uk')
    await ask(`pat.${count}@example.gov.uk`)
    work()
    await untilNoJobsWait()
    expect(office.mails.map(({ to }) => to)).toEqual([[`pat.${count}@example.gov.uk`]])
    expect(office.mails[0]?.text).toContain('Your role does not sign in by e-mail')
    expect(office.mails[0]?.text).not.toContain('confirm#')
    expect(await audited(`people/${pat.id}`)).toEqual([
      'sign-in.refused: The role does not sign in by e-mail',
    ])
    expect((await audited('people/unknown')).at(-1)).toBe(
      'sign-in.refused: Nobody has this address',
    )
  })

  test('is written down without the address', async () => {
    await ask(email)
    const events = await database.db.select().from(auditEvents)
    expect(JSON.stringify(events)).not.toContain(email)
  })
})

const ROWS = sql`
  select (select count(*) from sign_in_request) as requests,
         (select count(*) from pgboss.job) as jobs,
         (select count(*) from audit_event) as events`

describe('S-23: what is not exactly one address', () => {
  test.each([
    '"e@attacker.example"@victim.example',
    'e@attacker.example＠victim.example',
    'alan@example.gov.uk, eve@attacker.example',
    'alan@example.gov.uk eve@attacker.example',
    'alan@example.gov.uk\r\nBcc: eve@attacker.example',
    'аlan@example.gov.uk',
    '',
  ])('%j is asked for again, and gets no mail', async (typed) => {
    const before = await database.db.execute(ROWS)
    const response = await ask(typed)
    expect(response.headers.get('location')).toBe('/sign-in?error=email')
    expect(response.headers.getSetCookie()).toEqual([])
    expect(await database.db.execute(ROWS)).toEqual(before)
  })

  test('another writing of an address is the same address', async () => {
    await linkFor(` ALAN${count}＠Example.GOV.uk `)
    expect(office.mails[0]?.to).toEqual([email])
    await expect(
      addUser(database.db, { role: 'member', name: 'Twin', email }),
    ).rejects.toMatchObject({ cause: { code: '23505' } })
  })
})

describe('S-29: asking for links', () => {
  test('is refused after five for one address, whoever’s it is, in a plain sentence', async () => {
    for (const address of [email, 'nobody@example.gov.uk']) {
      await database.db.delete(rateLimits)
      for (let at = 0; at < 5; at += 1) expect((await ask(address)).status).toBe(303)
      const refused = await ask(address)
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
      expect(await refused.text()).toBe('This was asked for too often. Try again in 15 minutes.\n')
    }
  })

  test('is refused after twenty for one client, failed links and codes included', async () => {
    for (let at = 0; at < 10; at += 1) {
      expect((await ask(`nobody${at}@example.gov.uk`)).status).toBe(303)
      expect((await enter('000000')).status).toBe(303)
    }
    const refused = await handleConfirm(post('/api/sign-in/confirm', { token: 'x' }), database.db)
    expect(refused.status).toBe(429)
  })
})

describe('R-25: the mail', () => {
  test('is sent once when the mail server is busy at first', async () => {
    office.refuseNext(2)
    const before = office.attempts()
    await ask(email)
    await database.db.update(jobs).set({ retryDelay: 0 })
    work()
    await untilNoJobsWait()
    expect(office.attempts() - before).toBe(3)
    expect(office.mails).toHaveLength(1)
    expect(await audited(`people/${member.id}`)).toEqual(['sign-in.link'])
  })

  test('that is sent twice is the same mail', async () => {
    await ask(email)
    const { id } = await lastRequest()
    const box = {
      transport: mailTransport(`smtp://127.0.0.1:${office.port}`),
      from: 'Milepost <milepost@example.gov.uk>',
      site: SITE,
    }
    const ctx = await contextOf(new Headers(), database.db)
    for (let at = 0; at < 2; at += 1)
      await deliverLink(ctx, { id: 'job-9', payload: { request: id } }, box)
    const [first, second] = office.mails
    expect(second?.text).toBe(first?.text)
    expect(second?.headers.get('message-id')).toEqual(first?.headers.get('message-id'))
  })

  test('is not sent when it would come too late', async () => {
    await ask(email)
    await letPass(10)
    work()
    await untilNoJobsWait()
    expect(office.mails).toEqual([])
  })
})

test('requests, and the addresses in them, are forgotten a day after they are over', async () => {
  await ask(email)
  await letPass(24 * 60)
  await database.db.transaction((tx) => purge(tx))
  expect((await lastRequest()).email).toBe(email)
  await letPass(10)
  await database.db.transaction((tx) => purge(tx))
  expect(await database.db.$count(signInRequests)).toBe(0)
})

test('nothing is offered where no mail can be sent', async () => {
  const request = post('/api/sign-in/email', { email })
  expect((await handleEmailSignIn(request, database.db, 'nowhere')).status).toBe(404)
})
