import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import type { GetClassifiedInput } from '@/domain/classification/input'
import { isClassifiedList } from '@/domain/classification/lists'
import { asDay } from '@/domain/dates/day'
import { databaseErrorCode } from '@/server/db/transaction'
import { importPortfolio } from '@/server/portfolio/import'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { bring, callAs, sampleFile, seedSample, UPDATE } from '../../support/reports'
import { policeUpdate } from '../../support/workflow'

const database = testDatabase()
const ITM = 'police-itm'
const LATER = asDay('2020-08-01')
const SECRET = {
  nonPublic: {
    ...{ scheme: 'Schedule 12A', paragraph: '3', reason: 'The contract is being let' },
    ...{ publicInterest: 'Bidders would learn of each other', reviewOn: '30 September 2020' },
  },
} as const
const KEPT = { nonPublic: { ...SECRET.nonPublic, reviewOn: asDay('2020-09-30') } }
let people: Awaited<ReturnType<typeof seedSample>>

/** The sample, with what a file may say without a key. */
const file = (more?: string) =>
  sampleFile(({ programmes }) => {
    const itm = programmes.find(({ key }) => key === ITM)
    itm?.ratings.push({ recordedOn: asDay('2020-06-01'), value: 'green', dimension: 'schedule' })
    itm?.events.push({ kind: 'progress', text: 'A note without a key' })
    if (more !== undefined) itm?.events.push({ kind: 'next', text: more })
  })

beforeAll(async () => {
  people = await seedSample(database.db, file())
  const caller = callAs(database.db, people.administrator)
  await caller.ratings.record({
    ...{ programme: ITM, value: 'amber', reason: 'It is late' },
    ...{ pathToGreen: 'More people', pathToGreenBy: 'October 2020' },
    expectedPrevious: null,
  })
})

const pmo = () => callAs(database.db, people.pmo)
const publicView = () => callAs(database.db).programmes.get({ key: ITM })

/** What is on record under that name, as a form shows it. */
async function shown(words: RegExp, list: string) {
  const { facts } = await pmo().classifications.ofProgramme({ programme: ITM })
  const fact = facts.find((one) => one.list === list && words.test(one.words))
  if (fact === undefined) throw new Error(`There is no ${list} ${words}`)
  const which = { programme: ITM, list: 'milestones', id: fact.id } as const
  return { ...which, list: fact.list as typeof which.list }
}

const reasonsOf = async (fact: GetClassifiedInput) => {
  const { history = [] } = (await pmo().classifications.get(fact)) ?? {}
  return history.map(({ by, reason, visibility }) => [by, reason, visibility !== 'public'])
}

describe('A fact is kept from the public', () => {
  test.each(['milestones', 'events'] as const)(
    'when it is one of the %s, from every day that the public asks about, and given back',
    async (list) => {
      const fact = await shown(/./, list)
      const before = await publicView()
      const count = (view: typeof before) => view.programme[list].length
      const { seen } = await pmo().classifications.set({
        ...{ ...fact, visibility: SECRET, reason: 'Bids are due', seen: 0 },
      })
      const withheld = await publicView()
      expect(count(withheld)).toBe(count(before) - 1)
      expect(withheld.withheld).toHaveLength(before.withheld.length + 1)
      await pmo().classifications.set({
        ...{ ...fact, visibility: 'public', reason: 'The contract is let', seen },
      })
      expect(await publicView()).toEqual(before)
      expect(await reasonsOf(fact)).toEqual([
        [null, null, false],
        ['Pat PMO', 'Bids are due', true],
        ['Pat PMO', 'The contract is let', false],
      ])
    },
  )

  test('as a rating, so that the public list forgets it as well', async () => {
    const fact = await shown(/amber/, 'ratings')
    const row = async () =>
      (await callAs(database.db).portfolio.list({})).rows.find(({ key }) => key === ITM)
    expect((await row())?.rating).toBe('amber')
    await pmo().classifications.set({
      ...fact,
      visibility: SECRET,
      reason: 'Bids are due',
      seen: 0,
    })
    expect((await row())?.rating ?? null).toBeNull()
  })

  test('by its lead, who cannot make it public again', async () => {
    const fact = await shown(/./, 'milestones')
    const lead = callAs(database.db, people.lead)
    const { history = [] } = (await lead.classifications.get(fact)) ?? {}
    const { seen } = await lead.classifications.set({
      ...{ ...fact, visibility: SECRET, reason: 'Bids are due again', seen: history.length },
    })
    await expect(
      lead.classifications.set({ ...fact, visibility: 'public', reason: 'Let', seen }),
    ).rejects.toThrow('Only the PMO can make public')
  })
})

