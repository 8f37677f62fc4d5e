import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Role } from '@/domain/access'
import { sessions } from '@/server/db/schema'
import { auditEvents } from '@/server/db/schema/audit'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const ISSUER = 'https://login.example.gov.uk'
let count = 0

/** A person with an account of the organisation, or without, who is signed in twice. */
async function somebody(role: Role, { connected = true } = {}) {
  count += 1
  const person = await addUser(database.db, {
    role,
    name: `Person ${count}`,
    email: `person${count}@example.gov.uk`,
  })
  if (connected)
    await database.db.execute(
      sql`insert into account (issuer, subject, user_id) values (${ISSUER}, ${`object-${count}`}, ${person.id})`,
    )
  for (const place of ['here', 'there'])
    await database.db.execute(
      sql`insert into session (token_hash, user_id, expires_at)
          values (${`${place}-${person.id}`}, ${person.id}, '2999-01-01')`,
    )
  return person
}

const as = (actor: Actor) => createCaller(contextFor(database.db, actor))
const sessionsOf = (id: number) =>
  database.db
    .select({ hash: sessions.tokenHash })
    .from(sessions)
    .where(sql`${sessions.userId} = ${id}`)
const isConnected = async (id: number) =>
  (await database.db.execute(sql`select from account where user_id = ${id}`)).length > 0
const recorded = (id: number) =>
  database.db
    .select({ actor: auditEvents.actor, before: auditEvents.before, after: auditEvents.after })
    .from(auditEvents)
    .where(eq(auditEvents.subject, `people/${id}`))

describe('S-21: disconnecting an account', () => {
  beforeEach(() => database.db.execute(sql`delete from account`))

  test('of one’s own takes it away, ends every session, and is on record', async () => {
    const lee = await somebody('report-author')
    expect(await as(lee).account.disconnect()).toEqual({ ended: 2 })
    expect(await isConnected(lee.id)).toBe(false)
    expect(await sessionsOf(lee.id)).toEqual([])
    expect(await recorded(lee.id)).toEqual([
      {
        actor: lee.name,
        before: { accounts: [{ issuer: ISSUER, subject: `object-${count}` }] },
        after: { accounts: [], sessions: 2 },
      },
    ])
  })

  test('of somebody else is an administrator’s, and touches nobody else', async () => {
    const [admin, lee, mo] = [
      await somebody('administrator'),
      await somebody('report-author'),
      await somebody('member'),
    ]
    expect((await as(admin).people.list()).find(({ id }) => id === lee.id)).toMatchObject({
      connected: true,
    })
    expect(await as(admin).people.disconnect({ id: lee.id })).toEqual({ ended: 2 })
    expect(await sessionsOf(lee.id)).toEqual([])
    expect((await as(admin).people.list()).find(({ id }) => id === lee.id)).toMatchObject({
      connected: false,
    })
    expect(await isConnected(mo.id)).toBe(true)
    expect(await sessionsOf(mo.id)).toHaveLength(2)
    expect(await recorded(lee.id)).toMatchObject([{ actor: admin.name }])
    await expect(as(mo).people.disconnect({ id: admin.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('is refused where there is none, and of nobody', async () => {
    const admin = await somebody('administrator', { connected: false })
    await expect(as(admin).account.disconnect()).rejects.toThrow('No organisational account')
    await expect(as(admin).people.disconnect({ id: 999_999 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await recorded(admin.id)).toEqual([])
  })

  test('leaves one administrator who signs in with theirs', async () => {
    const [ada, bea] = [await somebody('administrator'), await somebody('administrator')]
    const chief = await somebody('administrator', { connected: false })
    await as(chief).people.disconnect({ id: ada.id })
    await expect(as(bea).account.disconnect()).rejects.toThrow('only administrator')
    await expect(as(chief).people.disconnect({ id: bea.id })).rejects.toThrow('only administrator')
    expect(await isConnected(bea.id)).toBe(true)
    expect(await sessionsOf(bea.id)).toHaveLength(2)
  })

  test('leaves one of two who do it at the same moment', async () => {
    const both = [await somebody('administrator'), await somebody('administrator')]
    const outcomes = await Promise.allSettled(both.map((one) => as(one).account.disconnect()))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
