import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { typescriptArguments, typescriptEnvironment } from '@/cli/start/typescript.mjs'
import { readPortfolioText } from '@/domain/portfolio-file/read'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { jobs } from '@/server/db/job-table'
import { auditEvents, programmes, reports, resolutions, users } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { emptied } from '../../support/emptied'
import { sampleFile, sampleText } from '../../support/samples'

const database = testDatabase()
const CANONICAL = writePortfolioFile(sampleFile('portfolio'))
let folder: string

beforeEach(async () => {
  await emptied(database.db)
  folder = mkdtempSync(join(tmpdir(), 'milepost-commands-'))
  writeFileSync(join(folder, 'sample.json'), sampleText('portfolio'))
})

function run(command: string, args: string[], settings: Record<string, string> = {}) {
  const env = typescriptEnvironment({
    ...process.env,
    DATABASE_URL: database.url,
    MILEPOST_MODE: 'sample',
    MILEPOST_TODAY: '2020-07-08',
    ...settings,
  })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    typescriptArguments(command, args),
    {
      cwd: folder,
      encoding: 'utf8',
      env,
    },
  )
  return { status, stdout, stderr }
}

describe('The import command', () => {
  it('R-8: says what it added, and the second time that nothing changed', () => {
    const first = run('import', ['sample.json'])
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('programmes: 13 added, 0 changed')
    const second = run('import', ['sample.json'])
    expect(second).toMatchObject({ status: 0 })
    expect(second.stdout).toMatch(/^Nothing changed: all \d+ items of sample.json are on record/)
  })

  it('R-8: lists the imports, and undoes one or says why it cannot', () => {
    expect(run('import', ['--batches']).stdout).toBe('Nothing was imported yet.\n')
    run('import', ['sample.json'])
    const listed = run('import', ['--batches'])
    expect(listed.stdout).toMatch(/^1 {2}.+ {2}on the console {2}sample\.json\n$/)
    const refused = run('import', ['--undo', '1'])
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('Import 1 cannot be undone. Nothing was changed:')
    expect(run('import', ['--undo', '7'])).toMatchObject({ stdout: '' })
    expect(run('import', ['--undo', 'x']).stderr).toContain('Write npm run import')
  })

  it('R-8: says in a dry run what it would change, and changes nothing', async () => {
    const dry = run('import', ['--dry-run', 'sample.json'])
    expect(dry).toMatchObject({ status: 0, stderr: '' })
    expect(dry.stdout).toMatch(/^Nothing was imported: sample\.json would change this\./)
    expect(dry.stdout).toContain('programmes: 13 added, 0 changed')
    expect(await database.db.$count(programmes)).toBe(0)
    expect(await database.db.$count(auditEvents)).toBe(0)
    const counts = (text: string) => text.split('\n').slice(1)
    expect(counts(run('import', ['sample.json']).stdout)).toEqual(counts(dry.stdout))
    expect(run('import', ['sample.json', '--dry-run']).stdout).toMatch(/^Nothing changed: all/)
  })

  it('R-8: names every fault with its path, ends with 2 and stores nothing', async () => {
    const text = sampleText('portfolio')
      .replace('"kind": "workstream"', '"kind": "stream"')
      .replace('"forecast": "FY2016/17"', '"forecast": "soonish"')
    writeFileSync(join(folder, 'bad.json'), text)
    const { status, stdout, stderr } = run('import', ['bad.json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^bad\.json: programmes\/2\/kind: .*workstream/m)
    expect(stderr).toMatch(/^bad\.json: programmes\/3\/milestones\/1\/forecast: .*soonish/m)
    expect(await database.db.$count(programmes)).toBe(0)
  })

  it.each([
    ['a file of more than 100 MB', ['huge.json'], 'larger than 100 MB'],
    ['a file that is not there', ['nothing.json'], 'nothing.json cannot be read'],
    ['no file', [], 'Write npm run import -- FILE'],
  ])('refuses %s in a sentence', (_name, args, sentence) => {
    const huge = join(folder, 'huge.json')
    writeFileSync(huge, '')
    truncateSync(huge, 100 * 1024 * 1024 + 1)
    const { status, stderr } = run('import', args)
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})

it('The export command writes back what was imported, in its canonical text', () => {
  run('import', ['sample.json'])
  expect(run('export', ['--out', 'out.json'])).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(CANONICAL)
  const former = JSON.parse(run('export', ['--as-at', '2016-09-16']).stdout)
  expect(former).toMatchObject({ asAt: '2016-09-16' })
  expect(run('export', ['--as-at', 'soon']).status).toBe(2)
})

describe('The seed command', () => {
  const labels = ['PMO manager', 'Lead, Police ITM', 'Report author', 'Member', 'Administrator']

  it('loads the sample with its people, its layer and its published report, once', async () => {
    expect(run('seed', [], { MILEPOST_ILLUSTRATIVE: '1' })).toMatchObject({ status: 0, stderr: '' })
    const { db } = database
    const people = await db.select({ label: users.sampleLabel }).from(users).orderBy(users.id)
    expect(people.map(({ label }) => label)).toEqual(labels)
    const [report] = await db
      .select({ status: reports.status })
      .from(reports)
      .where(eq(reports.key, 'member-update-2016-09'))
    expect(report?.status).toBe('published')
    expect(run('seed', [], { MILEPOST_ILLUSTRATIVE: '1' })).toMatchObject({ status: 0 })
    expect(await db.$count(users)).toBe(labels.length)
    expect(await db.$count(resolutions)).toBe(1)
    expect(await db.$count(jobs)).toBe(0)
    run('export', ['--out', 'out.json'])
    const layered = readFileSync(join(folder, 'out.json'), 'utf8')
    expect(layered).toContain('"ratings"')
    expect(layered).toContain('"minute": "4 (illustrative)"')
  })

  it('leaves the illustrative layer out when told to', () => {
    run('seed', [], { MILEPOST_ILLUSTRATIVE: '0' })
    run('export', ['--out', 'out.json'])
    const reading = readPortfolioText(readFileSync(join(folder, 'out.json'), 'utf8'))
    const { promises, ...rest } = reading.ok ? reading.file : sampleFile('portfolio')
    expect(writePortfolioFile({ ...rest, promises: [] })).toBe(CANONICAL)
    expect(promises).not.toEqual([])
    expect(new Set(promises.map(({ report }) => report))).toEqual(
      new Set(['member-update-2016-09']),
    )
    expect(promises.every(({ toldOn }) => toldOn === '2016-09-22')).toBe(true)
  })

  it('never touches a database that is in use for real', async () => {
    const live = { MILEPOST_MODE: 'live', MILEPOST_TODAY: '', MILEPOST_ILLUSTRATIVE: '' }
    expect(run('seed', [], live).status).toBe(2)
    expect(await database.db.$count(users)).toBe(0)
  })
})
