import { and, eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { env } from '@/env'
import { jobs } from '@/server/db/job-table'
import { auditEvents, reportSteps, users } from '@/server/db/schema'
import { WORKS } from '@/server/jobs/works'
import { sendMail } from '@/server/mail/send'
import { mailTransport } from '@/server/mail/transport'
import { addUser } from '../../support/context'
import { testDatabase } from '../../support/database'
import { workHere } from '../../support/jobs/in-process'
import { until } from '../../support/jobs/workers'
import { bring, callAs, seedSample } from '../../support/reports'
import { type PostOffice, startPostOffice } from '../../support/smtp'
import { type Person, policeUpdate, workflow } from '../../support/workflow'

const database = testDatabase()
const PARAGRAPH = 'police-itm/next'
let people: Awaited<ReturnType<typeof seedSample>>
let officer: Person
let chief: Person
let office: PostOffice
let count = 0
let key = ''
let go: ReturnType<typeof workflow>

beforeAll(async () => {
  people = await seedSample(database.db)
  officer = await addUser(database.db, { role: 'programme-lead', name: 'Olu Officer' })
  chief = await addUser(database.db, { role: 'programme-lead', name: 'Cat Chief' })
  office = await startPostOffice()
})

afterAll(() => office.stop())

beforeEach(async () => {
  count += 1
  key = (await as(people.author).reports.create(policeUpdate(`Update ${count}`))).key
  await bring(database.db, people, key, 'drafted')
  go = workflow(database.db, key)
})

const as = (actor?: Actor) => callAs(database.db, actor)
const statusFor = async (actor: Person) => (await as(actor).reports.get({ key })).status
const actions = async () =>
  (
    await database.db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}`))
  ).map(({ action }) => action)

describe('S-10: the way of a report', () => {
  test('leads from draft by review and each officer to approval and publication', async () => {
    await go.name(people.author, { reviewers: [people.lead], officers: [officer, chief] })
    await go.submit(people.author)
    expect(await statusFor(people.author)).toBe('in-review')
    expect(await go.clear(people.lead)).toMatchObject({ status: 'in-review' })
    expect(await go.clear(officer)).toMatchObject({ status: 'in-review' })
    expect(await go.clear(chief)).toMatchObject({ status: 'cleared' })
    await go.approve(people.second)
    await go.publish(people.author)
    expect(await statusFor(people.member)).toBe('published')
    const { steps } = await as(people.author).reviews.get({ key })
    expect(steps.map(({ step, by, round }) => [step, by, round])).toEqual([
      ['submit', 'Ruth Author', 1],
      ['review', 'Lee Lead', 1],
      ['clear', 'Olu Officer', 1],
      ['clear', 'Cat Chief', 1],
      ['approve', 'Sam Second', 1],
      ['publish', 'Ruth Author', 1],
    ])
    expect(await actions()).toEqual([
      'report.create',
      'report.draft',
      'report.name-people',
      'report.submit',
      'report.review',
      'report.clear',
      'report.clear',
      'report.approve',
      'report.publish',
    ])
  })

  test('is short where nobody is named: there is nothing to send in', async () => {
    await expect(go.submit(people.author)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Nobody is named'),
    })
    await go.approve(people.second)
    expect(await statusFor(people.member)).toBe('approved')
  })

  test('skips no step once somebody is named', async () => {
    await go.name(people.author, { officers: [officer] })
    const refused = { code: 'CONFLICT', message: expect.stringContaining('not all of them have') }
    await expect(go.approve(people.second)).rejects.toMatchObject(refused)
    await expect(go.publish(people.author)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(go.clear(officer)).rejects.toMatchObject({ code: 'CONFLICT' })
    await go.submit(people.author)
    await expect(go.submit(people.author)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(go.approve(people.second)).rejects.toMatchObject(refused)
    await expect(
      as(people.author).reports.editParagraph({
        ...(await go.shown(people.author)),
        paragraph: PARAGRAPH,
        text: 'X',
      }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'This report is in review, so it cannot be changed. Send it back first.',
    })
  })

  test('shows Members nothing before it is approved', async () => {
    await go.name(people.author, { officers: [officer] })
    await go.submit(people.author)
    await expect(as(people.member).reports.get({ key })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await go.clear(officer)
    const { reports } = await as(people.member).reports.list({})
    expect(reports.map((report) => report.key)).not.toContain(key)
    await expect(as(people.member).reviews.get({ key })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('goes from officer to officer in their order, or to all at once', async () => {
    await go.name(people.author, { officers: [officer, chief] })
    await go.submit(people.author)
    await expect(go.clear(chief)).rejects.toMatchObject({
      message: expect.stringContaining('not your turn yet'),
    })
    await go.sendBack(chief)
    await go.name(people.author, { officers: [officer, chief], inOrder: false })
    await go.submit(people.author)
    await go.clear(chief)
    await expect(go.clear(chief)).rejects.toMatchObject({
      message: expect.stringContaining('already'),
    })
    expect(await go.clear(officer)).toMatchObject({ status: 'cleared' })
  })

  test('is passed by those alone who are named', async () => {
    await go.name(people.author, { officers: [officer] })
    await go.submit(people.author)
    for (const person of [people.administrator, people.pmo, people.lead])
      await expect(go.clear(person)).rejects.toMatchObject({
        message: expect.stringContaining('You are not named'),
      })
    await expect(go.sendBack(people.lead)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(go.name(people.author, { officers: [people.member] })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  test.each(['in-review', 'cleared', 'approved'] as const)(
    'leads back from %s with a reason, and everybody passes it again',
    async (from) => {
      await go.name(people.author, { officers: [officer] })
      await go.submit(people.author)
      if (from !== 'in-review') await go.clear(officer)
      if (from === 'approved') await go.approve(people.second)
      const input = { ...(await go.shown(officer)), reason: ' ' }
      await expect(as(officer).reviews.sendBack(input)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
      await go.sendBack(officer)
      expect(await statusFor(people.author)).toBe('draft')
      await expect(as(people.member).reports.get({ key })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      expect(await go.submit(people.author)).toMatchObject({ round: 2 })
      await expect(go.approve(people.second)).rejects.toMatchObject({ code: 'CONFLICT' })
      const [event] = (
        await database.db
          .select()
          .from(auditEvents)
          .where(
            and(
              eq(auditEvents.action, 'report.send-back'),
              eq(auditEvents.subject, `reports/${key}`),
            ),
          )
      ).slice(-1)
      expect(event).toMatchObject({
        before: { status: from },
        reason: 'The figures are old.',
      })
    },
  )

  test('keeps each version that was approved, also when it was sent back', async () => {
    await go.approve(people.second)
    await go.sendBack(people.pmo)
    expect((await go.approve(people.second)).number).toBe(2)
    await go.publish(people.author)
    const { versions } = await as().reports.get({ key })
    expect(versions.map(({ number }) => number)).toEqual([2])
    expect(await as().reports.version({ key, number: 1 })).toBeNull()
  })

  test('S-9: keeps four eyes: who wrote it does not approve it, cleared or not', async () => {
    await go.name(people.author, { officers: [officer] })
    await go.submit(people.author)
    await go.clear(officer)
    await expect(go.approve(people.author)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('is walked once when two take the same step at once', async () => {
    await go.name(people.author, { officers: [officer], inOrder: false })
    await go.submit(people.author)
    const input = await go.shown(officer)
    const tries = await Promise.allSettled([
      as(officer).reviews.clear(input),
      as(officer).reviews.clear(input),
      as(people.pmo).reviews.sendBack({ ...input, reason: 'No.' }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const steps = await database.db.select().from(reportSteps)
    expect(steps.filter(({ round }) => round === 1).length).toBeGreaterThan(0)
    const { steps: taken } = await as(people.author).reviews.get({ key })
    expect(taken).toHaveLength(2)
  })

  test('goes on when an officer can no longer sign in: another takes their place, with a reason', async () => {
    const gone = await addUser(database.db, { role: 'programme-lead', name: `Gone Officer` })
    const next = await addUser(database.db, { role: 'programme-lead', name: `Next Officer` })
    await go.name(people.author, { officers: [gone, chief] })
    await go.submit(people.author)
    await expect(go.replace(people.pmo, gone, next)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', message: expect.stringContaining('can still sign in') },
    })
    expect((await as(people.pmo).reviews.get({ key })).may.replace).toBe(false)
    await database.db
      .update(users)
      .set({ disabledAt: '2020-07-08T00:00:00Z' })
      .where(eq(users.name, gone.name))
    await expect(go.replace(people.lead, gone, next)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const wrong of [people.member, chief])
      await expect(go.replace(people.pmo, gone, wrong)).rejects.toMatchObject({
        ...{ code: 'BAD_REQUEST' },
      })
    await expect(go.replace(people.pmo, chief, next)).rejects.toMatchObject({ code: 'CONFLICT' })
    const seen = await as(people.pmo).reviews.get({ key })
    expect(seen.may.replace).toBe(true)
    expect(seen.named.map(({ isGone }) => isGone)).toEqual([true, false])
    expect(seen.staff.map(({ id }) => id)).toContain(next.id)
    expect((await as(people.lead).reviews.get({ key })).staff).toEqual([])
    const before = env.smtpUrl
    await database.db.delete(jobs)
    Object.assign(env, { smtpUrl: `smtp://127.0.0.1:${office.port}` })
    try {
      await go.replace(people.pmo, gone, next)
    } finally {
      Object.assign(env, { smtpUrl: before })
    }
    const told = await database.db.select({ payload: jobs.payload }).from(jobs)
    expect(told).toMatchObject([
      {
        payload: {
          to: expect.stringMatching(/^next\./),
          subject: `Clear a report: Update ${count}`,
        },
      },
    ])
    await database.db.delete(jobs)
    await go.clear(next)
    expect(await go.clear(chief)).toMatchObject({ status: 'cleared' })
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'report.replace-person'))
    expect(rows).toMatchObject([
      {
        ...{ subject: `reports/${key}`, actor: 'Pat PMO', reason: 'They have left.' },
        ...{ before: { name: gone.name, duty: 'clear' }, after: { name: next.name } },
      },
    ])
  })

  test('cannot be rewritten in the database', async () => {
    await go.approve(people.second)
    await expect(database.db.update(reportSteps).set({ reason: 'x' })).rejects.toThrow()
  })
})

