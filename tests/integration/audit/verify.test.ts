import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeAnchor, writeAnchorOfToday } from '@/server/audit/anchor'
import { readAnchors } from '@/server/audit/anchor-file'
import { verifyAudit } from '@/server/audit/verify'
import type { Db } from '@/server/db/client'
import { recompute, recordEvents, tamper } from '../../support/audit'
import { freshDatabase } from '../../support/database'

type Tx = postgres.TransactionSql

interface Recorded {
  db: Db
  /** An anchor file, with an anchor at event 20 and one at the last event, 30. */
  file: string
}

async function recorded(): Promise<Recorded> {
  const { connection, drop } = await freshDatabase()
  onTestFinished(drop)
  const { db } = connection
  const file = join(mkdtempSync(join(tmpdir(), 'anchors-')), 'anchors.jsonl')
  await recordEvents(db, 20)
  await writeAnchor(db, file)
  await recordEvents(db, 10)
  await writeAnchor(db, file)
  return { db, file }
}

async function faultsOf({ db, file }: Recorded): Promise<string[]> {
  return (await verifyAudit(db, await readAnchors(file))).faults.map(({ words }) => words)
}

async function withoutAnchors({ db }: Recorded): Promise<string[]> {
  return (await verifyAudit(db, { anchors: [], unreadable: [] })).faults.map(({ words }) => words)
}

async function renumber(tx: Tx, from: number, by: number): Promise<void> {
  await tx`update audit_event set seq = -seq where seq >= ${from}`
  await tx`update audit_event set seq = -seq + ${by} where seq < 0`
}

const insertAt = (tx: Tx, place: number) => tx`
  insert into audit_event (at, "on", actor, role, action, subject, seq, canonical, prev_hash, hash)
  select at, "on", 'Nobody', role, action, subject, ${place}, canonical, prev_hash, repeat('a', 64)
  from audit_event where seq = ${place - 1}`

const seal = (tx: Tx, place: number) => tx`
  update audit_event e set prev_hash = p.hash, canonical = audit_event_canonical(e),
    hash = audit_event_hash(p.hash, audit_event_canonical(e))
  from audit_event p where e.seq = ${place} and p.seq = ${place - 1}`

