import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Actor, PUBLIC } from '@/domain/access'
import { events } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let programme: Awaited<ReturnType<typeof addProgramme>>
let lead: Actor
let admin: Actor
let count = 0

beforeEach(async () => {
  count += 1
  const key = `programme-${count}`
  programme = await addProgramme(database.db, { key })
  lead = await addUser(database.db, {
    role: 'programme-lead',
    name: 'Lee',
    email: `lee${count}@example.gov.uk`,
    leads: [key],
  })
  admin = await addUser(database.db, { role: 'administrator', email: `ada${count}@example.gov.uk` })
})

const as = (actor: Actor) => createCaller(contextFor(database.db, actor))
const event = () => ({ programme: programme.key, kind: 'progress' as const, text: 'Half are out' })

test('a lead says what happened, in order, and the words stay as they are', async () => {
  await as(lead).events.add({ ...event(), on: '1/7/2020', status: 'done' })
  await as(lead).events.add({ ...event(), kind: 'next', text: 'the rest\r\nin <b>autumn</b>' })
  const rows = await database.db
    .select()
    .from(events)
    .where(eq(events.programmeId, programme.id))
    .orderBy(asc(events.position))
  expect(rows).toMatchObject([
    { text: 'Half are out', on: '2020-07-01', status: 'done', position: 0, recordedOn: TODAY },
    { text: 'the rest\r\nin <b>autumn</b>', kind: 'next', position: 1 },
  ])
})

test.each([
  ['', 'Enter what happened or comes next.'],
  ['x'.repeat(5001), 'This is longer than 5000 characters. Shorten it.'],
  ['a\u0000b', 'This has a character that cannot be printed. Type it again.'],
  ['a\ud800b', 'This has a character that cannot be printed. Type it again.'],
])('the text %j is refused in words', async (text, message) => {
  await expect(as(lead).events.add({ ...event(), text })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    cause: { issues: [{ path: ['text'], message }] },
  })
})

test('the lead of another programme and the public may not', async () => {
  const other = await addProgramme(database.db, { key: `other-${count}` })
  const atOther = as(lead).events.add({ ...event(), programme: other.key })
  await expect(atOther).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(as(PUBLIC).events.add(event())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('the activity of a programme tells who did what, newest first and page by page', async () => {
  for (let number = 1; number <= 51; number += 1)
    await as(lead).events.add({ ...event(), text: `Event ${number}` })
  const neighbour = await addProgramme(database.db, { key: `${programme.key}-b` })
  await as(admin).events.add({ ...event(), programme: neighbour.key })
  const first = await as(lead).activity.list({ programme: programme.key })
  expect(first.events).toHaveLength(50)
  expect(first.events[0]).toMatchObject({
    action: 'event.add',
    actor: 'Lee',
    role: 'Programme lead',
    on: TODAY,
    after: { text: 'Event 51' },
  })
  const after = first.nextCursor ?? expect.fail('there is another page')
  const second = await as(lead).activity.list({ programme: programme.key, after })
  expect(second).toMatchObject({ events: [{ after: { text: 'Event 1' } }], nextCursor: null })
})

test('who may sign in is shown to administrators alone', async () => {
  await as(admin).people.invite({ name: 'Mo', email: `mo${count}@example.gov.uk`, role: 'member' })
  const seenBy = async (actor: Actor) =>
    (await as(actor).activity.list({})).events.some(({ action }) => action === 'people.invite')
  expect(await seenBy(admin)).toBe(true)
  expect(await seenBy(lead)).toBe(false)
})