describe('A file that was loaded before is loaded again', () => {
  test('and makes nothing public that was kept from the public since', async () => {
    for (const [words, list] of [
      [/without a key/, 'events'],
      [/green/, 'ratings'],
      [/./, 'milestones'],
    ] as const) {
      const fact = await shown(words, list)
      const seen = (await reasonsOf(fact)).length
      const visibility = SECRET
      await pmo().classifications.set({ ...fact, visibility, reason: 'Bids are due', seen })
    }
    const { facts } = await pmo().classifications.ofProgramme({ programme: ITM })
    const before = await publicView()
    const outcome = await importPortfolio(
      contextFor(database.db, people.administrator),
      file('One thing more'),
    )
    expect(outcome.ok).toBe(true)
    const { ratings, milestones, events } = (await publicView()).programme
    expect({ ratings, milestones }).toEqual({
      ratings: before.programme.ratings,
      milestones: before.programme.milestones,
    })
    expect(events).toHaveLength(before.programme.events.length + 1)
    const after = await pmo().classifications.ofProgramme({ programme: ITM })
    expect(after.facts).toHaveLength(facts.length + 1)
  })
})

describe('A classification', () => {
  test('is not changed by whoever saw an older one', async () => {
    const fact = await shown(/amber/, 'ratings')
    await expect(
      pmo().classifications.set({ ...fact, visibility: 'public', reason: 'Let', seen: 0 }),
    ).rejects.toThrow('while you had it open')
  })

  test('names a day of review that lies ahead', async () => {
    const fact = await shown(/amber/, 'ratings')
    const visibility = { nonPublic: { ...SECRET.nonPublic, reviewOn: '8 July 2020' } }
    await expect(
      pmo().classifications.set({ ...fact, visibility, reason: 'Again', seen: 2 }),
    ).rejects.toThrow('Choose a day after today.')
  })

  test('is listed as at a day, with those to review first', async () => {
    const { rows } = await callAs(
      database.db,
      people.pmo,
      asDay('2020-09-10'),
    ).classifications.list()
    expect(rows.map(({ list, standing }) => [list, standing])).toEqual(
      expect.arrayContaining([
        ['ratings', 'soon'],
        ['milestones', 'soon'],
      ]),
    )
    const before = await callAs(database.db, people.pmo, LATER).classifications.list({
      asAt: '2020-07-07',
    })
    expect(before.rows.map(({ list }) => list)).not.toContain('milestones')
  })

  test('whose review is due is counted on the desk of those who may change it', async () => {
    const day = asDay('2020-09-10')
    const counted = async (actor: Actor) => {
      const { rows } = await callAs(database.db, people.pmo, day).classifications.list()
      const { reviewsDue } = await callAs(database.db, actor, day).desk.get()
      return [reviewsDue, rows.filter(({ standing }) => ['due', 'soon'].includes(standing)).length]
    }
    const [ofPmo, listed = 0] = await counted(people.pmo)
    expect(ofPmo).toBe(listed)
    expect(listed).toBeGreaterThan(1)
    expect(await counted(people.lead)).toEqual([listed, listed])
    for (const actor of [people.member, people.author])
      expect(await counted(actor)).toEqual([0, listed])
  })

  test('leaves its trace in the record of changes', async () => {
    const activity = await pmo().activity.list({})
    expect(JSON.stringify(activity)).toContain('Bids are due')
  })

  test('is the only way to change who may read what is a record', async () => {
    const release = database.ownerDb.execute(
      sql`update rating set visibility = null where visibility is not null`,
    )
    expect(await release.then(() => 'done', databaseErrorCode)).toBe('23000')
  })
})