describe('a comment on a paragraph', () => {
  beforeEach(async () => {
    await go.name(people.author, { reviewers: [people.lead], officers: [officer] })
    await go.submit(people.author)
  })
  const say = (person: Person, text = 'Say since when.') =>
    as(person).reviews.comment({ key, paragraph: PARAGRAPH, text })
  const states = async () =>
    (await as(people.author).reviews.get({ key })).comments.map(({ state }) => state)
  const answer = (comment: number, kind: 'reply' | 'resolve' | 'carry', text?: string) =>
    as(people.author).reviews.answerComment({ key, comment, kind, text })

  test('stays beside the words that it was about, until it is resolved', async () => {
    const { comment } = await say(people.lead)
    const [shown] = (await as(people.author).reviews.get({ key })).comments
    expect(shown).toMatchObject({ paragraph: PARAGRAPH, by: 'Lee Lead', state: 'open', round: 1 })
    expect(shown?.quote.length).toBeGreaterThan(20)
    await go.clear(people.lead)
    await expect(go.clear(officer)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('One comment is still open'),
    })
    await answer(comment, 'reply', 'I shall look.')
    expect(await states()).toEqual(['open'])
    await answer(comment, 'resolve')
    expect(await states()).toEqual(['resolved'])
    await expect(answer(comment, 'carry')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await go.clear(officer)).toMatchObject({ status: 'cleared' })
  })

  test('is open again in the round to which it was carried', async () => {
    const { comment } = await say(officer)
    await go.sendBack(officer)
    await expect(go.submit(people.author)).rejects.toMatchObject({ code: 'CONFLICT' })
    await answer(comment, 'carry')
    expect(await states()).toEqual(['carried'])
    await go.submit(people.author)
    expect(await states()).toEqual(['open'])
    expect((await as(officer).reviews.get({ key })).lastSeen).toBe(1)
    expect((await as(chief).reviews.get({ key })).lastSeen).toBeNull()
  })

  test('is refused of a paragraph that is not there, of a draft, to Members and to nobody', async () => {
    await expect(
      as(people.lead).reviews.comment({ key, paragraph: 'nothing', text: 'X' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(say(people.member)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      as().reviews.comment({ key, paragraph: PARAGRAPH, text: 'X' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await go.sendBack(officer)
    await expect(say(people.lead)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('is on record with what was said', async () => {
    await say(people.lead, 'Which supplier?')
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}/paragraphs/${PARAGRAPH}`))
    expect(rows).toMatchObject([{ action: 'report.comment', after: { text: 'Which supplier?' } }])
  })
})

describe('whoever is next', () => {
  const waiting = async (person: Person) =>
    (await as(person).desk.get()).waiting
      .filter((report) => report.key === key)
      .map(({ news }) => news)

  test('finds the report on their desk, and nobody else does', async () => {
    await go.name(people.author, { reviewers: [people.lead], officers: [officer, chief] })
    await go.submit(people.author)
    expect(await waiting(people.lead)).toEqual(['review'])
    expect(await waiting(officer)).toEqual([])
    await go.clear(people.lead)
    expect(await waiting(people.lead)).toEqual([])
    expect(await waiting(officer)).toEqual(['clear'])
    await go.clear(officer)
    await go.clear(chief)
    expect(await waiting(people.pmo)).toEqual(['approve'])
    expect(await waiting(people.author)).toEqual([])
    await go.approve(people.second)
    expect(await waiting(people.author)).toEqual(['publish'])
    await go.sendBack(people.pmo)
    expect(await waiting(people.author)).toEqual(['sent-back'])
    expect((await as(people.member).desk.get()).waiting).toEqual([])
    expect((await as().desk.get()).waiting).toEqual([])
  })

  test('is told by one e-mail, which a real mail server takes', async () => {
    const address = { smtpUrl: `smtp://127.0.0.1:${office.port}` }
    const before = env.smtpUrl
    Object.assign(env, address)
    await database.db.delete(jobs)
    try {
      await go.name(people.author, { officers: [officer, chief] })
      await go.submit(people.author)
      await go.clear(officer)
      await go.clear(chief)
      await go.sendBack(people.pmo, 'Add the costs.')
    } finally {
      Object.assign(env, { smtpUrl: before })
    }
    const box = {
      transport: mailTransport(address.smtpUrl),
      from: 'milepost@example.gov.uk',
      site: 'https://milepost.example',
    }
    workHere(database, {
      'send-mail': { reach: (_ctx, { payload, id }) => sendMail(payload, id, box) },
    })
    await office.mail(4)
    const told = office.mails.map(({ to, headers }) => [to[0], headers.get('subject')?.[0]])
    const addresses = new Map(
      (await database.db.select().from(users)).map(({ name, email }) => [name, email]),
    )
    const to = (name: string, head: string) => [addresses.get(name), expect.stringContaining(head)]
    expect(told.toSorted()).toEqual(
      [
        to('Olu Officer', 'Clear a report: Update'),
        to('Cat Chief', 'Clear a report: Update'),
        to('Sam Second', 'Approve a report: Update'),
        to('Pat PMO', 'Approve a report: Update'),
        to('Ruth Author', 'Your report was sent back: Update'),
      ].toSorted(),
    )
    const back = office.mails.find(({ text }) => text.includes('sent a report back'))
    expect(back?.text).toContain('The reason: Add the costs.')
    expect(back?.text).toContain(`/reports/${key}`)
  })
})

describe('whoever reads the reports', () => {
  /** The mails that go out while something is done, as a real mail server takes them. */
  async function mailsOf(act: () => Promise<unknown>, count: number) {
    const url = `smtp://127.0.0.1:${office.port}`
    const before = env.smtpUrl
    const first = office.mails.length
    await database.db.delete(jobs)
    Object.assign(env, { smtpUrl: url })
    try {
      await act()
    } finally {
      Object.assign(env, { smtpUrl: before })
    }
    const box = {
      ...{ transport: mailTransport(url), from: 'milepost@example.gov.uk' },
      site: 'https://milepost.example',
    }
    const { stop } = workHere(database, {
      'tell-readers': WORKS['tell-readers'],
      'send-mail': { reach: (_ctx, { payload, id }) => sendMail(payload, id, box) },
    })
    if (count > 0) await office.mail(first + count - 1)
    await until(async () => (await database.db.$count(jobs, ne(jobs.state, 'completed'))) === 0)
    await stop()
    return office.mails.slice(first).map(({ to, headers, text }) => ({
      ...{ to: to[0], head: headers.get('subject')?.[0] ?? '', text },
    }))
  }

  test('is told by e-mail that one was published, corrected and withdrawn: Members and leads of its programmes', async () => {
    await addUser(database.db, {
      role: 'programme-lead',
      name: 'No Part',
      leads: ['sourcing-2020'],
    })
    await addUser(database.db, {
      ...{ role: 'member', name: 'Once Member', disabledAt: '2020-07-01T00:00:00Z' },
    })
    const to = ['lee.lead@example.gov.uk', 'mo.member@example.gov.uk']
    await go.approve(people.second)
    const told = await mailsOf(() => go.publish(people.author), 2)
    expect(told.map((mail) => mail.to).toSorted()).toEqual(to)
    expect(told[0]?.head).toBe(`A report was published: Update ${count}`)
    expect(told[0]?.text).toContain('for the Finance Committee on 21 July 2020')
    expect(told[0]?.text).toContain(`/reports/${key}`)
    await go.correct(people.author, 'A date was wrong.')
    await go.approve(people.second)
    const corrected = await mailsOf(() => go.publish(people.author), 2)
    expect(corrected.map((mail) => mail.to).toSorted()).toEqual(to)
    expect(corrected[0]?.text).toContain('The reason: A date was wrong.')
    const gone = await mailsOf(() => go.withdraw(people.second, 'It names a supplier.'), 3)
    expect(gone.map((mail) => mail.to).toSorted()).toEqual([...to, 'ruth.author@example.gov.uk'])
    expect(gone.every(({ head }) => head === `A report was withdrawn: Update ${count}`)).toBe(true)
  })

  test('finds nothing in the mail of what is not public', async () => {
    const exempt = {
      nonPublic: {
        scheme: 'Schedule 12A',
        paragraph: '3',
        reason: 'Merlin',
        publicInterest: 'Telling it would cost more',
        reviewOn: '2030-03-31',
      },
    }
    const asked = { ...policeUpdate(`Kestrel ${count}`), classification: exempt }
    key = (await as(people.author).reports.create(asked)).key
    await bring(database.db, people, key, 'approved')
    go = workflow(database.db, key)
    const told = [
      ...(await mailsOf(() => go.publish(people.author), 2)),
      ...(await mailsOf(() => go.withdraw(people.author, 'Osprey'), 2)),
    ]
    expect(told).toHaveLength(4)
    const words = told.map(({ head, text }) => `${head}\n${text.replaceAll(key, '')}`).join('\n')
    expect(words).not.toMatch(/kestrel|merlin|osprey|finance|july/i)
    expect(words).toContain('Sign in to read it.')
  })

  test('is told nothing where no mail goes', async () => {
    await go.approve(people.second)
    await database.db.delete(jobs)
    await go.publish(people.author)
    expect(await database.db.$count(jobs)).toBe(0)
  })
})
