import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { desc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { verifyAudit } from '@/server/audit/verify'
import { makeBackup } from '@/server/backup/make'
import { checkFile, restoreBackup } from '@/server/backup/restore'
import { writeBackup } from '@/server/db/backup/write'
import { connect } from '@/server/db/client'
import { migrateDatabase } from '@/server/db/migrate'
import { auditEvents, backupRuns, ratings, sessions, users } from '@/server/db/schema'
import { databaseErrorCode } from '@/server/db/transaction'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { emptyDatabase } from '../../support/empty-database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'
import { describeSchema } from '../../support/schema-description'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'milepost-backup-'))
const migrations = 'drizzle'
let lead: Awaited<ReturnType<typeof seedSample>>['lead']
let original: string

beforeAll(async () => {
  const people = await seedSample(database.db)
  lead = people.lead
  await bring(database.db, people, UPDATE, 'published')
  await database.db.execute(
    sql`insert into ${sessions} (token_hash, user_id, expires_at) values ('hash-of-a-session', ${lead.id}, now() + interval '1 hour')`,
  )
  await withhold(people.pmo)
  original = (await make()).path
})
afterAll(() => rmSync(folder, { recursive: true }))

const ITM = 'police-itm'
const GROUND = { scheme: 'Schedule 12A', paragraph: '3', reason: 'Bids are due' }

/** Keeps from the public what was made public before: something that happened, which is a record, and a milestone. */
async function withhold(pmo: Awaited<ReturnType<typeof seedSample>>['pmo']) {
  const { classifications } = callAs(database.db, pmo)
  const { facts } = await classifications.ofProgramme({ programme: ITM })
  for (const list of ['events', 'milestones'] as const) {
    const id = facts.find((fact) => fact.list === list)?.id ?? expect.fail(list)
    const visibility = { nonPublic: GROUND }
    await classifications.set({ programme: ITM, list, id, visibility, reason: 'Now', seen: 0 })
  }
}

const make = (out?: string) =>
  makeBackup(contextFor(database.db, MILEPOST), { url: database.backupUrl, out, folder })

async function restore(file: string) {
  const target = await emptyDatabase()
  const restored = await restoreBackup({ url: target.ownerUrl, migrations }, file)
  return { ...target, restored }
}

/** Runs `work` as the application on a database. */
async function as<T>(url: string, work: (db: ReturnType<typeof connect>['db']) => Promise<T>) {
  const { db, close } = connect(url, { max: 1 })
  return work(db).finally(close)
}

const linesOf = (file: string) => gunzipSync(readFileSync(file)).toString('utf8').split('\n')

