import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { recordAudit } from '@/server/audit/record'
import { verifyAudit } from '@/server/audit/verify'
import { connect, type Db } from '@/server/db/client'
import { databaseErrorCode, inTransaction } from '@/server/db/transaction'
import { recordEvents, tamper } from '../../support/audit'
import { databaseAt } from '../../support/cluster'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const NONE = { anchors: [], unreadable: [] }

const REFUSED = '23000'
const RECORDS = [
  ...['audit_event', 'event', 'milestone_forecast', 'milestone_rebaseline', 'milestone_revision'],
  ...['observation', 'programme_name', 'programme_revision', 'rating', 'report_version', 'risk'],
]

const seqs = async (db: Db) =>
  (await db.execute(sql`select seq::int as seq from audit_event order by seq`)).map(
    ({ seq }) => seq,
  )

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('S-32: the chain of the record of changes', () => {
  it('takes several events of one statement in their order, each after the one before', async () => {
    await recordEvents(database.db, 9)
    expect(await seqs(database.db)).toEqual(upTo(9))
    expect((await verifyAudit(database.db, NONE)).faults).toEqual([])
  })

  it('has no gap after a transaction that was given up', async () => {
    const before = (await seqs(database.db)).length
    const given = inTransaction(database.db, async (tx) => {
      await recordAudit(tx, contextFor(database.db, MILEPOST), { action: 'x.y', subject: 'x' })
      throw new Error('changed my mind')
    })
    await expect(given).rejects.toThrow('changed my mind')
    await recordEvents(database.db, 1)
    expect(await seqs(database.db)).toEqual(upTo(before + 1))
  })

  it('stays one chain when eight write at once', async () => {
    const pool = connect(database.url, { max: 8 })
    onTestFinished(() => pool.close())
    await Promise.all(Array.from({ length: 8 }, () => recordEvents(pool.db, 20)))
    const verdict = await verifyAudit(database.db, NONE)
    expect(verdict.faults).toEqual([])
    expect(await seqs(database.db)).toEqual(upTo(verdict.count))
  })

  it('sets place, time and hashes itself, whatever it is sent; what release 1 sends is enough', async () => {
    const before = (await seqs(database.db)).length
    await database.db.execute(sql`
      insert into audit_event ("on", actor, role, action, subject)
      values ('2020-07-08', 'A', 'B', 'c.d', 'e')`)
    await database.db.execute(sql`
      insert into audit_event (at, "on", actor, role, action, subject, seq, canonical, prev_hash, hash)
      values ('2001-01-01', '2020-07-08', 'A', 'B', 'c.d', 'e', 7, '[]', 'x', 'y')`)
    expect(await seqs(database.db)).toEqual(upTo(before + 2))
    expect((await verifyAudit(database.db, NONE)).faults).toEqual([])
    const old = await database.db.execute(sql`select 1 from audit_event where at < '2020-01-01'`)
    expect(old).toHaveLength(0)
  })
})

describe('S-31: records', () => {
  it.each(RECORDS)('%s is never emptied', async (table) => {
    const emptied = tamper(database.db, async (superuser) => {
      await superuser`set local session_replication_role = origin`
      await superuser`truncate ${superuser(table)} cascade`
    })
    await expect(emptied).rejects.toMatchObject({ code: REFUSED })
  })

  it('have triggers against change, removal and emptying in every table of them', async () => {
    const rows = await database.db.execute<{ name: string }>(sql`
      select tgrelid::regclass::text as name from pg_trigger
      where tgname like '%_kept' order by name`)
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(RECORDS))
  })
})

describe('S-32: the chain of a database that was there before', () => {
  it('begins with what was on record', async () => {
    const db = await asOfRelease1()
    await db.execute(sql`
      insert into audit_event ("on", actor, role, action, subject, after)
      select '2020-07-08', 'A' || n, 'B', 'c.d', 'e', jsonb_build_object('n', n)
      from generate_series(1, 5) n`)
    await migrate(db, { migrationsFolder: 'drizzle' })
    await recordEvents(db, 2)
    const verdict = await verifyAudit(db, NONE)
    expect(verdict).toMatchObject({ count: 7, faults: [] })
    const actors = await db.execute(sql`select actor from audit_event order by seq`)
    expect(actors.slice(0, 5).map(({ actor }) => actor)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5'])
    const change = db.execute(sql`update audit_event set reason = 'x'`)
    expect(await change.then(() => 'done', databaseErrorCode)).toBe(REFUSED)
  })
})

/** A database with the migrations that were there before the chain. */
async function asOfRelease1(): Promise<Db> {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  cpSync('drizzle', folder, { recursive: true })
  const journal = join(folder, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 6) }))
  const name = `test_before_${process.pid}`
  const superuser = postgres(inject('superuserUrl'), { max: 1 })
  await superuser.unsafe(`create database ${name}`)
  const url = databaseAt(inject('superuserUrl'), name)
  const { db, close } = connect(url, { max: 2 })
  onTestFinished(async () => {
    await close()
    await superuser.unsafe(`drop database ${name} with (force)`)
    await superuser.end()
  })
  await migrate(db, { migrationsFolder: folder })
  return db
}
