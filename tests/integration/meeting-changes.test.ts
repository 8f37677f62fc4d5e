import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay, type Day } from '@/domain/dates/day'
import { auditEvents, committeeTemplates } from '@/server/db/schema'
import { testDatabase } from '../support/database'
import { callAs, seedSample } from '../support/reports'
import { workflow } from '../support/workflow'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  people = await seedSample(database.db)
})

const as = (person: 'author' | 'second' | 'pmo' | 'lead' | 'member', today?: Day) =>
  callAs(database.db, people[person], today)

const meetingOf = async (key: string, today?: Day) => {
  const committees = await as('author', today).meetings.list({})
  const meeting = committees.flatMap(({ meetings }) => meetings).find((one) => one.key === key)
  if (meeting === undefined) throw new Error(`There is no ${key}`)
  return meeting
}

const add = async (date: string) =>
  (await as('author').meetings.add({ committee: 'finance', date })).key

const shown = async (key: string) => ({ key, version: (await meetingOf(key)).version })

const auditOf = (subject: string, action: string) =>
  database.db
    .select({ by: auditEvents.actor, reason: auditEvents.reason, action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.subject, subject))
    .then((rows) => rows.filter((row) => row.action === action))

const REASON = 'The Guildhall is closed.'

describe('a meeting that is moved', () => {
  test('is held on the other day under the same key, and says why', async () => {
    const key = await add('2020-10-06')
    const input = { ...(await shown(key)), date: '13 October 2020', time: '2pm', reason: REASON }
    await as('pmo').meetings.move(input)
    expect(await meetingOf(key)).toMatchObject({
      ...{ key, date: '2020-10-13', time: '2pm', version: 2, isCancelled: false },
      changes: [{ kind: 'move', from: '2020-10-06', to: '2020-10-13', reason: REASON }],
    })
    expect(await auditOf(`meetings/${key}`, 'meeting.move')).toMatchObject([
      { by: 'Pat PMO', reason: REASON },
    ])
  })

  test('was still on the former day on the days before', async () => {
    const key = await add('2020-11-03')
    const later = as('author', asDay('2020-08-01'))
    await later.meetings.move({ ...(await shown(key)), date: '2020-11-10', reason: REASON })
    const dated = async (asAt: string) =>
      (await later.meetings.list({ asAt }))
        .flatMap(({ meetings }) => meetings)
        .find((one) => one.key === key)?.date
    expect(await dated('31 July 2020')).toBe('2020-11-03')
    expect(await dated('1 August 2020')).toBe('2020-11-10')
  })

  test('takes its deadlines with it', async () => {
    const key = await add('2020-08-25')
    const due = async () =>
      (await as('pmo', asDay('2020-08-10')).desk.get()).comingUp
        .filter(({ meeting, kind }) => meeting === key && kind === 'publication')
        .map(({ on }) => on)
    expect(await due()).toEqual(['2020-08-17'])
    await as('author').meetings.move({ ...(await shown(key)), date: '2020-09-01', reason: REASON })
    expect(await due()).toEqual(['2020-08-21'])
  })

  test.each([
    ['to the day that it is on', '2020-12-01', 'It is on that day already.'],
    ['to a day that is over', '2020-07-01', 'Choose a day that is not over.'],
    ['to the day of another meeting', '2020-07-21', 'has a meeting on 21 July 2020 already'],
  ])('is refused %s', async (_what, date, message) => {
    const there = (await as('author').meetings.list({})).find(({ key }) => key === 'finance')
    const key =
      there?.meetings.find((one) => one.date === '2020-12-01')?.key ?? (await add('2020-12-01'))
    await expect(
      as('author').meetings.move({ ...(await shown(key)), date, reason: REASON }),
    ).rejects.toMatchObject({ message: expect.stringContaining(message) })
  })

  test('is refused to whoever saw an older version', async () => {
    const key = await add('2021-01-12')
    const input = { ...(await shown(key)), reason: REASON }
    const tries = await Promise.allSettled([
      as('author').meetings.move({ ...input, date: '2021-01-19' }),
      as('second').meetings.move({ ...input, date: '2021-01-26' }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    })
  })

  test('is not for leads and Members', async () => {
    const input = { key: 'finance-2020-07-21', version: 1, reason: REASON }
    for (const person of ['lead', 'member'] as const) {
      const { meetings } = as(person)
      const refusal = { code: 'FORBIDDEN' }
      await expect(meetings.move({ ...input, date: '2020-07-28' })).rejects.toMatchObject(refusal)
      await expect(meetings.cancel(input)).rejects.toMatchObject(refusal)
    }
  })

  test('is over once its day is over', async () => {
    const input = { ...(await shown('finance-2020-07-21')), date: '2020-09-29', reason: REASON }
    await expect(as('author', asDay('2020-07-22')).meetings.move(input)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('is over'),
    })
  })
})

