import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { databaseAt } from '../../support/cluster'
import { type FreshDatabase, freshDatabase } from '../../support/database'
import { enqueueMails, makeNotes, type Notes, startWorker, until } from '../../support/jobs/workers'

let database: FreshDatabase
let notes: Notes

beforeEach(async () => {
  database = await freshDatabase()
  const name = new URL(database.url).pathname.slice(1)
  notes = await makeNotes(databaseAt(inject('superuserUrl'), name))
})
afterEach(async () => {
  await notes.sql.end()
  await database.drop()
})

const POINTS = [
  'killed when claimed',
  'killed at work',
  'killed before it finishes',
  'killed after it finished',
]

describe('R-25: effects happen exactly once', () => {
  test('for 20 jobs and 2 workers, of which 8 are killed: when claimed, at work, before and after finishing', async () => {
    const subjects = [...POINTS, ...POINTS, ...Array.from({ length: 12 }, () => 'well')]
    const ids = await enqueueMails(database.connection.db, notes, subjects)
    const workers = [startWorker(database.url), startWorker(database.url)]
    await notes.untilEffects(20)
    await until(async () => workers.reduce((sum, { starts }) => sum + starts, 0) === 10)
    expect((await notes.effects()).sort()).toEqual([...ids].sort())
    const attempts = await Promise.all(ids.map((id) => notes.attempts(id)))
    const fewest = subjects.map((subject) => (/claimed|work|before/.test(subject) ? 2 : 1))
    // A job whose worker gave no sign of life for too long is begun again too.
    expect(attempts.filter((count, place) => count < (fewest[place] ?? 0))).toEqual([])
  })

  test('when a worker that was thought dead wakes up after another did its job', async () => {
    const [id = ''] = await enqueueMails(database.connection.db, notes, ['stopped for a while'])
    const asleep = startWorker(database.url)
    await until(async () => (await notes.attempts(id)) === 1)
    startWorker(database.url)
    await notes.untilEffects(1)
    asleep.process.kill('SIGCONT')
    await enqueueMails(database.connection.db, notes, ['well', 'well'])
    await notes.untilEffects(3)
    expect((await notes.effects()).filter((effect) => effect === id)).toHaveLength(1)
    expect(await notes.attempts(id)).toBe(2)
  })
})

describe('R-17: a worker that is told to stop', () => {
  test('finishes what it is at', async () => {
    const subjects = ['until it is told to stop']
    const [id = ''] = await enqueueMails(database.connection.db, notes, subjects)
    const worker = startWorker(database.url)
    worker.leave()
    await until(async () => (await notes.attempts(id)) === 1)
    worker.process.kill('SIGTERM')
    expect(await once(worker.process, 'exit')).toEqual([0, null])
    expect(await notes.effects()).toEqual([id])
  })

  test('gives back what takes too long, without counting the attempt', async () => {
    const [id = ''] = await enqueueMails(database.connection.db, notes, ['endless'])
    const worker = startWorker(database.url)
    worker.leave()
    await until(async () => (await notes.attempts(id)) === 1)
    worker.process.kill('SIGTERM')
    expect(await once(worker.process, 'exit')).toEqual([0, null])
    const jobs = await notes.sql`select state, retry_limit from pgboss.job where id = ${id}`
    expect([...jobs]).toEqual([{ state: 'retry', retry_limit: 8 }])
  })
})