/** Each table's name with the count and checksum of its rows. */
function tablesOf(file: string): Record<string, string> {
  const lines = linesOf(file)
  return Object.fromEntries(
    lines.flatMap((line, at) => {
      const name = /^\{"table":"(\w+)"/.exec(line)?.[1]
      return name === undefined ? [] : [[name, lines[lines.indexOf('\\.', at) + 1] ?? '']]
    }),
  )
}

describe('R-27: a backup', () => {
  it('is one file for its owner alone, and the administrators see that it was made', async () => {
    const made = await make()
    expect(statSync(made.path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([])
    const [run] = await database.db.select().from(backupRuns).where(eq(backupRuns.id, made.id))
    expect(run).toMatchObject({
      kind: 'milepost',
      outcome: 'succeeded',
      rows: made.contents?.rows,
      bytes: statSync(made.path).size,
      sha256: createHash('sha256').update(readFileSync(made.path)).digest('hex'),
      chainSeq: made.contents?.chain?.seq,
    })
    const [last] = await database.db
      .select()
      .from(auditEvents)
      .orderBy(desc(auditEvents.seq))
      .limit(1)
    expect(last).toMatchObject({ action: 'backup.make', actor: 'Milepost' })
  })

  it('says what it is of, and holds nobody’s session', () => {
    const [header] = linesOf(original)
    expect(JSON.parse(header ?? '')).toMatchObject({
      milepostBackup: 1,
      leftOut: expect.arrayContaining(['session']),
    })
    const text = linesOf(original).join('\n')
    expect(text).toContain('police-itm')
    expect(text).not.toContain('hash-of-a-session')
    expect(Object.keys(tablesOf(original))).not.toContain('session')
  })

  it('is made by a role that can read everything and write nothing', async () => {
    const write = as(database.backupUrl, (db) => db.delete(ratings))
    await expect(write.catch(databaseErrorCode)).resolves.toMatch(/^(25006|42501)$/)
  })

  it('never takes the place of another file, and the failure is recorded', async () => {
    const file = join(folder, 'taken')
    writeFileSync(file, 'mine')
    await expect(make(file)).rejects.toThrow('there is a file of that name already, which stays')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(existsSync(`${file}.unfinished`)).toBe(false)
    const [run] = await database.db.select().from(backupRuns).orderBy(desc(backupRuns.id)).limit(1)
    expect(run).toMatchObject({ outcome: 'failed', fault: expect.stringContaining('taken') })
  })

  it('says so when the folder cannot be written to', async () => {
    await expect(make(join(folder, 'no/such/folder/file'))).rejects.toThrow('No backup was made')
  })

  it('leaves the newest fourteen in its folder, and everything else there', async () => {
    const own = mkdtempSync(join(folder, 'kept-'))
    const name = (day: number) => `milepost-2020-01-${day}T00-00-00-000Z.milepost.gz`
    for (let day = 10; day < 30; day += 1) writeFileSync(join(own, name(day)), '')
    writeFileSync(join(own, 'milepost-notes.txt'), '')
    await makeBackup(contextFor(database.db, MILEPOST), {
      url: database.backupUrl,
      out: undefined,
      folder: own,
    })
    const left = readdirSync(own).sort()
    expect(left).toHaveLength(15)
    expect(left).toContain('milepost-notes.txt')
    expect(left).toContain(name(29))
    expect(left).not.toContain(name(16))
  })

  it('is of one moment while people go on working', async () => {
    const caller = callAs(database.db, lead)
    let expectedPrevious: number | null = null
    let stopped = false
    const working = (async () => {
      while (!stopped) {
        const { id } = await caller.ratings.record({
          ...{ programme: 'police-itm', value: 'green', dimension: 'cost', expectedPrevious },
        })
        expectedPrevious = id
      }
    })()
    const made = [await make(), await make(), await make()]
    stopped = true
    await working
    for (const { path } of made) {
      const { url } = await restore(path)
      const [counts] = await as(url, (db) =>
        db.execute(sql`select (select count(*) from rating where dimension = 'cost') as ratings,
          (select count(*) from audit_event where action = 'rating.record') as events`),
      )
      expect(counts?.ratings).toBe(counts?.events)
    }
  })
})

describe('R-27: a restore', () => {
  it('brings every row and the whole schema back, and the chain verifies', async () => {
    const { ownerUrl, backupUrl, restored } = await restore(original)
    const copy = join(folder, 'copy')
    await writeBackup(backupUrl, copy)
    expect(tablesOf(copy)).toEqual(tablesOf(original))
    expect(Object.keys(tablesOf(copy)).length).toBeGreaterThan(25)
    expect(await describeSchema(ownerUrl)).toEqual(await describeSchema(database.ownerUrl))
    expect(restored.audit.faults).toEqual([])
    expect(restored.audit.head).toEqual(restored.header.chain)
  })

  it('signs everybody out', async () => {
    const { url } = await restore(original)
    expect(await as(url, (db) => db.select().from(sessions))).toEqual([])
  })

  it('goes on where the backup ended: numbers, chain and rights', async () => {
    const { url, ownerUrl, restored } = await restore(original)
    await as(url, async (db) => {
      await addUser(db, { role: 'member', name: 'New Person' })
      await callAs(db, lead).ratings.record({
        ...{
          programme: 'police-itm',
          value: 'green',
          expectedPrevious: null,
          dimension: 'benefits',
        },
      })
      const verdict = await verifyAudit(db, { anchors: [], unreadable: [] })
      expect(verdict.faults).toEqual([])
      expect(verdict.count).toBe((restored.header.chain?.seq ?? 0) + 1)
      const change = db.update(ratings).set({ reason: 'x' })
      await expect(change.catch(databaseErrorCode)).resolves.toBe('42501')
    })
    const change = as(ownerUrl, (db) => db.update(ratings).set({ reason: 'x' }))
    await expect(change).rejects.toMatchObject({
      cause: { message: expect.stringContaining('is a record') },
    })
  })

  it('keeps who may read what and how that came about, and takes further changes', async () => {
    const { url } = await restore(original)
    await as(url, async (db) => {
      const pmo = await addUser(db, { role: 'pmo-manager', name: 'New PMO' })
      const { classifications, programmes } = callAs(db, pmo)
      const { facts } = await classifications.ofProgramme({ programme: ITM })
      const withheld = facts.filter(({ visibility }) => visibility !== 'public')
      expect(withheld.map(({ list }) => list).sort()).toEqual(['events', 'milestones'])
      const shown = (await callAs(db).programmes.get({ key: ITM })).programme
      const { programme } = await programmes.get({ key: ITM })
      expect(shown.events).toHaveLength(programme.events.length - 1)
      const { id = 0 } = withheld.find(({ list }) => list === 'events') ?? {}
      const one = { programme: ITM, list: 'events', id } as const
      const { history = [] } = (await classifications.get(one)) ?? {}
      expect(history.map(({ by, reason }) => [by, reason])).toEqual([
        [null, null],
        ['Pat PMO', 'Now'],
      ])
      await classifications.set({ ...one, visibility: 'public', reason: 'Let', seen: 2 })
      expect((await callAs(db).programmes.get({ key: ITM })).programme.events).toEqual(
        programme.events.map(({ visibility: _visibility, ...event }) => event),
      )
    })
  })

  it('refuses a database that is in use, and leaves it alone', async () => {
    const before = await database.db.$count(users)
    const onto = restoreBackup({ url: database.ownerUrl, migrations }, original)
    await expect(onto).rejects.toThrow('The database is in use: there are rows in')
    expect(await database.db.$count(users)).toBe(before)
  })
})

describe('R-27: a restore refuses, and the database stays empty,', () => {
  const content = () => gunzipSync(readFileSync(original)).toString('utf8')
  const file = (bytes: Buffer | string) => {
    const path = join(folder, 'bad')
    writeFileSync(path, bytes)
    return path
  }
  const damaged = 'damaged or cut short'

  it.each<[string, () => Buffer | string, string]>([
    ['a file that is something else', () => 'hello', damaged],
    ['an empty file', () => '', damaged],
    ['a file that was cut short', () => readFileSync(original).subarray(0, 20_000), damaged],
    ['a changed value', () => gzipSync(content().replace('Police', 'Polite')), damaged],
    [
      'a changed value with a new checksum of the whole',
      () => withNewEnd(content().replace('Police', 'Polite')),
      damaged,
    ],
    ['a row too few', () => withNewEnd(content().replace(/^1\t.*\n/m, '')), damaged],
    ['a changed header', () => gzipSync(content().replace('"release":"', '"release":"9')), damaged],
    ['something after the end', () => gzipSync(`${content()}more`), damaged],
    [
      'a backup of a later release',
      () => withNewEnd(content().replace('"migrations":["', `"migrations":["${'0'.repeat(64)}","`)),
      'restore it with that release or a later one',
    ],
  ])('%s', async (_what, bytes, says) => {
    const { ownerUrl } = await emptyDatabase()
    const bad = file(bytes())
    await expect(restoreBackup({ url: ownerUrl, migrations }, bad)).rejects.toThrow(says)
    expect(await describeSchema(ownerUrl)).toHaveLength(1)
  })

  it('rows that contradict the database, all of them', async () => {
    const { ownerUrl } = await emptyDatabase()
    const path = file(sealed(content().replace(/^(\{"table":"committee".*\n)(.*\n)/m, '$1$2$2')))
    await expect(checkFile(path)).resolves.toMatchObject({ milepostBackup: 1 })
    const onto = restoreBackup({ url: ownerUrl, migrations }, path)
    await expect(onto).rejects.toThrow('The table committee refused rows')
    expect(await as(ownerUrl, (db) => db.$count(users))).toBe(0)
  })

  it('a reference to a row that is not there, and all rows with it', async () => {
    const { ownerUrl } = await emptyDatabase()
    const path = file(
      sealed(content().replace(/^(\{"table":"app_user_programme".*\n)\d+/m, '$1999')),
    )
    await expect(restoreBackup({ url: ownerUrl, migrations }, path)).rejects.toMatchObject({
      code: '23503',
    })
    expect(await as(ownerUrl, (db) => db.$count(users))).toBe(0)
  })

  it('a database that was prepared for a later release', async () => {
    const { ownerUrl } = await emptyDatabase()
    await migrateDatabase(ownerUrl, migrations)
    await as(ownerUrl, (db) =>
      db.execute(sql`insert into drizzle.__drizzle_migrations values (default, 'later', 9e15)`),
    )
    const onto = restoreBackup({ url: ownerUrl, migrations }, original)
    await expect(onto).rejects.toThrow('prepared for a later release')
  })
})

/** The text of a backup with the count and checksum of each table and of all of it as they should be. */
function sealed(text: string): Buffer {
  const tables = text.replace(
    /^(\{"table":.*\n)((?:[^\\{].*\n)*)\\\.\n.*\n/gm,
    (_all, start: string, rows: string) =>
      `${start}${rows}\\.\n${JSON.stringify({ rows: rows.split('\n').length - 1, sha256: sha256(rows) })}\n`,
  )
  const counts = [...tables.matchAll(/^\{"rows":(\d+)/gm)].map(([, rows]) => Number(rows))
  return withNewEnd(tables, { tables: counts.length, rows: counts.reduce((a, b) => a + b) })
}

/** The same with the checksum of all of it, and with other counts at its end. */
function withNewEnd(text: string, counts = {}): Buffer {
  const lines = text.trimEnd().split('\n')
  const before = `${lines.slice(0, -1).join('\n')}\n`
  const end = { ...JSON.parse(lines.at(-1) ?? ''), ...counts, sha256: sha256(before) }
  return gzipSync(`${before}${JSON.stringify(end)}\n`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
