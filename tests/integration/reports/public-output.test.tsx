import JSZip from 'jszip'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { GET as getFile } from '@/app/(portal)/reports/[key]/export/route'
import { GET as getVersionFile } from '@/app/(portal)/reports/[key]/versions/[n]/export/route'
import { ReportPage } from '@/components/reports/report-page'
import { asDay } from '@/domain/dates/day'
import type { PortfolioFile, Visibility } from '@/domain/portfolio-file/schema'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import { env } from '@/env'
import { reportFiles, reportVersions } from '@/server/db/schema'
import { giveReportFile } from '@/server/reports/export-file'
import { sayWhyNot } from '@/server/reports/export-http'
import { exportReport } from '@/server/reports/export-report'
import { sha256 } from '@/server/sha256'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { allTags, readPdf } from '../../support/pdf'
import { bring, callAs, sampleFile, seedSample, UPDATE } from '../../support/reports'
import { policeUpdate } from '../../support/workflow'

const CANARY = 'xylocanary'
const secret: Visibility = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: `${CANARY} reason` },
}
const day = asDay('2020-07-01')

/** The sample with something that is not public of every kind, each saying the canary's word in every field. */
function withSecrets(file: PortfolioFile): void {
  const police = file.programmes.find(({ key }) => key === 'police-itm')
  const cloud = file.programmes.find(({ key }) => key === 'azure-migration')
  const report = file.reports.find(({ key }) => key === UPDATE)
  if (police === undefined || cloud === undefined || report === undefined) throw new Error('Gone')
  const word = (what: string) => `${CANARY} ${what}`
  const hidden = { visibility: secret, source: { document: word('source') } }
  police.milestones.push({
    key: `${CANARY}-milestone`,
    name: word('milestone'),
    element: word('element'),
    reason: word('reason'),
    wording: word('wording'),
    rebaselines: [],
    forecasts: [],
    dependsOn: [],
    ...hidden,
  })
  police.events.push({ kind: 'issue', text: word('event'), reason: word('reason'), ...hidden })
  police.risks.push({
    key: `${CANARY}-risk`,
    title: word('risk'),
    effect: word('effect'),
    ...hidden,
  })
  police.ratings.push({
    recordedOn: day,
    value: 'red',
    reason: word('rating'),
    pathToGreen: word('path'),
    ...hidden,
  })
  police.decisions.push({ kind: 'approve', text: word('decision'), ...hidden })
  cloud.visibility = secret
  cloud.objective = word('objective')
  cloud.milestones.forEach((milestone) => {
    milestone.name = word(milestone.name)
  })
  const [background] = report.sections
  if (background?.kind === 'authored')
    background.paragraphs.push({ key: `${CANARY}-paragraph`, text: word('paragraph'), ...hidden })
  report.appendices.push({ title: word('appendix'), classification: secret })
}

const database = testDatabase()
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
let people: Awaited<ReturnType<typeof seedSample>>

/** Next's own reading of the request, which exists only inside its server. */
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

const usesChromium = (chromium: string) => Object.assign(env, { chromium })

beforeAll(async () => {
  globalThis.milepostConnection = { db: database.db, close: async () => {} }
  people = await seedSample(database.db, sampleFile(withSecrets))
  usesChromium(CHROMIUM)
  await bring(database.db, people, UPDATE, 'published')
  usesChromium('off')
})

afterEach(() => usesChromium('off'))

afterAll(() => {
  globalThis.milepostConnection = undefined
})

const readAsPublic = () => callAs(database.db).reports.get({ key: UPDATE })

