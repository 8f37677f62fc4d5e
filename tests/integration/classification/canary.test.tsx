import { eq } from 'drizzle-orm'
import JSZip from 'jszip'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { generateMetadata as ofProgramme } from '@/app/(portal)/programmes/[key]/page'
import { generateMetadata as ofReport } from '@/app/(portal)/reports/[key]/page'
import { generateMetadata as ofVersion } from '@/app/(portal)/reports/[key]/versions/[n]/page'
import { ProgrammePage } from '@/components/programmes/programme-page'
import { ReportPage } from '@/components/reports/report-page'
import { PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import { env } from '@/env'
import { remindOwners } from '@/server/actions/remind'
import { handleCalendar } from '@/server/calendar/http'
import { jobs } from '@/server/db/job-table'
import { reportVersions } from '@/server/db/schema'
import { inTransaction } from '@/server/db/transaction'
import { portfolioCsv } from '@/server/portfolio/csv'
import { portfolioJson } from '@/server/portfolio/json-pieces'
import { promisesCsv } from '@/server/promises/csv'
import { makeStarterTemplate } from '@/server/reports/docx/template/starter'
import { giveReportFile } from '@/server/reports/export-file'
import { exportPdf } from '@/server/reports/export-pdf'
import { renderDocx } from '@/server/reports/render-docx'
import { renderHtml } from '@/server/reports/render-html'
import { tellReadersNow } from '@/server/reviews/tell-readers'
import { createCaller } from '@/server/trpc/caller'
import { CANARY, canaryFile } from '../../support/canary-file'
import { addUser, contextFor } from '../../support/context'
import { publicDbOf, testDatabase } from '../../support/database'
import { councilTemplate, templateOf } from '../../support/foreign-template'
import { startModel } from '../../support/model'
import { readPdf } from '../../support/pdf'
import { askQuery, QUERIES, whole } from '../../support/public-questions'
import { bring, callAs, seedSample } from '../../support/reports'

/** The handlers ask the clock, and mail is shown where none is sent. */
vi.hoisted(() => {
  process.env.MILEPOST_MODE = 'sample'
  process.env.MILEPOST_TODAY = '2020-07-08'
})

/** Next's own reading of the request, which exists only inside its server. */
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

const address = <Params extends object>(params: Params) => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve({}),
})

const MODEL = { model: 'plain-1', key: 'a-key', timeoutSeconds: 60, sendsExempt: false }
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const database = testDatabase()
const LEAK = new RegExp(CANARY, 'i')
const GROUND = 'Withheld: Schedule 12A paragraph 3'
const readAsPublic = () => createCaller(asPublic()).reports.get({ key: 'update' })
let people: Awaited<ReturnType<typeof seedSample>>
let member: Awaited<ReturnType<typeof seedSample>>['member']

beforeAll(async () => {
  people = await seedSample(database.db, canaryFile())
  member = people.member
  await addUser(database.db, {
    ...{ role: 'programme-lead', name: 'Chief Officer', email: 'chief@example.org' },
  })
  await bring(database.db, people, 'update', 'published')
  await bring(database.db, people, `${CANARY}-report`, 'published')
  globalThis.milepostConnection = { db: database.db, close: async () => {} }
})

afterAll(() => {
  globalThis.milepostConnection = undefined
})

/** What the calendar program of a person is told. */
async function calendarOf(person: 'member' | 'administrator'): Promise<string> {
  const { token } = await callAs(database.db, people[person]).tokens.make({
    ...{ name: 'Calendar', scope: 'calendar', days: 30 },
  })
  const address = `http://127.0.0.1:3000/calendar/${token}/milepost.ics`
  return (await handleCalendar(new Request(address), token)).text()
}

