import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, PUBLIC } from '@/domain/access'
import { LONGEST_DRAFT } from '@/domain/form-drafts/input'
import { auditEvents, formDrafts } from '@/server/db/schema'
import { purgeFormDrafts } from '@/server/form-drafts/store'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let pat: Actor
let sam: Actor

beforeAll(async () => {
  pat = await addUser(database.db, { role: 'pmo-manager', name: 'Pat' })
  sam = await addUser(database.db, { role: 'administrator', name: 'Sam' })
})

const as = (actor: Actor) => createCaller(contextFor(database.db, actor)).drafts

const FORM = 'programmes/police-itm/rate/overall'
const values = (reason: string) => ({
  start: { value: ['green'], reason: [''] },
  typed: { value: ['amber'], reason: [reason], boxes: ['a', 'b'] },
})

const setAge = (days: string) =>
  database.db.update(formDrafts).set({ savedAt: sql`now() - ${days}::interval` })

describe('A-18: what is typed and not sent', () => {
  test('is kept for the person, the last of it, until they throw it away', async () => {
    await as(pat).save({ form: FORM, version: 3, values: values('The supplier') })
    const saved = await as(pat).save({
      form: FORM,
      version: 4,
      values: values('The supplier is late'),
    })
    expect(await as(pat).find({ form: FORM })).toEqual({
      ...saved,
      version: 4,
      values: values('The supplier is late'),
    })
    expect(await as(pat).find({ form: 'programmes/other/rate/overall' })).toBeNull()
    await as(pat).discard({ form: FORM })
    expect(await as(pat).find({ form: FORM })).toBeNull()
  })

  test('says when it was saved by London’s clock', async () => {
    await as(pat).save({ form: FORM, version: null, values: values('X') })
    await database.db.update(formDrafts).set({ savedAt: '2020-07-08T09:42:00Z' })
    expect(await as(pat).find({ form: FORM })).toMatchObject({ on: '2020-07-08', at: '10:42am' })
    await database.db.update(formDrafts).set({ savedAt: '2020-12-31T12:05:00Z' })
    expect(await as(pat).find({ form: FORM })).toMatchObject({ on: '2020-12-31', at: '12:05pm' })
  })

  test('is shown to nobody else, whatever they may do', async () => {
    await as(pat).save({ form: FORM, version: 3, values: values('Between us') })
    expect(await as(sam).find({ form: FORM })).toBeNull()
    await as(sam).discard({ form: FORM })
    await as(sam).save({ form: FORM, version: 3, values: values('Mine') })
    expect(await as(pat).find({ form: FORM })).toMatchObject({ values: values('Between us') })
  })

  test.each(['find', 'discard'] as const)('is not for the public to %s', async (what) => {
    await expect(as(PUBLIC)[what]({ form: FORM })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('changes no record and is not audited', async () => {
    await as(pat).save({ form: FORM, version: 3, values: values('X') })
    expect(await database.db.select().from(auditEvents)).toEqual([])
  })

  test('is kept for 30 days after it was last typed into', async () => {
    await as(pat).save({ form: FORM, version: 3, values: values('X') })
    await setAge('29 days 23 hours')
    expect(await purgeFormDrafts(database.db)).toBe(0)
    await setAge('30 days 1 minute')
    expect(await purgeFormDrafts(database.db)).toBeGreaterThan(0)
    expect(await as(pat).find({ form: FORM })).toBeNull()
  })
})

describe('A-18: a draft is refused', () => {
  const save = (changes: object) =>
    as(pat).save({ form: FORM, version: null, values: values('X'), ...changes })

  test.each([
    ['with more than 64 KiB', { values: values('é'.repeat(LONGEST_DRAFT / 2)) }],
    ['with a null character', { values: values('a\0b') }],
    ['with half a character', { values: values('a\ud800b') }],
    ['for a form that is no path', { form: 'no path' }],
    ['with a field that it does not know', { userId: 1 }],
  ])('%s', async (_, changes) => {
    await expect(save(changes)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('and one just short of 64 KiB is kept', async () => {
    await save({ values: values('é'.repeat(LONGEST_DRAFT / 2 - 100)) })
  })
})
