import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { listParagraphs } from '@/domain/reports/edit-paragraph'
import { factKey } from '@/domain/reports/fact-in-words'
import { sentencesText } from '@/domain/reports/plain-text'
import { auditEvents, reports } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  people = await seedSample(database.db)
})

const asAuthor = () => callAs(database.db, people.author)
const read = () => asAuthor().reports.get({ key: UPDATE })
const versionNow = async () => (await read()).staff?.version ?? 0

/** Who entered the reason of the rating and the date of a milestone. */
async function whoEntered() {
  const facts = Object.values((await read()).staff?.facts ?? {})
  return ['The roll-out of laptops waits for chips', 'early October 2020'].map(
    (said) => facts.find(({ value }) => value === said)?.entered,
  )
}

async function entrants() {
  const on = (await callAs(database.db, people.lead).session.whoAmI()).today
  return [
    { by: 'Lee Lead', on, isImport: false },
    { by: 'Ada Admin', on, isImport: true },
  ]
}

describe('drafting', () => {
  test('writes every section of the report from what is on record', async () => {
    const outcome = await asAuthor().reports.draft({ key: UPDATE, version: await versionNow() })
    const view = await read()
    expect(view.document?.sections.map(({ heading }) => heading)).toEqual([
      'Background',
      'COVID-19 review',
      'The Recovery Plan',
      '2020 Sourcing Programme',
      'Azure migration',
      'CoLP IT Modernisation Programme',
      'Enterprise Resource Planning review',
      'IT service performance',
      'Digital adoption',
    ])
    expect(outcome.paragraphs).toBe(listParagraphs(view.document ?? fail()).length)
    expect(view.staff).toMatchObject({ outOfDate: false, draftedBy: 'Ruth Author', since: null })
  })

  test('names for each fact the thing, the field, the value and where it was read', async () => {
    const view = await read()
    const facts = listParagraphs(view.document ?? fail())
      .flatMap(({ sentences, items }) => [...sentences, ...items.flatMap((item) => item.sentences)])
      .flatMap((sentence) => sentence.facts)
    const words = facts.map((fact) => view.staff?.facts[factKey(fact)])
    expect(words).not.toContain(undefined)
    expect(words.filter((fact) => fact?.thing.includes('/'))).toEqual([])
    expect(words).toContainEqual(
      expect.objectContaining({
        programme: { key: 'police-itm', name: 'CoLP IT Modernisation Programme' },
        value: 'early October 2020',
        field: 'Forecast',
        source: expect.stringContaining('Member Update'),
      }),
    )
  })

  test('leaves an audit row of who drafted from which facts', async () => {
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'report.draft'))
    const [row] = await database.db.select().from(reports).where(eq(reports.key, UPDATE))
    expect(rows.at(-1)).toMatchObject({
      actor: 'Ruth Author',
      subject: `reports/${UPDATE}`,
      after: { factsHash: row?.factsHash, since: null },
    })
  })

  test('is refused to those who may only read', async () => {
    const input = { key: UPDATE, version: await versionNow() }
    for (const actor of [people.pmo, people.lead])
      await expect(callAs(database.db, actor).reports.draft(input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    for (const actor of [people.member, undefined])
      await expect(callAs(database.db, actor).reports.draft(input)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
  })

  test('of two authors at once lets one through and tells the other', async () => {
    const version = await versionNow()
    const tries = await Promise.allSettled([
      asAuthor().reports.draft({ key: UPDATE, version }),
      callAs(database.db, people.second).reports.draft({ key: UPDATE, version }),
    ])
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/changed this report after you opened it/),
    })
    expect(await versionNow()).toBe(version + 1)
  })
})

describe('a change of the facts', () => {
  const recordAmber = () =>
    callAs(database.db, people.lead).ratings.record({
      programme: 'police-itm',
      dimension: 'overall',
      value: 'amber',
      reason: 'The roll-out of laptops waits for chips',
      pathToGreen: 'A second supplier delivers',
      pathToGreenBy: '2020-09',
      expectedPrevious: null,
    })

  test('elsewhere in the portfolio leaves the draft up to date', async () => {
    await callAs(database.db, people.administrator).events.add({
      programme: 'network-transformation',
      kind: 'progress',
      text: 'The last site was moved',
    })
    await asAuthor().meetings.add({ committee: 'it-sub', date: '2020-09-01' })
    expect((await read()).staff?.outOfDate).toBe(false)
  })

  test('in one of its programmes makes it out of date until it is drafted again', async () => {
    await recordAmber()
    expect((await read()).staff?.outOfDate).toBe(true)
    await asAuthor().reports.draft({ key: UPDATE, version: await versionNow() })
    const view = await read()
    expect(view.staff?.outOfDate).toBe(false)
    const section = view.document?.sections.find(({ key }) => key === 'police-itm')
    const text = section?.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [sentencesText(block.sentences)] : []))
      .join(' ')
    expect(text).toContain('Amber')
    expect(text).toContain('the roll-out of laptops waits for chips')
  })

  test('names who entered a value and when', async () => {
    expect(await whoEntered()).toEqual(await entrants())
  })
})

describe('the next report to the same committee', () => {
  test('is compared with the data day of the last one that was published', async () => {
    await bring(database.db, people, UPDATE, 'published')
    await asAuthor().meetings.add({ committee: 'finance', date: '2020-09-15' })
    const later = callAs(database.db, people.author, asDay('2020-09-01'))
    const { key } = await later.reports.create({
      subject: 'September update',
      reportOf: 'The Chamberlain',
      classification: 'public',
      for: [{ meeting: 'finance-2020-09-15', purpose: 'information' }],
      sections: [{ kind: 'programme', heading: 'Police', programme: 'police-itm' }],
      recommendations: [],
    })
    await later.reports.draft({ key, version: 1 })
    expect((await later.reports.get({ key })).staff?.since).toBe('2020-07-08')
  })

  test('leaves who entered the facts of the one that was published, to staff alone', async () => {
    expect(await whoEntered()).toEqual(await entrants())
    for (const actor of [people.member, undefined]) {
      const view = await callAs(database.db, actor).reports.get({ key: UPDATE })
      expect(view.staff).toBeNull()
      expect(JSON.stringify(view)).not.toMatch(/Lee Lead|Ada Admin/)
    }
  })

  test('S-36: states a corrected rating, and the other one as what the committee was told', async () => {
    const september = asDay('2020-09-01')
    const lead = callAs(database.db, people.lead, september)
    const { currentRatingId } = await lead.programmes.get({ key: 'police-itm' })
    await lead.ratings.correct({
      programme: 'police-itm',
      rating: currentRatingId ?? 0,
      value: 'red',
      reason: 'No laptop can be had',
      pathToGreen: 'A second supplier delivers',
      pathToGreenBy: '2021',
      correctionReason: 'The stock was counted twice',
    })
    const author = callAs(database.db, people.author, september)
    const [row] = await database.db
      .select({ key: reports.key })
      .from(reports)
      .where(eq(reports.subject, 'September update'))
    const key = row?.key ?? ''
    const before = await author.reports.get({ key })
    expect(before.staff?.outOfDate).toBe(true)
    await author.reports.draft({ key, version: before.staff?.version ?? 0 })
    const text = JSON.stringify((await author.reports.get({ key })).document)
    expect(text).toContain('no laptop can be had')
    expect(text).toMatch(/now[^"]*Red/)
    expect(text).toMatch(/Amber[^"]*8 July 2020|8 July 2020[^"]*Amber/)
    expect(text).not.toContain('counted twice')
  })
})

function fail(): never {
  throw new Error('There is no document')
}