/** What a reader may ask with, so that every query answers something. */
const QUESTIONS: readonly unknown[] = [
  undefined,
  {},
  { key: 'open' },
  { key: 'update' },
  { key: 'finance-2020' },
  { meeting: 'finance-2020' },
  { key: 'update', number: 1 },
  { programme: 'open' },
  { programme: 'open', milestone: 'step' },
  { key: 'open', asAt: '2020-07-08' },
  { asAt: '2020-07-08' },
  { q: CANARY },
  { q: `open ${CANARY}` },
  { q: 'open' },
]

const asPublic = () => ({ ...contextFor(database.db), publicDb: publicDbOf(database.db) })

/** The answer, without the question that it repeats. */
const ask = async (path: string, input: unknown) =>
  (await askQuery(asPublic(), path, input)).replace(/"q":"[^"]*"/, '')

describe('Gate 5: to the public, a portfolio with a canary in every text that is not public', () => {
  test('has them for Members', async () => {
    const view = await callAs(database.db, member).programmes.get({ key: 'open' })
    expect(JSON.stringify(view)).toMatch(LEAK)
  })

  test.each(QUERIES)('answers %s without any', async (path) => {
    const answers = await Promise.all(QUESTIONS.map((question) => ask(path, question)))
    expect(answers.join('\n')).not.toMatch(LEAK)
  })

  test.each([
    ...['programmes.get', 'reports.get', 'portfolio.list', 'reports.list', 'promises.list'],
    ...['actions.list', 'resolutions.list'],
  ])('gets something for an answer from %s', async (path) => {
    const answers = await Promise.all(QUESTIONS.map((question) => ask(path, question)))
    expect(answers.some((answer) => answer.startsWith('answered'))).toBe(true)
  })

  test('shows the page of the report with its placeholders and without any', async () => {
    const source = renderToStaticMarkup(
      <ReportPage view={await readAsPublic()} review={null} done={undefined} />,
    )
    expect(source).toContain(GROUND)
    expect(source).not.toMatch(LEAK)
  })

  test('names the pages of browsers without any', async () => {
    const named = await Promise.all([
      ofProgramme(address({ key: 'open' })),
      ofReport(address({ key: 'update' })),
      ofVersion(address({ key: 'update', n: '1' })),
    ])
    expect(named.map(({ title }) => title)).toEqual([
      ...['Open programme - Programmes', 'Update - Reports', 'Update, version 1 - Reports'],
    ])
    expect(JSON.stringify(named)).not.toMatch(LEAK)
  })

  test('sets a Word file into the council’s own template without any', async () => {
    const { document } = await readAsPublic()
    if (document === null) throw new Error('Nothing was published')
    for (const content of [await makeStarterTemplate(), await councilTemplate()]) {
      const text = await textOf(await renderDocx(document, await templateOf(content)))
      expect(text).toContain('Schedule 12A paragraph 3')
      expect(text).not.toMatch(LEAK)
    }
  })

  test.each(EXPORT_FORMATS)('gives the %s file without any in any of its parts', async (format) => {
    const file = await giveReportFile(asPublic(), await readAsPublic(), format)
    if (file === null) throw new Error('Nothing was published')
    const text = typeof file.body === 'string' ? file.body : await textOf(file.body)
    expect(file.name).toMatch(/^update\./)
    expect(text).toContain('Schedule 12A paragraph 3')
    expect(text).not.toMatch(LEAK)
  })

  test('gives portfolio.csv and portfolio.json without any', async () => {
    const ctx = asPublic()
    for (const pieces of [portfolioCsv(ctx), portfolioJson(ctx)]) {
      const file = await whole(pieces)
      expect(file).toContain('Open programme')
      expect(file).not.toMatch(LEAK)
    }
  })

  test('gives promises.csv without any', async () => {
    const file = await whole(promisesCsv(await createCaller(asPublic()).promises.list({})))
    expect(file).toContain('Committee')
    expect(file).not.toMatch(LEAK)
  })

  test.each(['member', 'administrator'] as const)(
    'gives the feed of a person’s calendar (ICS, %s) without any',
    async (person) => {
      const calendar = await calendarOf(person)
      expect(calendar).toContain('Open step')
      expect(calendar).not.toMatch(LEAK)
    },
  )

  test('shows the page of a programme, its pictures and what they say to those who do not see them, without any', async () => {
    const view = await createCaller(asPublic()).programmes.get({ key: 'open' })
    const page = <ProgrammePage view={view} lastUpdate={null} actor={PUBLIC} outcome={null} />
    const source = renderToStaticMarkup(page)
    const pictures = source.match(/<svg[\s\S]*?<\/svg>/g) ?? []
    expect(pictures.filter((svg) => /<title>[^<]*calls answered/i.test(svg))).toHaveLength(1)
    expect(source).toMatch(/<th[^>]*>April 2020/)
    expect(source).toContain('Schedule 12A paragraph 3')
    expect(source).not.toMatch(LEAK)
  })

  test('prints a PDF without any, in its words, its properties and its tags', async () => {
    Object.assign(env, { chromium: CHROMIUM })
    const { document } = await readAsPublic()
    if (document === null) throw new Error('Nothing was published')
    const pdf = readPdf(await exportPdf(renderHtml(document)))
    expect(pdf.words.replace(/\s+/g, ' ')).toContain('Schedule 12A paragraph 3')
    const { words, properties, tags, raw } = pdf
    expect(JSON.stringify([words, [...properties], tags, raw])).not.toMatch(LEAK)
  })

  test('is not reached by mails of the house that have any', async () => {
    await inTransaction(database.db, (tx) => remindOwners(tx, { today: asDay('2020-10-28') }, 7))
    const news = { report: `${CANARY}-report`, news: 'published' as const, except: [] }
    await inTransaction(database.db, (tx) => tellReadersNow(tx, news, 'a-job'))
    const mails = await database.db
      .select({ mail: jobs.payload })
      .from(jobs)
      .where(eq(jobs.kind, 'send-mail'))
    const words = JSON.stringify(mails)
    for (const head of ['Publish a report', 'A report was published', 'a committee asked of you'])
      expect(words).toContain(head)
    expect(JSON.stringify(mails)).not.toMatch(LEAK)
  })

  test('asks no language model with any, in any section of a report', async () => {
    const author = callAs(database.db, people.author)
    const model = await startModel()
    onTestFinished(async () => {
      Object.assign(env, { polish: undefined, limits: true })
      await model.stop()
    })
    Object.assign(env, { polish: { ...MODEL, url: model.url }, limits: false })
    const { key } = await author.reports.create({
      ...{ subject: 'Another', reportOf: 'The Chamberlain', classification: 'public' },
      ...{ for: [{ meeting: 'finance-2020', purpose: 'information' }], recommendations: [] },
      sections: [{ kind: 'programme', heading: 'Progress', programme: 'open' }],
    })
    await bring(database.db, people, key, 'drafted')
    const { version } = await author.editor.section({ key, section: 'open' })
    model.answerWith({ sentences: (all) => all })
    await author.polish.section({ key, section: 'open', version })
    expect(model.asked.flatMap(({ sentences }) => sentences).length).toBeGreaterThan(0)
    expect(JSON.stringify(model.asked)).not.toMatch(LEAK)
  })

  test('keeps no facts with the published version that have any', async () => {
    const stored = await database.db
      .select({ facts: reportVersions.facts })
      .from(reportVersions)
      .orderBy(reportVersions.id)
    expect(stored).toHaveLength(2)
    expect(stored[0]?.facts).not.toMatch(LEAK)
  })
})

/** The words of a file; of a zip archive those of all its parts, and their names. */
async function textOf(body: Uint8Array): Promise<string> {
  const text = new TextDecoder().decode(body)
  if (!text.startsWith('PK')) return text
  const { files } = await JSZip.loadAsync(body)
  const parts = await Promise.all(
    Object.entries(files).map(async ([name, part]) => `${name}\n${await part.async('text')}`),
  )
  return parts.join('\n')
}
