import { eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay, type Day } from '@/domain/dates/day'
import { auditEvents, reportFiles } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'
import { policeUpdate } from '../../support/workflow'

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

describe('a paper that was approved before its meeting moved', () => {
  const { database, as, shown, publish, frontOf } = approvedReport()
  const WHY = 'The supplier has to be told before the summer.'
  const move = async (version: number, date: string) =>
    as('pmo').meetings.move({
      ...{ key: 'finance-2020-07-21', version, date, reason: 'The Guildhall is closed.' },
    })
  const movedFor = async (person?: 'author' | 'member') =>
    (await as(person).reports.get({ key: UPDATE })).moved.map(({ printed, now }) => [printed, now])
  const papers = () => as('pmo').meetings.movedPapers({ key: 'finance-2020-07-21' })
  const draftAgain = async () => {
    await as('author').reports.draft(await shown())
    await as('second').reports.approve({ ...(await shown()), outOfDate: true })
  }

  test('says so to those who answer for it, with the day that it prints', async () => {
    expect(await papers()).toEqual([])
    await move(1, '28 July 2020')
    expect(await movedFor('author')).toEqual([['2020-07-21', '2020-07-28']])
    expect(await movedFor('member')).toEqual([['2020-07-21', '2020-07-28']])
    expect(await papers()).toMatchObject([
      { key: UPDATE, printed: '2020-07-21', now: '2020-07-28', isPublished: false },
    ])
    await expect(as('member').meetings.movedPapers({ key: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('is not published unnoticed, and its deadline is that of the new day', async () => {
    await expect(publish(LATE)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('which meets on 28 July 2020 now'),
    })
    await expect(publish(asDay('2020-07-21'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await as('author').reports.get({ key: UPDATE })).status).toBe('approved')
  })

  test('goes out with a reason at its front, late for the new day alone', async () => {
    const input = { ...(await shown()), movedReason: WHY }
    await as('author', LATE).reports.publish(input)
    const front = `This paper was approved for the Finance Committee on 21 July 2020, which meets on 28 July 2020 now. ${WHY}`
    for (const person of ['author', 'member', undefined] as const) {
      const { document, moved } = await as(person).reports.get({ key: UPDATE })
      expect([document?.header?.movedNote, moved]).toEqual([front, []])
    }
    expect(await frontOf()).toEqual([undefined, null])
    expect(await papers()).toEqual([])
    const files = await database.db
      .select({ content: reportFiles.content })
      .from(reportFiles)
      .where(inArray(reportFiles.format, ['html', 'markdown', 'json']))
    for (const { content } of files) expect(new TextDecoder().decode(content)).toContain(WHY)
  })

  test('that is out when its meeting moves is corrected, and prints the new day then', async () => {
    await move(2, '4 August 2020')
    expect(await movedFor()).toEqual([['2020-07-21', '2020-08-04']])
    expect(await papers()).toMatchObject([{ now: '2020-08-04', isPublished: true }])
    await as('author').reports.correct({ ...(await shown()), reason: 'The meeting moved.' })
    expect(await movedFor('author')).toEqual([])
    await draftAgain()
    await publish(LATE)
    const { document, moved } = await as().reports.get({ key: UPDATE })
    expect(document?.header?.committees[0]?.date).toBe('2020-08-04')
    expect([document?.header?.movedNote, moved]).toEqual([undefined, []])
    expect(await papers()).toEqual([])
  })

  test('prints the new day when it was sent back and drafted again', async () => {
    await as('author').reports.correct({ ...(await shown()), reason: 'A word was wrong.' })
    await draftAgain()
    await move(3, '11 August 2020')
    await as('author').reviews.sendBack({ ...(await shown()), reason: 'The meeting moved.' })
    await draftAgain()
    await publish(LATE)
    const { document } = await as().reports.get({ key: UPDATE })
    expect(document?.header?.committees[0]?.date).toBe('2020-08-11')
  })

  test('is judged by what was published, once an approved correction of it was dropped', async () => {
    await move(4, '18 August 2020')
    await as('author').reports.correct({ ...(await shown()), reason: 'The meeting moved.' })
    await draftAgain()
    expect(await papers()).toEqual([])
    await as('second').reviews.sendBack({ ...(await shown()), reason: 'Not needed.' })
    await as('author').reports.dropCorrection(await shown())
    expect(await papers()).toMatchObject([
      { printed: '2020-08-11', now: '2020-08-18', isPublished: true },
    ])
  })

  test('is judged by its approved correction while that waits, for the meetings that it names', async () => {
    await as('author').reports.correct({ ...(await shown()), reason: 'Another committee asked.' })
    await as('author').reports.define({
      ...{ ...policeUpdate('A new name'), ...(await shown()) },
      for: ['it-sub-2016-09-30', 'finance-2020-07-21'].map((meeting) => ({
        ...{ meeting, purpose: 'information' as const },
      })),
    })
    await draftAgain()
    expect(await papers()).toEqual([])
    await move(5, '25 August 2020')
    expect(await papers()).toMatchObject([
      {
        ...{ key: UPDATE, subject: 'A new name', printed: '2020-08-18', now: '2020-08-25' },
        ...{ isPublished: false, note: null },
      },
    ])
    await as('author').reports.withdraw({ ...(await shown()), reason: 'It is not wanted.' })
    expect(await papers()).toEqual([])
  })
})
