import { expect, onTestFinished, test } from 'vitest'
import { startWorker } from '@/cli/start/worker.mjs'
import { workerHeartbeats } from '@/server/db/schema/work'
import { testDatabase } from '../../support/database'
import { until } from '../../support/jobs/workers'

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
  expect(await sessions()).toEqual([])
})