describe('S-33: what a superuser does to the record of changes is found and named', () => {
  it('finds a record whole that nobody touched', async () => {
    const { db, file } = await recorded()
    const verdict = await verifyAudit(db, await readAnchors(file))
    expect(verdict).toMatchObject({ count: 30, anchors: 2, faults: [], head: { seq: 30 } })
    expect(verdict.head.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  const CASES: [string, (tx: Tx) => Promise<unknown>, string[]][] = [
    [
      'a changed reason',
      (tx) => tx`update audit_event set reason = 'On time' where seq = 17`,
      ['event 17 was changed: reason was recorded as "Reason 16", and is "On time" now'],
    ],
    [
      'a changed value and actor',
      (tx) => tx`update audit_event set actor = 'Eve', after = '{"a": 1}' where seq = 2`,
      [
        'event 2 was changed: name was recorded as "Milepost", and is "Eve" now; after was recorded as {"name":"New “1”","tags":["é",null,1.5]}, and is {"a":1} now',
      ],
    ],
    [
      'a change with its recorded text',
      async (tx) => {
        await tx`update audit_event set reason = 'On time' where seq = 17`
        await tx`update audit_event e set canonical = audit_event_canonical(e) where seq = 17`
      },
      ['event 17 was changed: what it says no longer gives its hash'],
    ],
    [
      'a change with its recorded text and its hash',
      async (tx) => {
        await tx`update audit_event set reason = 'On time' where seq = 17`
        await seal(tx, 17)
      },
      ['event 17 was rewritten: event 18 followed another text'],
    ],
    [
      'a recorded text that is none',
      (tx) => tx`update audit_event set canonical = 'x' where seq = 3`,
      ['event 3 was changed: its recorded text was replaced'],
    ],
    [
      'a hash',
      (tx) => tx`update audit_event set hash = repeat('0', 64) where seq = 9`,
      ['event 9 was changed: what it says no longer gives its hash'],
    ],
    [
      'one deleted event',
      (tx) => tx`delete from audit_event where seq = 17`,
      ['event 17 was deleted'],
    ],
    [
      'the first event deleted',
      (tx) => tx`delete from audit_event where seq = 1`,
      ['event 1 was deleted'],
    ],
    [
      'several deleted events',
      (tx) => tx`delete from audit_event where seq between 5 and 9`,
      ['events 5 to 9 were deleted'],
    ],
    [
      'a deleted event, the rest renumbered',
      async (tx) => {
        await tx`delete from audit_event where seq = 17`
        await renumber(tx, 18, -1)
      },
      ['event 17 was deleted, and those after renumbered'],
    ],
    [
      'two events in each other’s place',
      async (tx) => {
        await tx`update audit_event set seq = -1 where seq = 17`
        await tx`update audit_event set seq = 17 where seq = 18`
        await tx`update audit_event set seq = 18 where seq = -1`
      },
      [
        'event 17 was moved: it was recorded as event 18',
        'event 18 was moved: it was recorded as event 17',
      ],
    ],
    [
      'an event put in the middle',
      async (tx) => {
        await renumber(tx, 17, 1)
        await insertAt(tx, 17)
      },
      ['event 17 was inserted'],
    ],
    [
      'an event put in with a hash that fits',
      async (tx) => {
        await renumber(tx, 17, 1)
        await insertAt(tx, 17)
        await seal(tx, 17)
      },
      ['event 17 was inserted'],
    ],
    [
      'an event put in the place of a deleted one',
      async (tx) => {
        await tx`delete from audit_event where seq = 17`
        await insertAt(tx, 17)
        await seal(tx, 17)
      },
      ['event 17 was rewritten: event 18 followed another text'],
    ],
    [
      'the same number twice',
      async (tx) => {
        await tx`drop index audit_event_by_seq`
        await tx`update audit_event set seq = 16 where seq = 17`
      },
      [
        'event 16 stands there twice',
        'event 16 was moved: it was recorded as event 17',
        'event 17 was deleted',
      ],
    ],
  ]

  it.each(CASES)('%s', async (_what, work, expected) => {
    const record = await recorded()
    await tamper(record.db, work)
    expect(await withoutAnchors(record)).toEqual(expect.arrayContaining(expected))
    expect(await withoutAnchors(record)).toHaveLength(expected.length)
    expect(await faultsOf(record)).toEqual(expect.arrayContaining(expected))
  })
})

describe('S-34: what the chain alone cannot show, its anchors do', () => {
  it('a tail that was cut off', async () => {
    const record = await recorded()
    await tamper(record.db, (tx) => tx`delete from audit_event where seq > 25`)
    expect(await withoutAnchors(record)).toEqual([])
    expect(await faultsOf(record)).toEqual([
      expect.stringMatching(
        /^the chain was cut off after event 25: by the anchor of .*Z it had 30$/,
      ),
    ])
  })

  it('everything gone', async () => {
    const record = await recorded()
    await tamper(record.db, (tx) => tx`delete from audit_event`)
    expect(await withoutAnchors(record)).toEqual([])
    expect(await faultsOf(record)).toEqual([expect.stringMatching(/cut off after event 0/)])
  })

  it('a chain that was written anew from the change on', async () => {
    const record = await recorded()
    await tamper(record.db, async (tx) => {
      await tx`update audit_event set reason = 'On time' where seq = 23`
      await recompute(tx)
    })
    expect(await withoutAnchors(record)).toEqual([])
    expect(await faultsOf(record)).toEqual([
      expect.stringMatching(/^an event between 21 and 30 was rewritten, .*: the anchor of .* says/),
    ])
  })

  it('a chain that was written anew from its first event', async () => {
    const record = await recorded()
    await tamper(record.db, async (tx) => {
      await tx`update audit_event set actor = 'Eve' where seq = 1`
      await recompute(tx)
    })
    expect(await faultsOf(record)).toEqual([
      expect.stringMatching(/^an event between 1 and 20 was rewritten/),
    ])
  })

  it('an anchor file that somebody wrote into', async () => {
    const record = await recorded()
    const [first = ''] = readFileSync(record.file, 'utf8').split('\n')
    writeFileSync(record.file, `${first}\nnothing\n{"at":"soon"}\n`)
    expect(await faultsOf(record)).toEqual([
      'line 2 of the anchor file holds no anchor',
      'line 3 of the anchor file holds no anchor',
    ])
  })
})

describe('S-34: an anchor', () => {
  it('is written once on a day, and again when the file was torn', async () => {
    const { db, file } = await recorded()
    expect(await writeAnchorOfToday(db, file)).toBeNull()
    const [line = ''] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, line.slice(0, 40))
    expect(await writeAnchorOfToday(db, file)).toMatchObject({ seq: 30 })
    expect((await readAnchors(file)).anchors).toHaveLength(1)
    expect((await readAnchors(file)).unreadable).toEqual([1])
  })

  it('is not written before anything is recorded', async () => {
    const { connection, drop } = await freshDatabase()
    onTestFinished(drop)
    const file = join(mkdtempSync(join(tmpdir(), 'anchors-')), 'anchors.jsonl')
    expect(await writeAnchor(connection.db, file)).toBeNull()
    expect((await readAnchors(file)).anchors).toEqual([])
  })
})