describe('Gate 5: a published report with things that are not public in its programmes', () => {
  test('says that something is withheld and on what ground', async () => {
    const { document } = await readAsPublic()
    expect(JSON.stringify(document)).toContain('Schedule 12A paragraph 3')
  })

  test('says nothing of what is withheld in the data that a page is given', async () => {
    expect(JSON.stringify(await readAsPublic())).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('nor in the source of the page', async () => {
    const source = renderToStaticMarkup(
      <ReportPage view={await readAsPublic()} review={null} done={undefined} />,
    )
    expect(source).toContain('Schedule 12A paragraph 3')
    expect(source).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test.each(EXPORT_FORMATS)('nor in the %s file', async (format) => {
    const { key, status, document } = await readAsPublic()
    if (document === null) throw new Error('Nothing was published')
    const { name, body } = await exportReport({ key, status, document }, format)
    const text = typeof body === 'string' ? body : await wordText(body)
    expect(name).toMatch(/^member-update-2020-07\.(docx|html|md|json)$/)
    expect(text).toContain('CoLP IT Modernisation Programme')
    expect(text).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('nor in the PDF file, its tags and its properties', async () => {
    const pdf = readPdf(await bytesOf(await askForPdf()))
    expect(pdf.words).toContain('CoLP IT Modernisation Programme')
    expect(pdf.words).toContain('Withheld: Schedule 12A paragraph 3')
    const tagged = allTags(pdf.tags).map(({ text }) => text)
    const all = [pdf.words, ...tagged, ...pdf.properties.values(), pdf.raw].join('\n')
    expect(all).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('nor in the facts that are kept with it', async () => {
    const stored = await database.db.select({ facts: reportVersions.facts }).from(reportVersions)
    expect(stored).toHaveLength(1)
    expect(stored[0]?.facts).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('while the files of a draft say that they are one', async () => {
    const { key, document } = await readAsPublic()
    if (document === null) throw new Error('Nothing was published')
    const { name } = await exportReport({ key, status: 'draft', document }, 'docx')
    expect(name).toBe('member-update-2020-07-DRAFT.docx')
  })
})

const askForPdf = () =>
  getFile(new Request(`http://127.0.0.1:3000/reports/${UPDATE}/export?format=pdf`), {
    params: Promise.resolve({ key: UPDATE }),
  })
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

describe('the PDF of a published report', () => {
  test('is the one that was made when it was published, for everybody and for ever', async () => {
    const stored = await database.db.select().from(reportFiles)
    const kept = stored.find(({ format }) => format === 'pdf')
    const first = await askForPdf()
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('application/pdf')
    const bytes = await bytesOf(first)
    expect(Buffer.from(bytes).equals(Buffer.from(kept?.content ?? []))).toBe(true)
    expect(sha256(bytes)).toBe(kept?.sha256)
    expect(first.headers.get('etag')).toBe(`"${kept?.sha256}"`)
    expect(await bytesOf(await askForPdf())).toEqual(bytes)
    const version = await getVersionFile(
      new Request(`http://127.0.0.1:3000/reports/${UPDATE}/versions/1/export?format=pdf`),
      { params: Promise.resolve({ key: UPDATE, n: '1' }) },
    )
    expect(await bytesOf(version)).toEqual(bytes)
  })

  test('Gate 19: has tags, headings, the language and the title of the report', async () => {
    const pdf = readPdf(await bytesOf(await askForPdf()))
    expect(pdf.faults).toBe('')
    expect(pdf.properties.get('Tagged')).toBe('yes')
    expect(pdf.properties.get('Title')).toBe('IT Division - Member Update')
    expect(pdf.raw).toMatch(/\/Lang\s*\(en-GB\)/)
    const headings = allTags(pdf.tags).filter(({ kind }) => /^H\d$/.test(kind))
    expect(headings[0]).toMatchObject({ kind: 'H1', text: 'IT Division - Member Update' })
    expect(headings.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Main Report', 'CoLP IT Modernisation Programme']),
    )
  })
})

describe('a PDF that cannot be made', () => {
  test('of a draft is said in plain words with what to do instead, and the draft is as it was', async () => {
    const { author } = people
    const { key } = await callAs(database.db, author).reports.create(policeUpdate('Not in PDF'))
    await bring(database.db, people, key, 'drafted')
    usesChromium('/bin/false')
    const before = await callAs(database.db, author).reports.get({ key })
    expect(before.hasPdf).toBe(true)
    const answer = await giveReportFile(contextFor(database.db, author), before, 'pdf').then(
      () => null,
      sayWhyNot,
    )
    expect(answer?.status).toBe(503)
    expect(answer?.headers.get('content-type')).toContain('text/plain')
    expect(await answer?.text()).toMatch(/report is as it was\. .* print the page of the report/)
    expect(await callAs(database.db, author).reports.get({ key })).toEqual(before)
  })

  test('does not keep a report from being published, and none is offered of it then', async () => {
    const { key } = await callAs(database.db, people.author).reports.create(policeUpdate('Late'))
    usesChromium('/bin/false')
    await bring(database.db, people, key, 'published')
    usesChromium(CHROMIUM)
    const { status, hasPdf, files } = await callAs(database.db).reports.get({ key })
    expect({ status, hasPdf }).toEqual({ status: 'published', hasPdf: false })
    expect(files.map(({ format }) => format)).toEqual([...EXPORT_FORMATS])
  })
})

async function wordText(bytes: Uint8Array): Promise<string> {
  const { files } = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(Object.values(files).map((file) => file.async('text')))
  return parts.join('\n')
}
