import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startWorker } from '@/cli/start/worker.mjs'
import { recordAudit } from '@/server/audit/record'
import { workerHeartbeats } from '@/server/db/schema/work'
import { inTransaction } from '@/server/db/transaction'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { until } from '../../support/jobs/workers'
import { temporaryFolder } from '../../support/launcher'

const database = testDatabase()

const lastBeat = async () => {
  const [row] = await database.db.select({ at: workerHeartbeats.beatAt }).from(workerHeartbeats)
  return Date.parse(row?.at ?? '1970-01-01')
}
const sessions = async () => {
  const rows = await database.db.execute<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'milepost worker'`,
  )
  return rows.map(({ pid }) => pid)
}

test('R-24: the worker that npm start runs gives a sign of life, is started again when it is killed, and stops in order', async () => {
  const worker = startWorker({
    ...process.env,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
  })
  onTestFinished(worker.stop)
  const began = Date.now()
  await until(async () => (await lastBeat()) >= began)
  const killed = worker.pid()
  process.kill(killed, 'SIGKILL')
  const killedAt = Date.now()
  await until(async () => (await lastBeat()) >= killedAt)
  expect(worker.pid()).not.toBe(killed)
  await worker.stop()
  expect(() => process.kill(worker.pid(), 0)).toThrow('ESRCH')
  await expect.poll(sessions).toEqual([])
})

test('R-26, S-34: where a folder and a file are named, it makes a backup and anchors the record once a day', async () => {
  const ctx = contextFor(database.db)
  await inTransaction(database.db, (tx) =>
    recordAudit(tx, ctx, { action: 'people.invite', subject: 'people/1' }),
  )
  const folder = temporaryFolder()
  const anchors = join(folder, 'anchors')
  const worker = startWorker({
    ...process.env,
    DATABASE_URL: database.url,
    DATABASE_BACKUP_URL: database.backupUrl,
    MILEPOST_BACKUP_DIR: join(folder, 'backups'),
    MILEPOST_ANCHOR_FILE: anchors,
    LOG_LEVEL: 'silent',
  })
  onTestFinished(worker.stop)
  const done = async () => {
    const rows = await database.db.execute(
      `select 1 from pgboss.job where name in ('backup', 'anchor') and state = 'completed'`,
    )
    return rows.length
  }
  await until(async () => (await done()) >= 2)
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  expect(readFileSync(anchors, 'utf8').trim().split('\n')).toHaveLength(1)
})
