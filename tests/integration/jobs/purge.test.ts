import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { formDrafts } from '@/server/db/schema/form-drafts'
import { idempotencyKeys } from '@/server/db/schema/idempotency'
import { sessions, signInLinks, users } from '@/server/db/schema/users'
import { enqueueDue } from '@/server/jobs/schedules'
import { WORKS } from '@/server/jobs/works'
import { addUser } from '../../support/context'
import { testDatabase } from '../../support/database'
import { workHere } from '../../support/jobs/in-process'
import { until } from '../../support/jobs/workers'

const database = testDatabase()

test('R-26: once an hour the worker removes what is over, and nothing that is not', async () => {
  const { db } = database
  await addUser(db, { role: 'member' })
  const [user] = await db.select({ id: users.id }).from(users)
  if (user === undefined) throw new Error('nobody was added')
  const userId = user.id
  const ago = (time: string) => sql`now() - ${time}::interval`
  const later = sql`now() + interval '1 hour'`
  await db.insert(sessions).values([
    { userId, tokenHash: 'over', expiresAt: ago('1 minute') },
    { userId, tokenHash: 'live', expiresAt: later },
  ])
  await db.insert(signInLinks).values([
    { userId, tokenHash: 'over', expiresAt: ago('8 days') },
    { userId, tokenHash: 'just over', expiresAt: ago('6 days') },
  ])
  const press = { actorId: userId, requestHash: 'x', answer: 'x' }
  await db.insert(idempotencyKeys).values([
    { ...press, keyHash: 'old', createdAt: ago('8 days') },
    { ...press, keyHash: 'new', createdAt: ago('6 days') },
  ])
  await db.insert(formDrafts).values([
    { userId, form: 'old', values: { start: {}, typed: {} }, savedAt: ago('31 days') },
    { userId, form: 'new', values: { start: {}, typed: {} }, savedAt: ago('29 days') },
  ])
  await enqueueDue(db, [{ kind: 'purge', every: 'hour' }], new Date())
  workHere(database, { purge: WORKS.purge })
  await until(async () => (await db.select().from(sessions)).length === 1)
  expect(await db.select({ left: sessions.tokenHash }).from(sessions)).toEqual([{ left: 'live' }])
  expect(await db.select({ left: signInLinks.tokenHash }).from(signInLinks)).toEqual([
    { left: 'just over' },
  ])
  expect(await db.select({ left: idempotencyKeys.keyHash }).from(idempotencyKeys)).toEqual([
    { left: 'new' },
  ])
  expect(await db.select({ left: formDrafts.form }).from(formDrafts)).toEqual([{ left: 'new' }])
})
