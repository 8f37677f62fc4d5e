import { desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { jobs } from '@/server/db/job-table'
import { auditEvents } from '@/server/db/schema/audit'
import { inTransaction } from '@/server/db/transaction'
import { enqueue } from '@/server/jobs/enqueue'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { workHere } from '../../support/jobs/in-process'
import { until } from '../../support/jobs/workers'

const database = testDatabase()
let number = 0

async function asAdministrator() {
  number += 1
  const administrator = await addUser(database.db, {
    role: 'administrator',
    name: 'Ada Admin',
    email: `admin${number}@example.gov.uk`,
  })
  return createCaller(contextFor(database.db, administrator))
}

const MAIL = { to: 'lee@example.gov.uk', subject: 'Hello', text: 'Hello' }

async function addFailed(): Promise<string> {
  const id = await inTransaction(database.db, (tx) => enqueue(tx, 'send-mail', MAIL))
  await database.db
    .update(jobs)
    .set({
      state: 'failed',
      retryCount: 7,
      startedOn: '2020-07-08T12:00:00Z',
      completedOn: '2020-07-08T12:00:00Z',
      output: { message: 'The mail server refused it.' },
    })
    .where(eq(jobs.id, id ?? ''))
  return id ?? ''
}

const find = async (id: string) => {
  const [row] = await database.db.select().from(jobs).where(eq(jobs.id, id))
  return row
}
const lastAudit = async () => {
  const [row] = await database.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1)
  return row
}

beforeEach(async () => {
  await database.db.delete(jobs)
})

describe('R-26: what an administrator sees of background work', () => {
  test('is what waits by kind, for how long, and whether anybody works', async () => {
    const caller = await asAdministrator()
    await inTransaction(database.db, (tx) => enqueue(tx, 'send-mail', MAIL))
    await database.db.update(jobs).set({ startAfter: '2020-07-08' })
    const { queues, heartbeatSeconds, failed } = await caller.jobs.list()
    const mails = queues.find(({ kind }) => kind === 'send-mail')
    expect(mails?.waiting).toBe(1)
    expect(mails?.oldestSeconds).toBeGreaterThan(86_400)
    expect(queues.find(({ kind }) => kind === 'purge')).toEqual({
      kind: 'purge',
      waiting: 0,
      oldestSeconds: null,
    })
    expect(heartbeatSeconds).toBeNull()
    expect(failed).toEqual([])
  })

  test('is each job that failed for good, and nothing of what it was about', async () => {
    const caller = await asAdministrator()
    const id = await addFailed()
    const { failed } = await caller.jobs.list()
    expect(failed).toEqual([
      {
        id,
        kind: 'send-mail',
        failedSecondsAgo: expect.any(Number),
        attempts: 8,
        why: 'The mail server refused it.',
      },
    ])
  })

  test('says so when the worker left no message', async () => {
    const caller = await asAdministrator()
    await addFailed()
    await database.db.update(jobs).set({ output: { value: { message: 'timeout' } } })
    expect((await caller.jobs.list()).failed).toMatchObject([
      { why: 'The worker stopped while it was at it.' },
    ])
  })
})

describe('R-26: trying again', () => {
  test('does the job, and records who asked', async () => {
    const caller = await asAdministrator()
    const id = await addFailed()
    await caller.jobs.retry({ id })
    expect(await lastAudit()).toMatchObject({
      action: 'jobs.retry',
      subject: `jobs/send-mail/${id}`,
      actor: 'Ada Admin',
    })
    workHere(database)
    await until(async () => (await find(id))?.state === 'completed')
    expect((await caller.jobs.list()).failed).toEqual([])
  })

  test('puts it back among what failed when it fails again', async () => {
    const caller = await asAdministrator()
    const id = await addFailed()
    await caller.jobs.retry({ id })
    workHere(database, {
      'send-mail': {
        reach: async () => {
          throw new Error('no')
        },
      },
    })
    await until(async () => (await find(id))?.state === 'failed')
    expect((await caller.jobs.list()).failed).toMatchObject([{ id, attempts: 9 }])
  })

  test('happens once when two press at the same moment', async () => {
    const callers = [await asAdministrator(), await asAdministrator()]
    const id = await addFailed()
    const tries = await Promise.allSettled(callers.map((caller) => caller.jobs.retry({ id })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    })
  })
})

describe('R-26: giving up', () => {
  test('removes what the job was told, never does it, and records who asked', async () => {
    const caller = await asAdministrator()
    const id = await addFailed()
    await caller.jobs.discard({ id })
    expect((await caller.jobs.list()).failed).toEqual([])
    expect(await find(id)).toMatchObject({ state: 'completed', payload: null })
    expect(await lastAudit()).toMatchObject({
      action: 'jobs.discard',
      subject: `jobs/send-mail/${id}`,
    })
    await expect(caller.jobs.retry({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
