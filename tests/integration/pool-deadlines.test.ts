import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { TRPCError } from '@trpc/server'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { DomainError } from '@/domain/errors'
import { connect, type Db } from '@/server/db/client'
import { type Cluster, startCluster } from '@/server/db/embedded/cluster.mjs'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { poolForDrizzle } from '@/server/db/pool'
import { poolGates } from '@/server/db/pool-gate'
import * as schema from '@/server/db/schema'
import { inTransaction } from '@/server/db/transaction'
import { newNotes, withNotes } from '@/server/http/request-scope.mjs'
import { toTransportError } from '@/server/trpc/errors'
import { signalThoseLeft } from '../support/signal'

let home = ''
let cluster: Cluster

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'milepost-pool-'))
  cluster = await startCluster(home, { durable: false })
})

afterAll(async () => {
  await cluster.stop()
  await rm(home, { recursive: true, force: true })
})

/** A pool with the limits of a test. */
function poolWith(max: number, limits: { deadlineMs?: number; mostWaiting?: number }) {
  const pool = postgres(cluster.url, { max, onnotice: () => {} })
  onTestFinished(() => pool.end({ timeout: 1 }))
  return drizzle(poolForDrizzle(pool, { prepare: true, ...limits }), { schema })
}

async function asSuperuser(statements: string): Promise<void> {
  const address = new URL(cluster.superuserUrl)
  address.pathname = '/milepost'
  const superuser = postgres(address.href, { max: 1 })
  await superuser.unsafe(statements)
  await superuser.end()
}

/** Time enough to connect and to begin, also on a machine that does other things as well. */
const DEADLINE_MS = 2000
/** In seconds: nobody who waits for a thing of this length has it in time. */
const A_MINUTE = 60
/** So many, because the machine does other things as well. */
const ROUNDS = 5

const numbers = () => poolGates().get('milepost')?.numbers()

/** How a piece of work ended, and after how long. */
async function outcome(work: Promise<unknown>) {
  const began = performance.now()
  const told = await work.then(
    () => 'done',
    (error) =>
      toTransportError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error })).code,
  )
  return { told, ms: performance.now() - began }
}

const read = (db: Db) => outcome(db.execute(sql`select 1`))

/** Stops the database as a frozen machine would, all its processes at once. */
async function whilePaused(work: () => Promise<void>): Promise<void> {
  const pids = serversIn(join(home, 'database'), undefined)
  expect(pids.length).toBeGreaterThan(3)
  signalThoseLeft(pids, 'SIGSTOP')
  try {
    await work()
  } finally {
    signalThoseLeft(pids, 'SIGCONT')
  }
}

describe('R-12: the pool', () => {
  it('answers 2,000 reads within 15 s while the database is paused, and as usual 5 s after', async () => {
    const { db, close } = connect(cluster.url)
    onTestFinished(close)
    await Promise.all(Array.from({ length: 50 }, () => read(db)))
    await whilePaused(async () => {
      const outcomes = await Promise.all(Array.from({ length: 2000 }, () => read(db)))
      expect(Math.max(...outcomes.map(({ ms }) => ms))).toBeLessThan(15_000)
      expect(new Set(outcomes.map(({ told }) => told))).toEqual(new Set(['SERVICE_UNAVAILABLE']))
      expect(numbers()).toMatchObject({ refused: 1790, queued: 0 })
    })
    await sleep(5000)
    const slowest: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const after = await Promise.all(Array.from({ length: 200 }, () => read(db)))
      expect(new Set(after.map(({ told }) => told))).toEqual(new Set(['done']))
      slowest.push(Math.max(...after.map(({ ms }) => ms)))
    }
    expect(Math.min(...slowest)).toBeLessThan(1000)
    expect(numbers()).toMatchObject({ inUse: 0, queued: 0 })
  })

  it('turns away at once whoever finds too many waiting', async () => {
    const db = poolWith(1, { mostWaiting: 2 })
    const slow = outcome(db.execute(sql`select pg_sleep(1)`))
    const waiting = [read(db), read(db)]
    const first = await Promise.race([read(db), slow, ...waiting])
    expect(first.told).toBe('SERVICE_UNAVAILABLE')
    expect((await Promise.all([slow, ...waiting])).map(({ told }) => told)).toEqual(
      Array(3).fill('done'),
    )
  })

  it('stops a statement that outlives its deadline, and has its connection again', async () => {
    const db = poolWith(1, { deadlineMs: DEADLINE_MS })
    const slow = await outcome(db.execute(sql`select pg_sleep(${A_MINUTE})`))
    expect(slow.told).toBe('SERVICE_UNAVAILABLE')
    await expect
      .poll(() => numbers(), { timeout: (A_MINUTE * 1000) / 2 })
      .toMatchObject({ inUse: 0, late: 1 })
    expect((await read(db)).told).toBe('done')
  })

  it('rolls a late transaction back, whether it waits for the database or for something else', async () => {
    const db = poolWith(2, { deadlineMs: DEADLINE_MS })
    await Promise.all([read(db), read(db)])
    await asSuperuser('create table kept (number int); grant select, insert on kept to milepost')
    let written = 0
    const write = (wait: (tx: { execute: Db['execute'] }) => Promise<unknown>) =>
      outcome(
        inTransaction(db, async (tx) => {
          await tx.execute(sql`insert into kept values (1)`)
          written += 1
          await wait(tx)
        }),
      )
    const [atDatabase, elsewhere] = await Promise.all([
      write((tx) => tx.execute(sql`select pg_sleep(${A_MINUTE})`)),
      write(() => sleep(2 * DEADLINE_MS)),
    ])
    expect(written).toBe(2)
    expect([atDatabase?.told, elsewhere?.told]).toEqual(Array(2).fill('SERVICE_UNAVAILABLE'))
    await expect.poll(() => numbers()?.inUse, { timeout: (A_MINUTE * 1000) / 2 }).toBe(0)
    expect(await db.execute(sql`select count(*)::int as rows from kept`)).toEqual([{ rows: 0 }])
  })

  it('counts each query for the request that sent it, also when it had to wait for another', async () => {
    const db = poolWith(1, {})
    const [first, second] = [newNotes('1'), newNotes('2')]
    await Promise.all([
      withNotes(first, () =>
        inTransaction(db, async (tx) => {
          await tx.execute(sql`select pg_sleep(0.1)`)
          await tx.execute(sql`select 1`)
        }),
      ),
      withNotes(second, () => read(db)),
    ])
    expect([first.queries, second.queries]).toEqual([2, 1])
    expect(Math.min(first.databaseMs, second.databaseMs)).toBeGreaterThan(80)
  })

  it('tells the request that its database was busy', async () => {
    const db = poolWith(1, { deadlineMs: 50 })
    const notes = newNotes('a request')
    const error = await withNotes(notes, async () => db.execute(sql`select pg_sleep(1)`)).catch(
      (reason) => reason,
    )
    expect(notes.unavailable).toBe(true)
    expect(error.cause.digest).toBe('busy a request')
  })

  it('says in words that a person can use what happened', async () => {
    const db = poolWith(1, { deadlineMs: 100 })
    const error = await db.execute(sql`select pg_sleep(1)`).catch((reason) => reason)
    expect(error.cause).toBeInstanceOf(DomainError)
    expect(error.cause.message).toContain('did not answer in time')
  })
})
