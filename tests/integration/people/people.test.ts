import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { auditEvents, sessions, users } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let admin: Actor
let count = 0

const as = (actor: Actor) => createCaller(contextFor(database.db, actor)).people
const newEmail = () => `person${++count}@example.gov.uk`
const person = async (id: number) =>
  (await as(admin).list()).find((listed) => listed.id === id) ?? expect.fail('no such person')
const audited = (id: number) =>
  database.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, `people/${id}`))

beforeEach(async () => {
  await database.db.update(users).set({ disabledAt: '2020-07-01' })
  admin = await addUser(database.db, { role: 'administrator', name: 'Ada', email: newEmail() })
})

test('a programme lead is invited with the programmes that they lead and a link to hand over', async () => {
  await addProgramme(database.db, { key: 'police-itm' })
  const { id, link } = await as(admin).invite({
    name: 'Lee',
    email: ' Lee.Lead@Example.gov.uk ',
    role: 'programme-lead',
    programmes: ['police-itm'],
  })
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in\/link#[\w-]{43}$/)
  expect(await person(id)).toEqual({
    id,
    name: 'Lee',
    email: 'lee.lead@example.gov.uk',
    role: 'programme-lead',
    programmes: ['police-itm'],
    disabled: false,
    connected: false,
    version: 1,
  })
  expect(await audited(id)).toMatchObject([
    { action: 'people.invite', actor: 'Ada', role: 'Administrator', on: '2020-07-08' },
  ])
})

test('an address that can sign in already is not invited again', async () => {
  const email = newEmail()
  await as(admin).invite({ name: 'Mo', email, role: 'member' })
  const again = as(admin).invite({ name: 'Mo', email: email.toUpperCase(), role: 'member' })
  await expect(again).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { field: 'email' } })
})

test('a programme that does not exist is refused and nobody is invited', async () => {
  const email = newEmail()
  const invited = as(admin).invite({
    name: 'Lee',
    email,
    role: 'programme-lead',
    programmes: ['nowhere'],
  })
  await expect(invited).rejects.toMatchObject({ cause: { field: 'programmes' } })
  expect(await database.db.select().from(users).where(eq(users.email, email))).toEqual([])
})

describe('only an administrator manages people', () => {
  test.each(['pmo-manager', 'programme-lead', 'report-author', 'member'] as const)(
    'a %s may not',
    async (role) => {
      const actor: Actor = { kind: 'user', id: 1, name: 'No', role, leads: [] }
      await expect(as(actor).list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
      const invited = as(actor).invite({ name: 'X', email: newEmail(), role: 'member' })
      await expect(invited).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )
})

test('a changed role is recorded with what it was', async () => {
  const { id } = await as(admin).invite({ name: 'Rae', email: newEmail(), role: 'member' })
  await as(admin).changeRole({ id, version: 1, role: 'report-author' })
  expect(await person(id)).toMatchObject({ role: 'report-author', version: 2 })
  expect((await audited(id)).at(-1)).toMatchObject({
    action: 'people.change-role',
    before: { role: 'member', programmes: [] },
    after: { role: 'report-author', programmes: [] },
  })
})

test('of two who change one person at once, one is told what the other saved', async () => {
  const { id } = await as(admin).invite({ name: 'Rae', email: newEmail(), role: 'member' })
  const outcomes = await Promise.allSettled([
    as(admin).changeRole({ id, version: 1, role: 'report-author' }),
    as(admin).changeRole({ id, version: 1, role: 'pmo-manager' }),
  ])
  const refused = outcomes.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([
    { reason: { code: 'CONFLICT', cause: { current: { id, version: 2 } } } },
  ])
  expect(await audited(id)).toHaveLength(2)
})

test('a disabled person loses every session and can be enabled again', async () => {
  const { id } = await as(admin).invite({ name: 'Dan', email: newEmail(), role: 'member' })
  const dan = (await person(id)).id
  await database.db
    .insert(sessions)
    .values({ tokenHash: `hash-${id}`, userId: dan, expiresAt: '2999-01-01' })
  await as(admin).disable({ id, version: 1 })
  expect(await person(id)).toMatchObject({ disabled: true, version: 2 })
  expect(await database.db.select().from(sessions).where(eq(sessions.userId, dan))).toEqual([])
  await expect(as(admin).makeLink({ id })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await as(admin).enable({ id, version: 2 })
  expect(await person(id)).toMatchObject({ disabled: false, version: 3 })
  expect((await as(admin).makeLink({ id })).link).toContain('/sign-in/link#')
  const actions = (await audited(id)).map(({ action }) => action)
  expect(actions).toEqual(['people.invite', 'people.disable', 'people.enable', 'people.link'])
})

describe('the last administrator who can sign in', () => {
  const id = () => (admin.kind === 'user' ? admin.id : expect.fail('nobody'))

  test('cannot be disabled', async () => {
    const disabled = as(admin).disable({ id: id(), version: 1 })
    await expect(disabled).rejects.toThrow('This is the only administrator who can sign in.')
  })

  test('cannot become something else', async () => {
    const changed = as(admin).changeRole({ id: id(), version: 1, role: 'member' })
    await expect(changed).rejects.toThrow('This is the only administrator who can sign in.')
  })

  test('remains when two administrators leave at the same moment', async () => {
    const other = await addUser(database.db, { role: 'administrator', email: newEmail() })
    const outcomes = await Promise.allSettled([
      as(admin).changeRole({ id: id(), version: 1, role: 'member' }),
      as(other).disable({ id: other.id, version: 1 }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('a person who does not exist is not found', async () => {
  const disabled = as(admin).disable({ id: 999_999, version: 1 })
  await expect(disabled).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
