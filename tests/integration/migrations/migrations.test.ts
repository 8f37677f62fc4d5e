import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import postgres from 'postgres'
import { describe, expect, it, onTestFinished } from 'vitest'
import { verifyAudit } from '@/server/audit/verify'
import { restoreBackup } from '@/server/backup/restore'
import { writeBackup } from '@/server/db/backup/write'
import { connect } from '@/server/db/client'
import { migrateDatabase } from '@/server/db/migrate'
import { sealReport } from '@/server/reports/seal'
import { emptyDatabase } from '../../support/empty-database'
import { faultsOfMigration } from '../../support/migration-lint'
import { databaseOfRelease1, statementsOfRelease1 } from '../../support/release-1'
import { describeSchema } from '../../support/schema-description'

const FOLDER = 'drizzle'
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
const OF_RELEASE_1 = 5

/** A connection until the end of the test. */
function connected(url: string): postgres.Sql {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  onTestFinished(() => sql.end())
  return sql
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-migrations-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('R-22: a database that release 1 filled', () => {
  it('becomes what a fresh one is, and keeps what it held', async () => {
    const upgraded = await databaseOfRelease1()
    const before = await countRows(upgraded.ownerUrl)
    expect(Object.values(before).filter((rows) => rows > 0).length).toBeGreaterThan(20)
    await migrateDatabase(upgraded.ownerUrl, FOLDER)
    const fresh = await emptyDatabase()
    await migrateDatabase(fresh.ownerUrl, FOLDER)

    expect(await describeSchema(upgraded.ownerUrl)).toEqual(await describeSchema(fresh.ownerUrl))
    expect(await countRows(upgraded.ownerUrl)).toMatchObject(before)
    const sql = connected(upgraded.url)
    expect(
      await sql`select value, reason from rating join programme on programme.id = programme_id
        where programme.key = 'police-itm' order by rating.id desc limit 1`,
    ).toEqual([{ value: 'amber', reason: 'The supplier has agreed a plan — “two weeks’ grace”.' }])
    expect(await sql`select key, status from report order by key`).toEqual([
      { key: 'member-update-2016-09', status: 'published' },
      { key: 'member-update-2020-07', status: 'approved' },
    ])
    const versions = await sql`select document, facts, sha256 from report_version`
    expect(versions).toHaveLength(2)
    for (const { document, facts, sha256 } of versions)
      expect(sealReport(document, facts)).toBe(sha256)
  })

  it('has all of its audit events in the chain', async () => {
    const upgraded = await databaseOfRelease1()
    const { audit_event: events } = await countRows(upgraded.ownerUrl)
    await migrateDatabase(upgraded.ownerUrl, FOLDER)
    const { db, close } = connect(upgraded.url, { max: 1 })
    const verdict = await verifyAudit(db, { anchors: [], unreadable: [] }).finally(close)
    expect(verdict.faults).toEqual([])
    expect(verdict.count).toBe(events)
  })

  it('can be restored from a backup of its own level, through every migration since', async () => {
    const old = await databaseOfRelease1()
    const file = join(temporary(), 'release-1')
    const written = await writeBackup(old.ownerUrl, file)
    expect(written.header.migrations).toHaveLength(OF_RELEASE_1)
    const target = await emptyDatabase()
    const { audit } = await restoreBackup({ url: target.ownerUrl, migrations: FOLDER }, file)
    await migrateDatabase(old.ownerUrl, FOLDER)
    expect(await describeSchema(target.ownerUrl)).toEqual(await describeSchema(old.ownerUrl))
    expect(audit.faults).toEqual([])
    const { session, sign_in_link, ...kept } = await countRows(old.ownerUrl)
    expect([session, sign_in_link].every((rows) => Number(rows) > 0)).toBe(true)
    expect(await countRows(target.ownerUrl)).toMatchObject(kept)
  })
})

describe('R-22: the schema', () => {
  it('in the code says the same as the migrations', () => {
    const folder = temporary()
    cpSync(FOLDER, join(folder, 'drizzle'), { recursive: true })
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        'node_modules/drizzle-kit/bin.cjs',
        'generate',
        '--dialect=postgresql',
        '--schema=./src/server/db/schema/index.ts',
        `--out=${relative('.', join(folder, 'drizzle'))}`,
      ],
      { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    )
    expect(stdout + stderr).toContain('No schema changes')
  })

  it('has its triggers, rights and policies from the migrations and the migrator alone', async () => {
    const { ownerUrl } = await emptyDatabase()
    await migrateDatabase(ownerUrl, FOLDER)
    const lines = await describeSchema(ownerUrl)
    const those = (start: string, what: string) =>
      lines.filter((line) => line.startsWith(start) && line.includes(what))
    expect(those('trigger', 'refuse_change_of_record').length).toBeGreaterThanOrEqual(22)
    expect(those('trigger audit_event', 'chain_audit_event')).toHaveLength(1)
    expect(those('table public.audit_event', 'milepost=ar/milepost_owner')).toHaveLength(1)
    expect(those('table public.programme ', 'row security')).toHaveLength(1)
    expect(those('policy', '').length).toBeGreaterThan(0)
  })
})

/**
 * R-20 in its cheap form: an instance of release 1 that still runs, or is brought back, sends these statements to the schema
 * of now, as the application's role. Planning one checks names, types and rights without running it.
 */
