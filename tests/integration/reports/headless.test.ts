import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftJson } from '@/domain/drafting/json'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { gatherRecord } from '@/server/portfolio/gather'
import { exportReport } from '@/server/reports/export-report'
import { TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let folder = ''

beforeAll(async () => {
  people = await seedSample(database.db)
  folder = await mkdtemp(join(tmpdir(), 'milepost-headless-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the command line drafts from an exported portfolio, in a process of its own that knows no database. */
async function draftHeadless(asAt = TODAY, ...args: string[]): Promise<string> {
  const path = join(folder, `${asAt}.json`)
  await writeFile(path, writePortfolioFile(await gatherRecord(database.db, { asAt })))
  const command = [
    '--conditions=react-server',
    '--import',
    'tsx',
    'src/cli/draft.ts',
    path,
    ...args,
  ]
  const { PATH } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { PATH, NODE_ENV: 'test', TZ: 'America/New_York' },
  })
  return stdout
}

test('the app and the command line draft the same report from the same facts', async () => {
  await bring(database.db, people, UPDATE, 'drafted')
  const { document, status } = await callAs(database.db, people.author).reports.get({ key: UPDATE })
  if (document === null) throw new Error('Nothing was drafted')
  const headless = await draftHeadless(TODAY, '--report', UPDATE)
  expect(JSON.parse(headless)).toEqual(JSON.parse(JSON.stringify(draftJson(document))))
  const { body } = await exportReport({ key: UPDATE, status, document }, 'json')
  expect(body).toBe(headless)
})

test('they agree on the next report to the same committee, and on one for Members only', async () => {
  await bring(database.db, people, UPDATE, 'published')
  const today = asDay('2020-09-01')
  const later = callAs(database.db, people.author, today)
  await later.meetings.add({ committee: 'finance', date: '2020-09-15' })
  await callAs(database.db, people.pmo, today).milestones.forecast({
    programme: 'police-itm',
    milestone: 'accelerated-itm',
    forecast: 'late November 2020',
    reason: 'Chips are late',
    version: 1,
  })
  const { key } = await later.reports.create({
    subject: 'September update',
    reportOf: 'The Chamberlain',
    classification: {
      nonPublic: {
        ...{ scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' },
        ...{ publicInterest: 'Telling it would cost more', reviewOn: '2030-03-31' },
      },
    },
    for: [{ meeting: 'finance-2020-09-15', purpose: 'decision' }],
    sections: [
      { kind: 'programme', heading: 'Police', programme: 'police-itm' },
      { kind: 'programme', heading: 'Cloud', programme: 'azure-migration' },
    ],
    recommendations: [{ kind: 'approve', text: 'Approve the plan' }],
  })
  await later.reports.draft({ key, version: 1 })
  const { document } = await later.reports.get({ key })
  const headless = await draftHeadless(
    today,
    ...['--report', key, '--audience', 'members', '--since', '2020-07-08'],
  )
  expect(headless).toContain('late November 2020')
  expect(JSON.parse(headless)).toEqual(JSON.parse(JSON.stringify(draftJson(document ?? fail()))))
})

function fail(): never {
  throw new Error('There is no document')
}
