import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { describe, expect, it } from 'vitest'
import { connect, type Db } from '@/server/db/client'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { inTransaction } from '@/server/db/transaction'
import { ask, databasePid, startDatabase, temporaryFolder } from '../support/launcher'

/** Writes numbers one by one until the database goes away; resolves once the first twenty are written. */
async function startWriting(home: string): Promise<{ acknowledged: Promise<number> }> {
  const client = postgres(runningCluster(home)?.ownerUrl ?? 'nowhere', {
    max: 1,
    onnotice: () => {},
  })
  await client.unsafe('create table if not exists written (number int)')
  await client.unsafe('truncate written')
  let acknowledged = 0
  const writing = writeUntilGone(client, (count) => {
    acknowledged = count
  })
  await expect.poll(() => acknowledged).toBeGreaterThan(20)
  return { acknowledged: writing }
}

/** How many commits were seen to succeed. */
async function writeUntilGone(
  client: postgres.Sql,
  seen: (count: number) => void,
): Promise<number> {
  let acknowledged = 0
  try {
    for (;;) {
      await client.unsafe(`insert into written values (${acknowledged + 1})`)
      acknowledged += 1
      seen(acknowledged)
    }
  } catch {
    return acknowledged
  } finally {
    await client.end({ timeout: 1 })
  }
}

const numbersKept = async (home: string) =>
  Number((await ask(home, 'select count(*) as kept from written', 'ownerUrl')).kept)

/** Twice as many transactions as the pool has connections, of which each takes so long. */
const twentyAtOnce = (db: Db, seconds: number) =>
  Promise.allSettled(
    Array.from({ length: 20 }, (_, number) =>
      inTransaction(db, (tx) => tx.execute(sql`select ${number}::int, pg_sleep(${seconds})`)),
    ),
  )

/** How many of them are at it. */
const atWork = async (home: string) =>
  Number(
    (await ask(home, `select count(*) from pg_stat_activity where wait_event = 'PgSleep'`)).count,
  )

describe('After kill -9', () => {
  it('of launcher and database the next start recovers and has every acknowledged write', async () => {
    const home = temporaryFolder()
    const first = await startDatabase(home)
    const writing = await startWriting(home)
    process.kill(databasePid(home), 'SIGKILL')
    first.kill('SIGKILL')
    const acknowledged = await writing.acknowledged
    await startDatabase(home)
    expect(acknowledged).toBeGreaterThan(20)
    expect(await numbersKept(home)).toBeGreaterThanOrEqual(acknowledged)
  })

  it('of the launcher alone the next start takes over from the server that was left running', async () => {
    const home = temporaryFolder()
    const first = await startDatabase(home)
    const orphan = databasePid(home)
    first.kill('SIGKILL')
    await first.ended
    await startDatabase(home)
    expect(databasePid(home)).not.toBe(orphan)
    expect(await ask(home, 'select 1 as one')).toEqual({ one: 1 })
  })

  it('of the database alone it is started again, and the application has all its connections', async () => {
    const home = temporaryFolder()
    const started = await startDatabase(home)
    const address = runningCluster(home)?.url
    const pool = connect(address ?? 'nowhere')
    const before = databasePid(home)
    const writing = await startWriting(home)
    const interrupted = twentyAtOnce(pool.db, 10)
    await expect.poll(() => atWork(home)).toBe(10)
    process.kill(before, 'SIGKILL')
    const acknowledged = await writing.acknowledged
    await interrupted
    await started.says('The database ended unexpectedly and is being started again.')
    await expect.poll(() => runningCluster(home)?.url).toBe(address)
    await sleep(1000)
    const after = await twentyAtOnce(pool.db, 0.05)
    expect(after.map(({ status }) => status)).toEqual(Array(20).fill('fulfilled'))
    expect(await numbersKept(home)).toBeGreaterThanOrEqual(acknowledged)
    expect(databasePid(home)).not.toBe(before)
    await pool.close()
  })

  it('a number in a leftover record that now belongs to another program does not stop the start', async () => {
    const home = temporaryFolder()
    const first = await startDatabase(home)
    const record = join(home, 'database/postmaster.pid')
    const lines = readFileSync(record, 'utf8').split('\n')
    const lock = readFileSync(join(home, 'lock'), 'utf8')
    first.kill('SIGTERM')
    await first.ended
    writeFileSync(record, [process.pid, ...lines.slice(1)].join('\n'))
    writeFileSync(join(home, 'lock'), lock.replace(/"pid":\d+/, `"pid":${process.pid}`))
    await startDatabase(home)
    expect(await ask(home, 'select 1 as one')).toEqual({ one: 1 })
  })
})
