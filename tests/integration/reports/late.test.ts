import { eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay, type Day } from '@/domain/dates/day'
import { auditEvents, reportFiles } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'

const REASON = 'The supplier gave notice on 13 July, and the contract ends before the next meeting.'
const DUE = asDay('2020-07-13')
const LATE = asDay('2020-07-14')

/** A database of its own with an approved report to the Finance Committee of 21 July 2020. */
function approvedReport() {
  const database = testDatabase()
  let people: Awaited<ReturnType<typeof seedSample>>
  beforeAll(async () => {
    people = await seedSample(database.db)
    await bring(database.db, people, UPDATE, 'approved')
  })
  const as = (person?: keyof typeof people, today?: Day) =>
    callAs(database.db, person === undefined ? undefined : people[person], today)
  const shown = async () => ({
    key: UPDATE,
    version: (await as('author').reports.get({ key: UPDATE })).staff?.version ?? 0,
  })
  return {
    database,
    as,
    shown,
    publish: async (today: Day, lateReason?: string) =>
      as('author', today).reports.publish({
        ...(await shown()),
        ...(lateReason && { lateReason }),
      }),
    frontOf: async (person?: keyof typeof people) => {
      const { document, versions } = await as(person).reports.get({ key: UPDATE })
      return [document?.header?.lateReason, versions[0]?.lateReason]
    },
  }
}

describe('a paper that is published after its deadline, before its meeting', () => {
  const { database, as, shown, publish, frontOf } = approvedReport()

  test('is refused until somebody states the special circumstances', async () => {
    await expect(publish(LATE)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining(
        'late for the Finance Committee on 21 July 2020 (papers were due out by 13 July 2020)',
      ),
    })
    await publish(LATE, REASON)
  })

  test('says so at its front to everybody, in its files and in the record', async () => {
    for (const person of ['author', 'member', undefined] as const)
      expect(await frontOf(person)).toEqual([REASON, REASON])
    const version = await as().reports.version({ key: UPDATE, number: 1 })
    expect(version?.document?.header?.lateReason).toBe(REASON)
    const [published] = await database.db
      .select({ after: auditEvents.after })
      .from(auditEvents)
      .where(eq(auditEvents.action, 'report.publish'))
    expect(published?.after).toMatchObject({ lateReason: REASON })
    const files = await database.db
      .select({ content: reportFiles.content })
      .from(reportFiles)
      .where(inArray(reportFiles.format, ['html', 'markdown', 'json']))
    expect(files.length).toBeGreaterThan(2)
    for (const { content } of files) expect(new TextDecoder().decode(content)).toContain(REASON)
  })

  test('keeps the reason when it is corrected, and is not asked again', async () => {
    const author = as('author', LATE)
    await author.reports.correct({ ...(await shown()), reason: 'A date was wrong.' })
    await as('second', LATE).reports.approve({ ...(await shown()), outOfDate: true })
    await author.reports.publish(await shown())
    expect(await frontOf('member')).toEqual([REASON, REASON])
  })
})

describe.each([
  ['on the day of the deadline', DUE],
  ['after its meeting, for the record', asDay('2020-07-22')],
])('a paper that is published %s', (_when, today) => {
  const { publish, frontOf } = approvedReport()

  test('is not late, and a reason that nobody asked for is not printed', async () => {
    await publish(today, REASON)
    expect(await frontOf('member')).toEqual([undefined, null])
  })
})

describe('a paper for a meeting that is moved', () => {
  const { as, publish, frontOf } = approvedReport()

  test('is late for the new day alone', async () => {
    await as('pmo').meetings.move({
      ...{ key: 'finance-2020-07-21', version: 1 },
      ...{ date: '28 July 2020', reason: 'The Guildhall is closed.' },
    })
    await publish(LATE)
    expect(await frontOf()).toEqual([undefined, null])
  })
})