describe('R-20: release 1 gets on with the schema of now', () => {
  it('in every statement that it sends', async () => {
    const database = await databaseOfRelease1()
    await migrateDatabase(database.ownerUrl, FOLDER)
    const sql = connected(database.url)
    const statements = statementsOfRelease1()
    expect(statements.length).toBeGreaterThan(200)
    const [server] = await sql`select current_setting('server_version_num')::int >= 160000 as plans`
    const refused: string[] = []
    for (const statement of statements) {
      const question = server?.plans
        ? `explain (generic_plan) ${statement}`
        : `prepare asked as ${statement}`
      const answer = sql.unsafe(question).simple()
      await answer.catch((error: Error) =>
        refused.push(`${error.message}: ${statement.slice(0, 120)}`),
      )
      if (!server?.plans) await sql.unsafe('deallocate all')
    }
    expect(refused).toEqual([])
  })
})

/**
 * our migrations run in one transaction, so that a release is there wholly or not at all; CREATE INDEX CONCURRENTLY
 * cannot. The largest table of a council has some 10^5 rows, on which an index takes a fraction of a second; a migration that
 * waits for a table gives way after two seconds. An index that takes longer is made by hand before the release, and by the
 * migration IF NOT EXISTS.
 */
describe('R-20, R-23: a migration', () => {
  it.each(FILES.slice(OF_RELEASE_1))('%s only adds', (name) => {
    expect(faultsOfMigration(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([])
  })

  it.each([
    ['DROP TABLE "risk";', 1],
    ['ALTER TABLE "risk" DROP COLUMN "title";', 1],
    ['ALTER TABLE "risk" RENAME COLUMN "title" TO "name";', 1],
    ['ALTER TABLE "risk" ALTER COLUMN "title" SET DATA TYPE integer;', 1],
    ['ALTER TABLE "risk" ALTER COLUMN "owner" SET NOT NULL;', 1],
    ['ALTER TABLE "risk" ADD COLUMN "owner" text NOT NULL;', 1],
    ['ALTER TABLE "risk" ADD COLUMN "owner" text DEFAULT \'\' NOT NULL;', 0],
    ['ALTER TABLE "risk" ADD COLUMN "owner" text;', 0],
    ['CREATE INDEX CONCURRENTLY "x" ON "risk" ("title");', 1],
    ['ALTER TABLE "risk" DROP CONSTRAINT "risk_status_known";', 1],
    [
      'ALTER TABLE "risk" DROP CONSTRAINT "x";--> statement-breakpoint\nALTER TABLE "risk" ADD CONSTRAINT "x" CHECK (true);',
      0,
    ],
    [
      'CREATE TABLE "x" ("id" integer);--> statement-breakpoint\nALTER TABLE "x" ALTER COLUMN "id" SET NOT NULL;',
      0,
    ],
    ['-- contract: 0.3.0\nDROP TABLE "risk";', 0],
  ])('%s has %i faults', (sql, count) => {
    expect(faultsOfMigration(sql)).toHaveLength(count)
  })

  it('is never edited once a release has it', async () => {
    const { ownerUrl } = await databaseOfRelease1()
    const sql = connected(ownerUrl)
    const rows = await sql`select hash from drizzle.__drizzle_migrations order by created_at`
    expect(rows.map(({ hash }) => String(hash).slice(0, 12))).toEqual(HASHES_OF_RELEASE_1)
  })
})

const HASHES_OF_RELEASE_1 = [
  '8be4a93bef66',
  'cff7eb6af1d5',
  '87cb16743e64',
  '207df9d5fcea',
  'd6b3c71bc687',
]

describe('R-21: the migrator', () => {
  it('runs each migration once, however many start at once', async () => {
    const { ownerUrl } = await emptyDatabase()
    await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(ownerUrl, FOLDER)))
    const sql = connected(ownerUrl)
    const rows =
      await sql`select hash, count(*)::int as times from drizzle.__drizzle_migrations group by hash`
    expect(rows).toHaveLength(FILES.length)
    expect(rows.every(({ times }) => times === 1)).toBe(true)
  })

  it('gives way to those who use a table, and goes on when they have done', async () => {
    const { ownerUrl } = await databaseOfRelease1()
    const reader = connected(ownerUrl)
    let migration: Promise<void> | undefined
    await reader.begin(async (tx) => {
      await tx`select count(*) from audit_event`
      migration = migrateDatabase(ownerUrl, FOLDER)
      const others = connected(ownerUrl)
      await tx`select pg_sleep(2.6)`
      await others`set statement_timeout = '10s'`
      expect(await others`select count(*)::int as count from audit_event`).toEqual([{ count: 34 }])
    })
    await migration
    const rows = await reader`select from drizzle.__drizzle_migrations`
    expect(rows).toHaveLength(FILES.length)
  })

  it('is started by the launcher alone: the application has no rights to', async () => {
    const { ownerUrl, url } = await databaseOfRelease1()
    await migrateDatabase(ownerUrl, FOLDER)
    const create = connected(url)`create table mine (id integer)`
    await expect(create).rejects.toMatchObject({ code: '42501' })
    const callers = readSources().filter(([, text]) => /\bmigrateDatabase\(/.test(text))
    expect(
      callers
        .map(([path]) => path)
        .filter((path) => /^src\/(app|instrumentation|proxy)/.test(path)),
    ).toEqual([])
  })
})

function readSources(): [path: string, text: string][] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    .map((path) => [join('src', path), readFileSync(join('src', path), 'utf8')])
}

async function countRows(url: string): Promise<Record<string, number>> {
  const sql = connected(url)
  const tables = await sql`select tablename as name from pg_tables where schemaname = 'public'`
  const counts: [string, number][] = []
  for (const { name } of tables) {
    const [row] = await sql`select count(*)::int as count from ${sql(name)}`
    counts.push([name, row?.count])
  }
  return Object.fromEntries(counts)
}
