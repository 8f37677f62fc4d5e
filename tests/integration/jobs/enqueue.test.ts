import { asc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { jobs } from '@/server/db/job-table'
import { inTransaction } from '@/server/db/transaction'
import { enqueue } from '@/server/jobs/enqueue'
import { testDatabase } from '../../support/database'

const database = testDatabase()

const MAIL = { to: 'a@example.gov.uk', subject: 'Hello', text: 'Hello' }

const waiting = () =>
  database.db
    .select({ kind: jobs.kind, payload: jobs.payload, state: jobs.state })
    .from(jobs)
    .orderBy(asc(jobs.createdOn))

describe('R-24: a job that is asked for in a transaction', () => {
  test('is never there when the transaction rolls back', async () => {
    const failing = inTransaction(database.db, async (tx) => {
      await enqueue(tx, 'send-mail', MAIL)
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect(await waiting()).toEqual([])
  })

  test('is there when it commits', async () => {
    const id = await inTransaction(database.db, (tx) => enqueue(tx, 'send-mail', MAIL))
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await waiting()).toEqual([{ kind: 'send-mail', payload: MAIL, state: 'created' }])
  })

  test('is kept once for each key', async () => {
    const ask = (key: string) =>
      inTransaction(database.db, (tx) => enqueue(tx, 'purge', {}, { key }))
    const ids = await Promise.all([ask('2020-07-08'), ask('2020-07-08'), ask('2020-07-09')])
    expect(ids.filter((id) => id !== null)).toHaveLength(2)
    expect(await ask('2020-07-08')).toBeNull()
  })

  test('is refused when it tells what its kind does not take', async () => {
    const extra = { ...MAIL, bcc: 'b@example.gov.uk' }
    const asked = inTransaction(database.db, (tx) => enqueue(tx, 'send-mail', extra))
    await expect(asked).rejects.toThrow('bcc')
  })
})
