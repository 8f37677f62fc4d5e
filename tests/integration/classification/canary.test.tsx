import JSZip from 'jszip'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { ReportPage } from '@/components/reports/report-page'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import { reportVersions } from '@/server/db/schema'
import { portfolioCsv } from '@/server/portfolio/csv'
import { portfolioJson } from '@/server/portfolio/json-pieces'
import { giveReportFile } from '@/server/reports/export-file'
import { createCaller } from '@/server/trpc/caller'
import { appRouter } from '@/server/trpc/root'
import { CANARY, canaryFile } from '../../support/canary-file'
import { contextFor } from '../../support/context'
import { publicDbOf, testDatabase } from '../../support/database'
import { bring, callAs, seedSample } from '../../support/reports'

const database = testDatabase()
const LEAK = new RegExp(CANARY, 'i')
const GROUND = 'Withheld: Schedule 12A paragraph 3'
const readAsPublic = () => createCaller(asPublic()).reports.get({ key: 'update' })
let member: Awaited<ReturnType<typeof seedSample>>['member']

beforeAll(async () => {
  const people = await seedSample(database.db, canaryFile())
  member = people.member
  await bring(database.db, people, 'update', 'published')
})

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
]

const queries = Object.entries(appRouter._def.procedures)
  .filter(
    ([, procedure]) => Reflect.get(Object(Reflect.get(procedure, '_def')), 'type') === 'query',
  )
  .map(([path]) => path)

const asPublic = () => ({ ...contextFor(database.db), publicDb: publicDbOf(database.db) })

async function ask(path: string, input: unknown): Promise<string> {
  const procedure = path
    .split('.')
    .reduce<unknown>((found, name) => Reflect.get(Object(found), name), createCaller(asPublic()))
  if (typeof procedure !== 'function') throw new Error(`${path} is no procedure`)
  try {
    return `answered ${JSON.stringify(await procedure(input))}`
  } catch (error) {
    return `refused ${String(error)}`
  }
}

describe('Gate 5: to the public, a portfolio with a canary in every text that is not public', () => {
  test('has them for Members', async () => {
    const view = await callAs(database.db, member).programmes.get({ key: 'open' })
    expect(JSON.stringify(view)).toMatch(LEAK)
  })

  test.each(queries)('answers %s without any', async (path) => {
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
      let file = ''
      for await (const piece of pieces) file += piece
      expect(file).toContain('Open programme')
      expect(file).not.toMatch(LEAK)
    }
  })

  test('keeps no facts with the published version that have any', async () => {
    const stored = await database.db.select({ facts: reportVersions.facts }).from(reportVersions)
    expect(stored).toHaveLength(1)
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
