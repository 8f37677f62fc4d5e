import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { asDay } from '@/domain/dates/day'
import { env } from '@/env'
import { remindOwners } from '@/server/actions/remind'
import { jobs } from '@/server/db/job-table'
import { people as persons, users } from '@/server/db/schema'
import { inTransaction } from '@/server/db/transaction'
import { schedules } from '@/server/jobs/schedules'
import { insertJob } from '@/server/jobs/store'
import { sendMail } from '@/server/mail/send'
import { mailTransport } from '@/server/mail/transport'
import { databaseAt } from '../../support/cluster'
import { type FreshDatabase, freshDatabase } from '../../support/database'
import { workHere } from '../../support/jobs/in-process'
import { makeNotes, startWorker, until } from '../../support/jobs/workers'
import { callAs, seedSample } from '../../support/reports'
import { type PostOffice, startPostOffice } from '../../support/smtp'

const MEETING = 'finance-2020-07-21'
const nonPublic = { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' }
let database: FreshDatabase
let office: PostOffice
let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  database = await freshDatabase()
  office = await startPostOffice()
  people = await seedSample(database.connection.db)
  const { db } = database.connection
  const ask = (text: string, due: string, more: object = {}) =>
    callAs(db, people.author).actions.add({
      ...{ meeting: MEETING, kind: 'action', text, due, owner: 'it-director-2020' },
      visibility: 'public',
      ...more,
    })
  await ask('Count the laptops.', '17 July 2020')
  await ask('Say what they cost.', '3 July 2020')
  await ask('Kestrel', '3 July 2020', { visibility: { nonPublic } })
  await ask('Wait for the autumn.', 'October 2020')
  await ask('Owned by nobody.', '3 July 2020', { owner: undefined })
  const { key } = await ask('Answered.', '3 July 2020')
  await callAs(db, people.pmo).actions.answer({ action: key, text: 'Yes.', seen: 0 })
})

afterAll(async () => {
  await office.stop()
  await database.drop()
})

beforeEach(async () => {
  await database.connection.db.delete(jobs)
  await owned('Owner@Example.gov.uk')
})

/** Gives the owner of the actions an address; null: none. */
const owned = (email: string | null) =>
  database.connection.db.update(persons).set({ email }).where(eq(persons.key, 'it-director-2020'))

const remind = (day: string, daysBefore = 7) =>
  inTransaction(database.connection.db, (tx) => remindOwners(tx, { today: asDay(day) }, daysBefore))

const asked = async () =>
  (await database.connection.db.select({ payload: jobs.payload }).from(jobs))
    .map(({ payload }) => String(Reflect.get(Object(payload), 'subject')))
    .toSorted()

const LATE = 'Overdue: Say what they cost.'
const NOBODYS = 'Overdue: Owned by nobody.'
const SOON = 'Due in 7 days: Count the laptops.'

describe('what nobody owns', () => {
  const told = async () =>
    (await database.connection.db.select({ payload: jobs.payload }).from(jobs)).flatMap(
      ({ payload }) => {
        const { to, subject, text } = z
          .object({ to: z.string(), subject: z.string(), text: z.string() })
          .parse(payload)
        return subject.startsWith('Overdue') ? [{ to, subject, text }] : []
      },
    )
  const addressOf = async (name: string) => {
    const { db } = database.connection
    return (await db.select().from(users).where(eq(users.name, name)))[0]?.email
  }

  test('is told to the lead of its programme, else to the PMO', async () => {
    await owned(null)
    const { db } = database.connection
    const asks = callAs(db, people.author).actions
    const { key } = await asks.add({
      ...{ meeting: MEETING, kind: 'action', text: 'Of a programme.', due: '3 July 2020' },
      ...{ programme: 'police-itm', visibility: 'public' },
    })
    await remind('2020-07-10')
    await remind('2020-07-10')
    expect(await told()).toEqual(
      expect.arrayContaining([
        {
          ...{ to: await addressOf('Pat PMO'), subject: NOBODYS },
          text: expect.stringContaining('nobody is named as its owner and nobody leads'),
        },
        {
          ...{ to: await addressOf('Lee Lead'), subject: 'Overdue: Of a programme.' },
          text: expect.stringContaining('because you lead its programme'),
        },
      ]),
    )
    expect(await told()).toHaveLength(2)
    await callAs(db, people.pmo).actions.answer({ action: key, text: 'Done.', seen: 0 })
    await remind('2020-07-11')
    expect((await told()).filter(({ subject }) => subject.includes('programme'))).toHaveLength(1)
  })
})