describe('A public report', () => {
  const version = async () =>
    (await callAs(database.db, people.author).reports.get({ key: UPDATE })).staff?.version ?? 0

  /** Something of the report's programmes that the public may read now. */
  const withhold = async () => {
    const { facts } = await pmo().classifications.ofProgramme({ programme: ITM })
    const found = facts.find(
      ({ list, visibility }) => list !== 'ratings' && visibility === 'public',
    )
    if (found === undefined) throw new Error('Everything is withheld')
    if (!isClassifiedList(found.list)) throw new Error(`${found.list} is not classified here`)
    const fact = { programme: ITM, list: found.list, id: found.id }
    const seen = (await reasonsOf(fact)).length
    await pmo().classifications.set({ ...fact, visibility: SECRET, reason: 'Now', seen })
  }

  test('is neither approved nor published with what was marked as not public since', async () => {
    await bring(database.db, people, UPDATE, 'drafted')
    await withhold()
    const approver = callAs(database.db, people.second)
    await expect(
      approver.reports.approve({ key: UPDATE, version: await version(), outOfDate: true }),
    ).rejects.toThrow('One thing that this was drafted from has been marked as not public since.')
    await bring(database.db, people, UPDATE, 'approved')
    await withhold()
    const author = callAs(database.db, people.author)
    await expect(author.reports.publish({ key: UPDATE, version: await version() })).rejects.toThrow(
      'Draft it again before anybody reads it.',
    )
  })
})

