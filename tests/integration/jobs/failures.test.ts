import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { jobs } from '@/server/db/job-table'
import { inTransaction } from '@/server/db/transaction'
import { enqueue } from '@/server/jobs/enqueue'
import { JobFault } from '@/server/jobs/fault'
import { testDatabase } from '../../support/database'
import { workHere } from '../../support/jobs/in-process'
import { until } from '../../support/jobs/workers'

const database = testDatabase()

const ask = async (subject: string) => {
  const mail = { to: 'lee@example.gov.uk', subject, text: 'Hello' }
  const id = await inTransaction(database.db, (tx) => enqueue(tx, 'send-mail', mail))
  return id ?? ''
}
const find = async (id: string) => {
  const [row] = await database.db.select().from(jobs).where(eq(jobs.id, id))
  return row
}
const withoutWaits = () => database.db.update(jobs).set({ retryDelay: 0 })

describe('R-26: a job that fails every time', () => {
  test('is tried eight times and is then a failed one, with a word on why', async () => {
    let attempts = 0
    const id = await ask('poison')
    await withoutWaits()
    workHere(database, {
      'send-mail': {
        reach: async () => {
          attempts += 1
          throw new JobFault('The mail server refused it.')
        },
      },
    })
    await until(async () => (await find(id))?.state === 'failed')
    expect(attempts).toBe(8)
    expect((await find(id))?.output).toEqual({ message: 'The mail server refused it.' })
  })

  test('waits longer after each failure, from 20 to 40 seconds at first', async () => {
    const id = await ask('fails')
    const waits: { atLeast: number; atMost: number }[] = []
    workHere(database, {
      'send-mail': {
        reach: async () => {
          throw new Error('no')
        },
      },
    })
    for (const begun of [0, 1, 2]) {
      await until(async () => (await find(id))?.state === 'retry')
      const row = await find(id)
      expect(row?.retryCount).toBe(begun)
      const [next, begin] = [Date.parse(row?.startAfter ?? ''), Date.parse(row?.startedOn ?? '')]
      waits.push({ atMost: (next - begin) / 1000, atLeast: (next - Date.now()) / 1000 })
      await database.db
        .update(jobs)
        .set({ state: 'created', startAfter: '2020-01-01' })
        .where(eq(jobs.id, id))
    }
    const bounds = [20, 40, 80]
    waits.forEach(({ atLeast, atMost }, index) => {
      expect(atMost).toBeGreaterThanOrEqual(bounds[index] ?? Number.NaN)
      expect(atLeast).toBeLessThanOrEqual(2 * (bounds[index] ?? Number.NaN))
    })
  })

  test('R-25: is begun again at once when its worker is killed, however often it failed before', async () => {
    const id = await ask('abandoned')
    await database.db
      .update(jobs)
      .set({ state: 'active', retryCount: 5, startedOn: sql`now() - interval '31 seconds'` })
      .where(eq(jobs.id, id))
    const begun: number[] = []
    workHere(database, {
      'send-mail': {
        reach: async (_ctx, job) => {
          if (job.id !== id) return
          begun.push((await find(id))?.retryCount ?? 0)
          if (begun.length === 1) throw new JobFault('The mail server refused it.')
        },
      },
    })
    await until(async () => (await find(id))?.state === 'retry' && begun.length === 1)
    expect(begun).toEqual([6])
    const row = await find(id)
    const wait = (Date.parse(row?.startAfter ?? '') - Date.parse(row?.startedOn ?? '')) / 1000
    expect(wait, 'what fails waits as long as ever').toBeGreaterThan(1000)
  })

  test('says nothing of what it was about', async () => {
    const id = await ask('leaks')
    workHere(database, {
      'send-mail': {
        reach: async (_ctx, { payload: { to } }) => {
          throw Object.assign(new Error(`No such user ${to}`), { code: 'EENVELOPE' })
        },
      },
    })
    await until(async () => (await find(id))?.state === 'retry')
    expect((await find(id))?.output).toEqual({ message: 'It ended with EENVELOPE.' })
  })

  test('fails when it takes longer than its kind may', async () => {
    const id = await ask('endless')
    workHere(database, {
      'send-mail': { limitSeconds: 0.5, reach: () => new Promise(() => {}) },
    })
    await until(async () => (await find(id))?.state === 'retry')
    expect((await find(id))?.output).toEqual({ message: 'It took longer than 0.5 seconds.' })
  })
})

test('R-24: a job that takes longer than its lease keeps it by giving signs of life', async () => {
  const id = await ask('long')
  await database.db.update(jobs).set({ expireIn: '4 seconds' })
  let begun = 0
  const work = {
    reach: async (_ctx: unknown, job: { id: string }) => {
      if (job.id !== id) return
      begun += 1
      await new Promise((resolve) => setTimeout(resolve, 8500))
    },
  }
  workHere(database, { 'send-mail': work })
  workHere(database, { 'send-mail': work })
  await until(async () => (await find(id))?.state === 'completed')
  expect(begun).toBe(1)
})

test('a job that is done forgets what it was told', async () => {
  const id = await ask('secret link')
  workHere(database)
  await until(async () => (await find(id))?.state === 'completed')
  expect((await find(id))?.payload).toBeNull()
})

test('a job that is meant for later waits until then', async () => {
  const mail = { to: 'lee@example.gov.uk', subject: 'later', text: 'Hello' }
  const runAt = new Date(Date.now() + 3_600_000)
  const id = await inTransaction(database.db, (tx) => enqueue(tx, 'send-mail', mail, { runAt }))
  const sooner = await ask('sooner')
  workHere(database)
  await until(async () => (await find(sooner))?.state === 'completed')
  expect((await find(id ?? ''))?.state).toBe('created')
})
