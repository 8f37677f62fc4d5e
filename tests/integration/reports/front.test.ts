import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { asDay } from '@/domain/dates/day'
import { readPortfolioText } from '@/domain/portfolio-file/read'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { carriedParagraphs } from '@/domain/reports/carried'
import type { createReportInput } from '@/domain/reports/input'
import { auditEvents } from '@/server/db/schema'
import { gatherRecord } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { callAs, seedSample } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let meetings: [string, string]

const ground: Exclude<Visibility, 'public'> = {
  nonPublic: {
    ...{ scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices are being agreed.' },
    ...{ publicInterest: 'Telling it would cost more.', reviewOn: asDay('2030-03-31') },
  },
}

const asAuthor = () => callAs(database.db, people.author)
const staffOf = async (key: string) => (await asAuthor().reports.get({ key })).staff

beforeAll(async () => {
  people = await seedSample(database.db)
  const [row] = await asAuthor().meetings.list()
  const committee = row?.key ?? ''
  const first = await asAuthor().meetings.add({ committee, date: '26 February 2024' })
  const second = await asAuthor().meetings.add({ committee, date: '20 May 2024' })
  meetings = [first.key, second.key]
})

const definition = (): z.input<typeof createReportInput> => ({
  subject: 'Programme update',
  reportOf: 'The Chamberlain',
  classification: 'public',
  for: [{ meeting: meetings[0], purpose: 'decision' }],
  outcomes: ['Providing Excellent Services'],
  answers: [
    { question: 'spending', answer: 'Yes' },
    { question: 'amount', answer: '£600,000' },
  ],
  appendices: [
    { title: 'Open milestones', classification: 'public' },
    { title: 'Canary prices', classification: ground },
  ],
  backgroundPapers: ['Digital strategy, March 2020'],
  sections: [
    {
      kind: 'authored',
      heading: 'Background',
      paragraphs: [
        { text: 'The division supports three bodies.' },
        { text: 'Canary price is £5.', visibility: ground },
      ],
    },
    { kind: 'programme', heading: 'Police', programme: 'police-itm', include: ['milestones'] },
  ],
  recommendations: [
    { kind: 'note', text: 'Note the report' },
    { kind: 'approve', text: 'Approve the drawdown', amount: '£600,000' },
  ],
})

describe('what stands around a report', () => {
  let key = ''

  test('is kept, printed in the paper, and reaches the public only where it is public', async () => {
    const made = await asAuthor().reports.create(definition())
    key = made.key
    await asAuthor().reports.draft({ key, version: (await staffOf(key))?.version ?? 0 })
    const { document, staff } = await asAuthor().reports.get({ key })
    expect(document?.header).toMatchObject({ template: 'city-2024' })
    expect(document?.header?.answers?.map(({ answer }) => answer)).toEqual([
      'Providing Excellent Services',
      'Yes',
      '£600,000',
      'Not answered',
      'Not answered',
    ])
    expect(document?.recommendations.map(({ text }) => text)).toEqual([
      'Note the report.',
      'Approve the drawdown (£600,000).',
    ])
    expect(document?.backgroundPapers).toEqual(['Digital strategy, March 2020'])
    expect(JSON.stringify(document)).not.toContain('Canary')
    expect(staff?.definition.appendices).toHaveLength(2)
  })

  test('goes round through the portfolio file', async () => {
    const staff = await staffOf(key)
    const record = await gatherRecord(database.db, { asAt: await today(), reports: [key] })
    const reading = readPortfolioText(writePortfolioFile(record))
    const report = reading.ok ? reading.file.reports.find((one) => one.key === key) : undefined
    expect(report).toMatchObject({
      outcomes: staff?.definition.outcomes,
      answers: staff?.definition.answers,
      appendices: staff?.definition.appendices,
      backgroundPapers: staff?.definition.backgroundPapers,
    })
  })

  test('is taken from a portfolio file as it stands there', async () => {
    const record = await gatherRecord(database.db, { asAt: await today(), reports: [key] })
    const reports = record.reports.map((one) => ({
      ...one,
      template: 'city-2020' as const,
      answers: [...one.answers, { question: 'funding' as const, answer: 'Reserves' }],
    }))
    const administrator = contextFor(database.db, people.administrator)
    const { ok } = await importPortfolio(administrator, { ...record, reports })
    expect(ok).toBe(true)
    const definition = (await staffOf(key))?.definition
    expect(definition?.template).toBe('city-2020')
    expect(definition?.answers.map(({ question }) => question)).toEqual([
      'spending',
      'amount',
      'funding',
    ])
  })

  test('stays as it was where an author does not speak of it', async () => {
    const staff = await staffOf(key)
    const { outcomes, answers: _said, appendices, backgroundPapers, ...rest } = definition()
    await asAuthor().reports.define({ ...rest, key, version: staff?.version ?? 0 })
    expect((await staffOf(key))?.definition).toMatchObject({
      outcomes,
      answers: staff?.definition.answers,
      appendices,
      backgroundPapers,
    })
  })

  test('has the header that the author chose, until it is left to the day again', async () => {
    const change = async (template: 'city-2016' | 'by-date') => {
      const version = (await staffOf(key))?.version ?? 0
      await asAuthor().reports.define({ ...definition(), template, key, version })
      return (await staffOf(key))?.definition.template
    }
    expect(await change('city-2016')).toBe('city-2016')
    expect(await change('by-date')).toBeUndefined()
  })

  test('refuses a sum that cannot be read, by its field', async () => {
    const asked = [{ kind: 'approve' as const, text: 'Approve it', amount: 'lots' }]
    await expect(
      asAuthor().reports.create({ ...definition(), subject: 'Other', recommendations: asked }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('the next report', () => {
  const from = 'programme-update-2024-02-26'
  const next = () => ({
    key: from,
    subject: 'Programme update',
    for: [{ meeting: meetings[1], purpose: 'information' as const }],
    dataAsAt: '10 May 2024',
  })

  test('starts from the one before, with its words marked as taken over', async () => {
    await asAuthor().reports.draft({ key: from, version: (await staffOf(from))?.version ?? 0 })
    const heading = { do: 'add-heading' as const, after: null, text: 'Who we are' }
    const background = { key: from, section: 'background' }
    const { version } = await asAuthor().editor.section(background)
    await asAuthor().editor.editSection({ ...background, version, commands: [heading] })
    const { key } = await asAuthor().reports.clone(next())
    const staff = await staffOf(key)
    expect(staff?.definition).toMatchObject({
      dataAsAt: '2024-05-10',
      outcomes: ['Providing Excellent Services'],
      backgroundPapers: ['Digital strategy, March 2020'],
    })
    await asAuthor().reports.draft({ key, version: staff?.version ?? 0 })
    const { document } = await asAuthor().reports.get({ key })
    expect(document === null ? [] : carriedParagraphs(document)).toHaveLength(1)
    expect(document?.sections[0]?.blocks[0]).toMatchObject({ kind: 'heading', text: 'Who we are' })
    const [audit] = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'report.clone'))
    expect(audit).toMatchObject({ actor: 'Ruth Author', after: { from, key } })
  })

  test('is there once', async () => {
    await expect(asAuthor().reports.clone(next())).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('is not for those who may only read', async () => {
    await expect(callAs(database.db, people.lead).reports.clone(next())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(callAs(database.db, people.member).reports.clone(next())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is approved with untouched words only by who says so', async () => {
    const key = 'programme-update-2024-05-20'
    const version = (await staffOf(key))?.version ?? 0
    const approver = callAs(database.db, people.second)
    await expect(approver.reports.approve({ key, version, outOfDate: true })).rejects.toMatchObject(
      { code: 'CONFLICT', message: expect.stringContaining('taken over from the report before') },
    )
    const { number } = await approver.reports.approve({
      ...{ key, version, outOfDate: true },
      carried: true,
    })
    expect(number).toBe(1)
    const { document } = await callAs(database.db, people.member).reports.get({ key })
    expect(JSON.stringify(document)).not.toContain(from)
  })
})

const today = async () => (await asAuthor().reports.choices()).today