describe('the owner of an action', () => {
  test('is told once before it falls due and once in each week that it is overdue', async () => {
    await owned('owner@example.gov.uk')
    for (const day of ['2020-07-08', '2020-07-09', '2020-07-09', '2020-07-10']) await remind(day)
    expect(await asked()).toEqual([SOON, NOBODYS, LATE])
    await Promise.all(['2020-07-11', '2020-07-11', '2020-07-12'].map((day) => remind(day)))
    expect(await asked()).toEqual([SOON, NOBODYS, NOBODYS, LATE, LATE])
  })

  test('is told nothing without an address, with an account that was closed, or when it is off', async () => {
    await owned(null)
    await remind('2020-07-10')
    await owned('not an address')
    await remind('2020-07-10')
    await owned('owner@example.gov.uk')
    await remind('2020-07-10', 0)
    const { db } = database.connection
    const member = eq(users.name, 'Mo Member')
    const [who] = await db.select().from(users).where(member)
    await owned(who?.email.toUpperCase() ?? null)
    await db.update(users).set({ disabledAt: '2020-07-01T00:00:00Z' }).where(member)
    await remind('2020-07-10')
    await db.update(users).set({ disabledAt: null }).where(member)
    expect(new Set(await asked())).toEqual(new Set([NOBODYS]))
  })

  test('is told of what is not public only if they may sign in, and never what it is', async () => {
    const [who] = await database.connection.db
      .select()
      .from(users)
      .where(eq(users.name, 'Mo Member'))
    await owned(who?.email ?? null)
    await remind('2020-07-10')
    const { db } = database.connection
    await db.delete(jobs).where(sql`${jobs.payload} ->> 'subject' = ${NOBODYS}`)
    const url = `smtp://127.0.0.1:${office.port}`
    const box = {
      ...{ transport: mailTransport(url), from: 'milepost@example.gov.uk' },
      site: 'https://milepost.example',
    }
    workHere(
      { db: database.connection.db, url: database.url },
      { 'send-mail': { reach: (_ctx, { payload, id }) => sendMail(payload, id, box) } },
    )
    await office.mail(2)
    expect(office.mails.map(({ to }) => to[0])).toEqual(Array(3).fill(who?.email))
    const heads = office.mails.map(({ headers }) => headers.get('subject')?.[0]).toSorted()
    expect(heads).toEqual([SOON, LATE, 'Overdue: something that a committee asked of you'])
    const words = office.mails.map(({ text, html }) => text + html).join('\n')
    expect(words).toContain('It says: Count the laptops.')
    expect(words).toMatch(/\/actions\/finance-2020-07-21-count-the-laptops/)
    expect(words).not.toContain('Kestrel')
  })

  test('R-25: is told once, however often the worker is killed before it has finished', async () => {
    const { db } = database.connection
    await owned('owner@example.gov.uk')
    const name = new URL(database.url).pathname.slice(1)
    const notes = await makeNotes(databaseAt(inject('superuserUrl'), name))
    await insertJob(db, { kind: 'remind', payload: {} })
    await notes.sql`update pgboss.job set expire_in = '2 seconds', retry_delay = 0`
    const worker = startWorker(database.url)
    await notes.untilEffects(3 + 1)
    await until(async () => worker.starts > 1)
    expect(await notes.effects()).toHaveLength(4)
    await notes.sql.end()
  })
})

test('owners are reminded every day where mail is sent and the day is today', () => {
  const before = { smtpUrl: env.smtpUrl, mode: env.mode, remindDays: env.remindDays }
  const reminds = (settings: Partial<typeof before>) => {
    Object.assign(env, { smtpUrl: 'smtp://127.0.0.1:25', mode: 'live', remindDays: 7 }, settings)
    return schedules().some(({ kind }) => kind === 'remind')
  }
  try {
    expect(reminds({})).toBe(true)
    expect(reminds({ mode: 'sample' })).toBe(false)
    expect(reminds({ smtpUrl: undefined })).toBe(false)
    expect(reminds({ remindDays: 0 })).toBe(false)
  } finally {
    Object.assign(env, before)
  }
})
