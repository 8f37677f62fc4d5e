import { randomUUID } from 'node:crypto'
import { eq, like, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { connect, type Db } from '@/server/db/client'
import { auditEvents, events, idempotencyKeys, ratings } from '@/server/db/schema'
import { inTransaction } from '@/server/db/transaction'
import { aroundTransactions } from '@/server/db/transaction-scope'
import { changeOf } from '@/server/idempotency/once'
import { purgeIdempotencyKeys } from '@/server/idempotency/store'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { losingProxy } from '../../support/losing-proxy'

const database = testDatabase()
let pmo: Actor
let administrator: Actor
let programme: string
let programmeId: number
let count = 0

beforeAll(async () => {
  pmo = await addUser(database.db, { role: 'pmo-manager' })
  administrator = await addUser(database.db, { role: 'administrator' })
})

beforeEach(async () => {
  count += 1
  programme = `programme-${count}`
  programmeId = (await addProgramme(database.db, { key: programme })).id
})

const as = (actor: Actor, idempotencyKey: string | undefined, db: Db = database.db) =>
  createCaller({ ...contextFor(db, actor), idempotencyKey })

const rating = () => ({ programme, value: 'green' as const, expectedPrevious: null })
const event = (text = 'The kit arrived') => ({ programme, kind: 'progress' as const, text })

const ratingsOnRecord = () =>
  database.db.select().from(ratings).where(sql`programme_id = ${programmeId}`)
const eventsOnRecord = () =>
  database.db.select().from(events).where(sql`programme_id = ${programmeId}`)
const audited = () =>
  database.db
    .select()
    .from(auditEvents)
    .where(like(auditEvents.subject, `programmes/${programme}%`))

describe('R-5: a change whose answer was lost after the commit', () => {
  async function unreliable() {
    const proxy = await losingProxy(database.url)
    const { db, close } = connect(proxy.url, { max: 2 })
    onTestFinished(async () => {
      await close()
      await proxy.close()
    })
    return { db, lose: proxy.loseNextCommit }
  }

  test('is recorded once when it is sent again under its key, and answered as it would have been', async () => {
    const { db, lose } = await unreliable()
    const press = as(pmo, randomUUID(), db).ratings
    lose()
    await expect(press.record(rating())).rejects.toThrow()
    const [stored] = await ratingsOnRecord()
    expect(await press.record(rating())).toEqual({ id: stored?.id })
    expect(await ratingsOnRecord()).toHaveLength(1)
    expect(await audited()).toHaveLength(1)
  })

  test('would be recorded twice without a key, or met as a conflict', async () => {
    const { db, lose } = await unreliable()
    const { events, ratings } = as(pmo, undefined, db)
    lose()
    await expect(events.add(event())).rejects.toThrow()
    await events.add(event())
    expect(await eventsOnRecord()).toHaveLength(2)
    lose()
    await expect(ratings.record(rating())).rejects.toThrow()
    await expect(ratings.record(rating())).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('R-5: the same key', () => {
  test('with other answers is refused in plain words, and changes nothing', async () => {
    const { events } = as(pmo, randomUUID())
    await events.add(event())
    await expect(events.add(event('Another thing'))).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message:
        'This was sent before with other answers. Reload the page, look at what was saved, and try again.',
    })
    expect(await eventsOnRecord()).toHaveLength(1)
  })

  test('for another procedure is refused', async () => {
    const press = as(pmo, randomUUID())
    await press.events.add(event())
    await expect(press.ratings.record(rating())).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
    })
  })

  test('sent ten times at once gives ten equal answers and one row', async () => {
    const press = as(pmo, randomUUID())
    const answers = await Promise.all(Array.from({ length: 10 }, () => press.events.add(event())))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await eventsOnRecord()).toHaveLength(1)
    expect(await audited()).toHaveLength(1)
  })

  test('of another person is another press', async () => {
    const key = randomUUID()
    await as(pmo, key).events.add(event())
    await as(administrator, key).events.add(event())
    expect(await eventsOnRecord()).toHaveLength(2)
  })

  test('is free again after a refusal', async () => {
    const { ratings } = as(pmo, randomUUID())
    const amber = { ...rating(), value: 'amber' as const }
    await expect(ratings.record(amber)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await ratings.record({
      ...amber,
      reason: 'Late',
      pathToGreen: 'More people',
      pathToGreenBy: '2020-10',
    })
    expect(await ratingsOnRecord()).toHaveLength(1)
  })

  test.each(['', 'x', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'])(
    '%j, which is no UUID of version 4, is refused',
    async (key) => {
      await expect(as(pmo, key).events.add(event())).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      expect(await eventsOnRecord()).toEqual([])
    },
  )
})

test('R-5: a press sent again gives the one-time link again, which the table does not give away', async () => {
  const key = randomUUID()
  const person = { name: 'Asha Patel', email: 'asha@example.gov.uk', role: 'member' as const }
  const first = await as(administrator, key).people.invite(person)
  expect(await as(administrator, key).people.invite(person)).toEqual(first)
  const rows = JSON.stringify(await database.db.select().from(idempotencyKeys))
  expect(rows).not.toContain(key)
  expect(rows).not.toContain(first.link.slice(-43))
  expect(rows).not.toContain(Buffer.from(first.link).toString('base64').slice(0, 40))
})

test('R-5: a key is kept for seven days', async () => {
  const [young, old] = [randomUUID(), randomUUID()]
  await as(pmo, young).events.add(event('Young'))
  await as(pmo, old).events.add(event('Old'))
  const age = (days: string, hash: string) =>
    database.db
      .update(idempotencyKeys)
      .set({ createdAt: sql`now() - ${days}::interval` })
      .where(eq(idempotencyKeys.keyHash, sql`encode(sha256(${hash}::bytea), 'hex')`))
  await age('6 days 23 hours', young)
  await age('7 days 1 minute', old)
  expect(await purgeIdempotencyKeys(database.db)).toBe(1)
  await as(pmo, young).events.add(event('Young'))
  expect(await eventsOnRecord()).toHaveLength(2)
})

describe('R-2: one change', () => {
  const run = (work: () => Promise<unknown>) => {
    const change = changeOf(contextFor(database.db, pmo), 'x.change', {})
    return aroundTransactions(change.open, work).then(change.assertAnswer)
  }
  const one = () => inTransaction(database.db, async () => ({ done: true }))

  test('has one transaction, whose value is its answer', async () => {
    await expect(run(one)).resolves.toBeUndefined()
    await expect(run(async () => 'no transaction')).resolves.toBeUndefined()
  })

  test('may not open a second transaction', async () => {
    await expect(run(() => one().then(one))).rejects.toThrow('x.change opens a second transaction')
  })

  test('may not answer with something else', async () => {
    await expect(run(async () => ({ ...(await one()) }))).rejects.toThrow(
      'x.change answers with something else than the value of its transaction',
    )
  })
})
