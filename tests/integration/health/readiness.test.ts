import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { connect, type Db } from '@/server/db/client'
import { startCluster } from '@/server/db/embedded/cluster.mjs'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { checkDisk, checkMigrations, checkWorker } from '@/server/health/checks'
import { handleLiveness, handleReadiness } from '@/server/health/http'
import { testDatabase } from '../../support/database'
import { emptyDatabase } from '../../support/empty-database'
import { signalThoseLeft } from '../../support/signal'

const database = testDatabase()
const nowhere = connect('postgres://nobody:secret@127.0.0.1:1/none')

afterAll(() => nowhere.close())

const beat = (db: Db, seconds: number) =>
  db.execute(sql`insert into worker_heartbeat (name, beat_at)
    values ('worker', clock_timestamp() - make_interval(secs => ${seconds}))
    on conflict (name) do update set beat_at = excluded.beat_at`)

const answer = async (db: Db, checks?: Parameters<typeof handleReadiness>[1]) => {
  const response = await handleReadiness(db, checks)
  return [response.status, await response.text()]
}

describe('R-15: readiness', () => {
  test('is there when the database keeps what it is given, is up to date, and the worker works', async () => {
    await beat(database.db, 1)
    await expect.poll(() => answer(database.db)).toEqual([200, 'ready\n'])
  })

  test('is not there without the database, which is all that is said; the process is alive', async () => {
    await expect.poll(() => answer(nowhere.db)).toEqual([503, 'the database does not answer\n'])
    expect(handleLiveness().status).toBe(200)
  })

  test('is not there when the worker has given no sign for a minute, or never', async () => {
    await beat(database.db, 90)
    const told = /^the worker gave its last sign (9\d|1\d\d) seconds ago\n$/
    await expect.poll(() => answer(database.db)).toEqual([503, expect.stringMatching(told)])
    await beat(database.db, 30)
    expect(await checkWorker(database.db)).toBeNull()
  })

  test('is not there when a disk is nearly full', async () => {
    const full = checkDisk([{ what: 'backups', folder: '/proc' }])
    await expect
      .poll(() => answer(database.db, [full]))
      .toEqual([503, 'less than 1 GiB is free on the disk for backups\n'])
  })

  test('is not there while this build is ahead of the schema', async () => {
    const ahead = checkMigrations(Date.UTC(2100, 0, 1))
    await expect.poll(() => answer(database.db, [checkMigrations()])).toEqual([200, 'ready\n'])
    expect((await answer(database.db, [ahead]))[0]).toBe(503)
  })

  test('says of a database without a schema that it needs its migrations', async () => {
    const { ownerUrl } = await emptyDatabase()
    const { db, close } = connect(ownerUrl, { max: 1 })
    onTestFinished(close)
    await expect
      .poll(() => answer(db, [checkMigrations()]))
      .toEqual([503, 'the database needs its migrations: start Milepost with npm start once\n'])
  })

  test('goes within 5 s of the loss of the database and comes back within 5 s of its return', async () => {
    const home = await mkdtemp(join(tmpdir(), 'milepost-ready-'))
    const first = await startCluster(home, { durable: false })
    const connection = connect(first.url)
    const ready = () => answer(connection.db, [])
    /** Somebody who asks once a second: each answer takes a second at most, of which a busy machine makes more. */
    const within5s = async (status: number) => {
      let asked = 0
      const ask = async () => {
        asked += 1
        return (await ready())[0]
      }
      await expect.poll(ask, { interval: 1000 }).toBe(status)
      expect(asked).toBeLessThanOrEqual(5)
    }
    try {
      await within5s(200)
      const servers = serversIn(join(home, 'database'), undefined)
      signalThoseLeft(servers, 'SIGSTOP')
      await within5s(503)
      signalThoseLeft(servers, 'SIGCONT')
      await within5s(200)
      await first.stop()
      await within5s(503)
      const second = await startCluster(home, { durable: false })
      await within5s(200)
      await second.stop()
    } finally {
      await connection.close()
      await first.stop()
      await rm(home, { recursive: true, force: true })
    }
  })
})
