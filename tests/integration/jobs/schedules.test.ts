import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { jobs } from '@/server/db/job-table'
import { enqueueDue, type Schedule } from '@/server/jobs/schedules'
import { testDatabase } from '../../support/database'
import { workHere } from '../../support/jobs/in-process'
import { until } from '../../support/jobs/workers'

const database = testDatabase()
const SCHEDULES: Schedule[] = [
  { kind: 'purge', every: 'hour' },
  { kind: 'anchor', every: 'day' },
]
const at = (time: string) => enqueueDue(database.db, SCHEDULES, new Date(time))
const keys = async () =>
  (
    await database.db
      .select({ kind: jobs.kind, key: jobs.key })
      .from(jobs)
      .orderBy(asc(jobs.kind), asc(jobs.key))
  ).map(({ kind, key }) => `${kind} ${key}`)

beforeEach(async () => {
  await database.db.delete(jobs)
})

describe('R-26: what is done by the clock', () => {
  test('is asked for once in each hour or day, however many schedulers ask at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => at('2020-07-08T13:00:00Z')))
    await at('2020-07-08T13:59:59.999Z')
    expect(await keys()).toEqual(['anchor 2020-07-08', 'purge 2020-07-08T13'])
    await at('2020-07-08T14:00:00Z')
    await at('2020-07-09T00:00:00Z')
    expect(await keys()).toEqual([
      'anchor 2020-07-08',
      'anchor 2020-07-09',
      'purge 2020-07-08T13',
      'purge 2020-07-08T14',
      'purge 2020-07-09T00',
    ])
  })

  test('is not asked for again once it is done or has failed', async () => {
    await at('2020-07-08T13:00:00Z')
    for (const state of ['completed', 'failed'] as const) {
      await database.db.update(jobs).set({ state })
      await at('2020-07-08T13:30:00Z')
      expect(await keys()).toHaveLength(2)
    }
  })

  test('is done once by two workers, and not again by those that are started after them', async () => {
    const done: string[] = []
    const noting = { reach: async (_ctx: unknown, { id }: { id: string }) => void done.push(id) }
    const works = { purge: noting, anchor: noting }
    const hourly: Schedule[] = [{ kind: 'purge', every: 'hour' }]
    const first = [workHere(database, works, hourly), workHere(database, works, hourly)]
    await until(async () => done.length > 0)
    await Promise.all(first.map(({ stop }) => stop()))
    const hours = (await keys()).length
    workHere(database, works, [...hourly, { kind: 'anchor', every: 'day' }])
    const asked = () => database.db.select().from(jobs)
    const isDone = ({ state }: { state: string }) => state === 'completed'
    await until(async () => (await asked()).some((job) => job.kind === 'anchor' && isDone(job)))
    await until(async () => (await asked()).every(isDone))
    expect(done.toSorted()).toEqual((await asked()).map(({ id }) => id).toSorted())
    const purges = (await keys()).filter((key) => key.startsWith('purge'))
    expect(purges.length - hours, 'an hour may begin meanwhile').toBeLessThanOrEqual(1)
  })
})