describe('What was entered before it was asked who may read it', () => {
  test('is listed for the PMO until somebody has said who may', async () => {
    const ask = (text: string, more: object = {}) =>
      callAs(database.db, people.author).actions.add({
        ...{ meeting: 'finance-2020-07-21', kind: 'action', text },
        ...more,
      })
    await ask('Count the chairs')
    await ask('Count the tables', { visibility: 'public' })
    const unasked = async (actor: Actor) =>
      (await callAs(database.db, actor).classifications.list()).unasked
    const readByAll = async () =>
      (await callAs(database.db).actions.list()).rows.map(({ text }) => text)
    expect((await unasked(people.pmo)).map(({ words }) => words)).toEqual(['Count the chairs'])
    expect(await unasked(people.author)).toEqual([])
    expect(await readByAll()).toContain('Count the tables')
    expect(await readByAll()).not.toContain('Count the chairs')
    const members = await callAs(database.db, people.member).actions.list()
    expect(members.rows.map(({ text }) => text)).toContain('Count the chairs')
    const { rows } = await pmo().classifications.list()
    expect(rows.map(({ words }) => words)).not.toContain('Count the chairs')
    const [{ id } = { id: 0 }] = await unasked(people.pmo)
    const kept = {
      ...{ list: 'actions' as const, id, visibility: SECRET, reason: 'Read', seen: 0 },
    }
    expect(await pmo().classifications.set(kept)).toEqual({ seen: 2 })
    expect(await unasked(people.pmo)).toEqual([])
    const items = [{ list: 'actions' as const, id }]
    expect(await pmo().classifications.releaseUnasked({ items })).toEqual({ released: 0 })
    expect(await readByAll()).not.toContain('Count the chairs')
  })

  test('is made public with one press, by the PMO', async () => {
    const { key } = await callAs(database.db, people.author).actions.add({
      ...{ meeting: 'finance-2020-07-21', kind: 'action', text: 'Count the lamps' },
    })
    const items = (await pmo().classifications.list()).unasked.flatMap(({ id, words }) =>
      words === 'Count the lamps' ? [{ list: 'actions' as const, id }] : [],
    )
    await expect(
      callAs(database.db, people.author).classifications.releaseUnasked({ items }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await pmo().classifications.releaseUnasked({ items })).toEqual({ released: 1 })
    const { rows } = await callAs(database.db).actions.list()
    expect(rows.map((row) => row.key)).toContain(key)
    expect((await pmo().classifications.list()).unasked).toEqual([])
  })
})

describe('A new fact', () => {
  test('is kept from the public when its author says so', async () => {
    const lead = callAs(database.db, people.lead)
    const text = 'The preferred bidder was told'
    await lead.events.add({ programme: ITM, kind: 'progress', text, visibility: SECRET })
    await pmo().milestones.add({ programme: ITM, name: 'Sign with the bidder', visibility: SECRET })
    const view = JSON.stringify(await publicView())
    expect(view).not.toContain('bidder')
    expect(JSON.stringify(await lead.programmes.get({ key: ITM }))).toContain(text)
  })

  test('is classified as its programme is unless its author says otherwise', async () => {
    const { key } = await pmo().programmes.add({
      ...{ name: 'A secret sale', kind: 'project', organisations: [], visibility: SECRET },
    })
    await pmo().milestones.add({ programme: key, name: 'Exchange contracts' })
    await pmo().milestones.add({ programme: key, name: 'Move out', visibility: 'public' })
    const { facts } = await pmo().classifications.ofProgramme({ programme: key })
    expect(facts.map(({ words, visibility }) => [words, visibility !== 'public'])).toEqual([
      ['Exchange contracts', true],
      ['Move out', false],
    ])
  })
})

describe('What is classified as a whole', () => {
  const day = asDay('2020-09-11')
  const described = { kind: 'project' as const, organisations: [], visibility: SECRET }
  const listed = async (key: string, asAt?: string) => {
    const { rows } = await callAs(database.db, people.pmo, day).classifications.list({ asAt })
    return rows.find((row) => row.key === key)
  }
  const told = async (list: 'programmes' | 'reports', key: string, id: number) => {
    const reader = callAs(database.db, people.author, day)
    const { history = [] } = (await reader.classifications.get({ list, id })) ?? expect.fail(key)
    return history.map(({ on, by, visibility }) => [on, by, visibility !== 'public'])
  }

  test('shows who could read a programme until somebody changed it, also in the list of that day', async () => {
    const { key, version } = await pmo().programmes.add({ ...described, name: 'A quiet merger' })
    const { id = 0 } = (await listed(key)) ?? {}
    expect(await told('programmes', key, id)).toEqual([])
    const onThatDay = callAs(database.db, people.pmo, day)
    await onThatDay.programmes.edit({ ...described, key, version, visibility: 'public' })
    expect(await told('programmes', key, id)).toEqual([
      [asDay('2020-07-08'), null, true],
      [day, 'Pat PMO', false],
    ])
    expect(await listed(key)).toBeUndefined()
    expect(await listed(key, '2020-09-10')).toMatchObject({ id, visibility: KEPT })
  })

  test('shows it of a report, and of what a file classifies', async () => {
    const author = callAs(database.db, people.author, day)
    const report = file().reports.find(({ key }) => key !== UPDATE) ?? expect.fail()
    const { staff } = await author.reports.get({ key: report.key })
    const { version, definition } = staff ?? expect.fail()
    const { subject, reportOf } = definition
    await author.reports.define({
      ...{ key: report.key, version, subject, reportOf, classification: SECRET },
      for: report.for.map(({ meeting, purpose }) => ({ meeting, purpose })),
      sections: [{ kind: 'programme', heading: 'Progress', programme: ITM }],
      recommendations: [],
    })
    const { id = 0 } = (await listed(report.key)) ?? {}
    expect(await told('reports', report.key, id)).toMatchObject([
      [null, null, false],
      [day, 'Ruth Author', true],
    ])
    const changed = sampleFile(({ programmes }) => {
      const itm = programmes.find(({ key }) => key === ITM)
      if (itm !== undefined) itm.visibility = KEPT
    })
    const outcome = await importPortfolio(
      contextFor(database.db, people.administrator, day),
      changed,
    )
    expect(outcome.ok).toBe(true)
    const { id: itm = 0 } = (await listed(ITM)) ?? {}
    expect(await told('programmes', ITM, itm)).toMatchObject([
      [null, null, false],
      [day, 'Ada Admin', true],
    ])
  })

  test('is looked at before a report that withholds it can be approved', async () => {
    const author = callAs(database.db, people.author)
    await author.actions.add({
      ...{ meeting: 'finance-2020-07-21', kind: 'action', text: 'Count the doors' },
    })
    const { key } = await author.reports.create({
      ...policeUpdate('Outstanding doors'),
      sections: [{ kind: 'actions', heading: 'Outstanding actions' }],
    })
    const refused = { code: 'CONFLICT', message: expect.stringContaining('Ask the PMO to look') }
    await expect(bring(database.db, people, key, 'approved')).rejects.toMatchObject(refused)
    const items = (await pmo().classifications.list()).unasked.map(({ id }) => ({
      ...{ list: 'actions' as const, id },
    }))
    await pmo().classifications.releaseUnasked({ items })
    await bring(database.db, people, key, 'approved')
    expect((await author.reports.get({ key })).status).toBe('approved')
  })
})