describe('a meeting that is cancelled', () => {
  test('stays to be read with its reason, and nothing is due for it', async () => {
    const key = await add('2020-08-04')
    const due = async () =>
      (await as('pmo').desk.get()).comingUp.filter(({ meeting }) => meeting === key)
    expect(await due()).not.toEqual([])
    await as('author').meetings.cancel({ ...(await shown(key)), reason: REASON })
    expect(await meetingOf(key)).toMatchObject({
      isCancelled: true,
      changes: [{ kind: 'cancel', reason: REASON }],
    })
    expect(await due()).toEqual([])
    expect(await auditOf(`meetings/${key}`, 'meeting.cancel')).toMatchObject([{ reason: REASON }])
  })

  test('leaves its papers on the desks of authors until they go elsewhere', async () => {
    const meeting = await add('2020-08-18')
    const { key } = await as('author').reports.create({
      ...{ subject: 'Stranded', reportOf: 'The Chamberlain', classification: 'public' },
      for: [{ meeting, purpose: 'information' }],
      sections: [{ kind: 'programme', heading: 'Progress', programme: 'police-itm' }],
      recommendations: [],
    })
    const stranded = async (person: 'author' | 'lead') =>
      (await as(person).desk.get()).stranded.filter((report) => report.key === key)
    expect(await stranded('author')).toEqual([])
    await as('author').meetings.cancel({ ...(await shown(meeting)), reason: REASON })
    expect(await stranded('author')).toMatchObject([
      { subject: 'Stranded', status: 'draft', committee: 'Finance Committee', date: '2020-08-18' },
    ])
    expect(await stranded('lead')).toEqual([])
    const { version } = (await as('author').reports.get({ key })).staff ?? expect.fail()
    await as('author').reports.define({
      ...{ key, version, subject: 'Stranded', reportOf: 'The Chamberlain' },
      ...{ classification: 'public', recommendations: [] },
      for: [{ meeting: await add('2020-08-25'), purpose: 'information' }],
      sections: [{ kind: 'programme', heading: 'Progress', programme: 'police-itm' }],
    })
    expect(await stranded('author')).toEqual([])
  })

  test('can be neither moved nor cancelled again, but another can take its day', async () => {
    const key = await add('2020-09-22')
    await as('author').meetings.cancel({ ...(await shown(key)), reason: REASON })
    const again = { ...(await shown(key)), reason: REASON }
    await expect(as('author').meetings.cancel(again)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      as('author').meetings.move({ ...again, date: '2020-09-29' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await add('2020-09-22')).toBe('finance-2020-09-22-2')
  })
})

describe('a committee', () => {
  const settings = {
    ...{ name: 'IT Sub Committee', formerNames: '', nation: 'england' as const, clearDays: '' },
    ...{ closedDays: '', clearance: '2', author: '5', freeze: '3', opening: '10' },
  }
  const committee = () => as('pmo').meetings.committee({ key: 'it-sub' })

  test('keeps its former name when it is renamed, and says who changed it', async () => {
    const { version } = await committee()
    await as('pmo').meetings.editCommittee({
      ...{ ...settings, key: 'it-sub', version, name: 'Digital Services Committee' },
      formerNames: 'Information Systems Sub Committee, until 30 June 2012',
    })
    expect(await committee()).toMatchObject({
      name: 'Digital Services Committee',
      version: version + 1,
      formerNames: [
        { name: 'Information Systems Sub Committee', until: '2012-06-30' },
        { name: 'IT Sub Committee', until: '2020-07-07' },
      ],
    })
    expect(await auditOf('committees/it-sub', 'committee.edit')).toMatchObject([{ by: 'Pat PMO' }])
  })

  test('counts its deadlines by its nation, its closed days and its lead times', async () => {
    const { version } = await committee()
    await as('author').meetings.editCommittee({
      ...{ ...settings, key: 'it-sub', version, nation: 'wales', opening: '0' },
      closedDays: '20 July 2020\n17/7/2020',
    })
    expect((await committee()).calendar).toEqual({
      ...{ nation: 'wales', clearDays: 3, closedDays: ['2020-07-17', '2020-07-20'] },
      leadDays: { clearance: 2, author: 5, freeze: 3, opening: 0 },
    })
  })

  test.each([
    [{ clearance: 'two' }, 'Some answers'],
    [{ opening: '61' }, 'Some answers'],
    [{ clearDays: '21' }, 'Some answers'],
    [{ closedDays: 'Christmas Eve' }, 'Some answers'],
    [{ formerNames: 'A\nA' }, 'Some answers'],
  ])('is not changed to %j', async (change, message) => {
    const { version } = await committee()
    await expect(
      as('pmo').meetings.editCommittee({ ...settings, ...change, key: 'it-sub', version }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining(message) })
  })

  test('is not changed by whoever saw an older version', async () => {
    const { version } = await committee()
    await expect(
      as('pmo').meetings.editCommittee({ ...settings, key: 'it-sub', version: version - 1 }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('saved this') })
  })
})

describe('the template of a committee', () => {
  const layout = {
    header: 'city-2016' as const,
    sections: [{ kind: 'authored' as const, heading: 'Background' }],
    implications: 'Legal implications',
    recommendation: { kind: 'agree' as const, text: 'Agree it' },
  }
  const use = { key: 'finance', purpose: 'decision' as const, from: '1 July 2020' }
  const finance = () => as('pmo').meetings.committee({ key: 'finance' })

  test('is set from a day on, put back to the usual one, and every version stays on record', async () => {
    const { version } = await finance()
    expect(await as('pmo').meetings.setTemplate({ ...use, version, layout })).toEqual({
      version: version + 1,
    })
    expect((await finance()).templates).toMatchObject([
      { purpose: 'decision', from: '2020-07-01', layout: { header: 'city-2016' } },
    ])
    const { templates } = await as('author').reports.choices()
    expect(templates).toEqual({ finance: (await finance()).templates })
    await as('pmo').meetings.setTemplate({ ...use, version: version + 1 })
    expect((await finance()).templates).toEqual([{ purpose: 'decision', from: '2020-07-01' }])
    const rows = await database.db.select().from(committeeTemplates)
    expect(rows.map((row) => row.layout?.header ?? null)).toEqual(['city-2016', null])
    expect(await auditOf('committees/finance', 'committee.set-template')).toHaveLength(2)
  })

  test('is for the PMO, and not for whoever saw an older version', async () => {
    const { version } = await finance()
    await expect(
      as('author').meetings.setTemplate({ ...use, version, layout }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      as('pmo').meetings.setTemplate({ ...use, version: version - 1, layout }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      as('pmo').meetings.setTemplate({ ...use, key: 'no-such', version, layout }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the corporate plan', () => {
  const plan = { name: 'Our plan', from: '1 April 2019', outcomes: 'Safe\nWell' }

  test('is entered, read by authors, and changed as its next version by whoever saw the last', async () => {
    const { key } = await as('pmo').corporatePlans.set(plan)
    expect((await as('author').reports.choices()).plan).toEqual({
      ...{ name: 'Our plan', outcomes: ['Safe', 'Well'], isIllustrative: false },
    })
    const next = { ...plan, key, seen: 1, until: '31 March 2023', outcomes: 'Safe' }
    expect(await as('pmo').corporatePlans.set(next)).toEqual({ key, number: 2 })
    expect(await as('pmo').corporatePlans.list()).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ key, number: 2, outcomes: ['Safe'] })]),
    )
    await expect(as('pmo').corporatePlans.set(next)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(as('author').corporatePlans.set(plan)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await auditOf(`corporate-plans/${key}`, 'corporate-plan.set')).toHaveLength(2)
  })

  test.each([
    [{ until: '31 March 2019' }, 'BAD_REQUEST'],
    [{ outcomes: 'Safe\nSafe' }, 'BAD_REQUEST'],
    [{ key: 'no-such', seen: 1 }, 'NOT_FOUND'],
  ])('is not entered with %j', async (wrong, code) => {
    await expect(as('pmo').corporatePlans.set({ ...plan, ...wrong })).rejects.toMatchObject({
      code,
    })
  })
})

describe('what is coming up', () => {
  const kinds = async (person: 'author' | 'lead' | 'member' | 'pmo') =>
    (await as(person).desk.get()).comingUp
      .filter(({ meeting }) => meeting === 'finance-2020-07-21')
      .map(({ kind }) => kind)

  test('is what concerns the reader', async () => {
    expect(await kinds('member')).toEqual(['publication', 'meeting'])
    expect(await kinds('pmo')).toEqual(['clearance', 'publication', 'meeting'])
    expect(await kinds('lead')).toEqual(['meeting'])
    expect((await callAs(database.db).desk.get()).comingUp).toEqual([])
  })

  test('tells an officer who is named when to have cleared it', async () => {
    const { name } = workflow(database.db, 'member-update-2020-07')
    await name(people.author, { officers: [people.lead] })
    expect(await kinds('lead')).toEqual(['clearance', 'meeting'])
  })
})
