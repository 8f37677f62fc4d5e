import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { auditEvents } from '@/server/db/schema'
import { testDatabase } from '../support/database'
import { bring, callAs, seedSample, UPDATE } from '../support/reports'
import { policeUpdate } from '../support/workflow'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  people = await seedSample(database.db)
})

const asAuthor = () => callAs(database.db, people.author)
const meetingsOf = async (committee: string, asAt?: string) =>
  (await asAuthor().meetings.list({ asAt })).find(({ key }) => key === committee)?.meetings ?? []

describe('what the public is told of a meeting', () => {
  test('is the same whether or not a report to it is being written', async () => {
    const told = async () => {
      const anybody = callAs(database.db)
      const meeting = 'finance-2020-07-21'
      return [
        await anybody.meetings.list({}),
        await anybody.resolutions.list({ meeting }),
        await anybody.actions.list({ meeting }),
      ]
    }
    const before = await told()
    await asAuthor().reports.create(policeUpdate('A new one'))
    await bring(database.db, people, UPDATE, 'drafted')
    expect(await told()).toEqual(before)
    expect((await meetingsOf('finance')).flatMap(({ reports }) => reports)).not.toEqual([])
  })
})

describe('adding a meeting', () => {
  test('names it by its committee and its day, and says who added it', async () => {
    const { key } = await asAuthor().meetings.add({
      committee: 'finance',
      date: '15 September 2020',
      time: '1:45pm',
    })
    expect(key).toBe('finance-2020-09-15')
    expect((await meetingsOf('finance'))[0]).toEqual({
      key,
      date: '2020-09-15',
      time: '1:45pm',
      version: 1,
      isCancelled: false,
      changes: [],
      reports: [],
    })
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `meetings/${key}`))
    expect(rows).toMatchObject([{ action: 'meeting.add', actor: 'Ruth Author', on: '2020-07-08' }])
  })

  test('happens once, also when two people try at the same moment', async () => {
    const input = { committee: 'finance', date: '2020-10-20' }
    const tries = await Promise.allSettled([
      asAuthor().meetings.add(input),
      callAs(database.db, people.second).meetings.add(input),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', message: expect.stringContaining('20 October 2020') },
    })
  })

  test.each([
    [{ committee: 'nobody', date: '2020-10-21' }, 'Choose one of the committees.'],
    [{ committee: 'finance', date: '31 February 2020' }, 'Some answers'],
    [{ committee: 'finance', date: '2020-10-21', time: 'after lunch' }, 'Some answers'],
  ])('is refused for %j', async (input, message) => {
    await expect(asAuthor().meetings.add(input)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining(message),
    })
  })

  test('is for report authors and administrators', async () => {
    const input = { committee: 'finance', date: '2020-11-17' }
    for (const actor of [people.pmo, people.lead, people.member])
      await expect(callAs(database.db, actor).meetings.add(input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    await expect(callAs(database.db).meetings.add(input)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('the list of meetings', () => {
  test('has each report beside its meeting once its reader may read it', async () => {
    const seenBy = async (actor?: typeof people.author) =>
      (await callAs(database.db, actor).meetings.list({}))
        .flatMap(({ meetings }) => meetings)
        .flatMap(({ reports }) => reports)
        .filter(({ key }) => key === UPDATE)
    expect(await seenBy(people.lead)).toMatchObject([{ status: 'draft', purpose: 'information' }])
    expect(await seenBy(people.member)).toEqual([])
    await bring(database.db, people, UPDATE, 'published')
    expect(await seenBy(people.member)).toMatchObject([{ status: 'published' }])
    expect(await seenBy()).toMatchObject([{ status: 'published' }])
  })

  test('shows a former day as it was', async () => {
    const later = callAs(database.db, people.author, asDay('2020-08-01'))
    await later.meetings.add({ committee: 'it-sub', date: '2020-12-01' })
    const before = (await later.meetings.list({ asAt: '31 July 2020' })).find(
      ({ key }) => key === 'it-sub',
    )
    expect(before?.meetings.map(({ key }) => key)).toEqual(['it-sub-2016-09-30'])
    const [finance] = (await meetingsOf('finance', '7 July 2020')).slice(-1)
    expect(finance?.reports).toMatchObject([{ key: UPDATE, status: 'draft' }])
  })
})
