import { TRPCError } from '@trpc/server'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { type FoundKind, MOST_OF_KIND } from '@/domain/search/input'
import type { Part, SearchResults } from '@/domain/search/views'
import { milestones } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'
import { HOSTILE_LINES, HOSTILE_TEXTS } from '../../support/hostile-text'
import { bring, callAs, sampleFile, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
const PUBLISHED = 'member-update-2016-09'
let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  people = await seedSample(database.db, sampleFile())
  await bring(database.db, people, PUBLISHED, 'published')
  await bring(database.db, people, UPDATE, 'drafted')
})

const find = (q: string, actor?: Actor, more: { kind?: FoundKind; page?: number } = {}) =>
  callAs(database.db, actor).search.find({ q, ...more })

const group = ({ groups }: SearchResults, kind: FoundKind) =>
  groups.find((one) => one.kind === kind)
const keysOf = (results: SearchResults, kind: FoundKind) =>
  group(results, kind)?.things.map(({ key }) => key) ?? []
const textOf = (parts: readonly Part[] = []) => parts.map(({ text }) => text).join('')
const markedIn = (parts: readonly Part[] | null = []) =>
  (parts ?? []).filter(({ isMarked }) => isMarked).map(({ text }) => text)

describe('a search finds', () => {
  test('a programme by a name that it had once, and says which', async () => {
    const [thing] = group(await find('joint network refresh'), 'programmes')?.things ?? []
    expect(thing?.key).toBe('network-transformation')
    expect(textOf(thing?.excerpt ?? [])).toContain('Other names: joint network refresh programme')
    expect(markedIn(thing?.excerpt)).toEqual(
      expect.arrayContaining(['joint', 'network', 'refresh']),
    )
  })

  test.each([
    ['secur', 'security'],
    ['policies', 'police'],
    ['migrate', 'migration'],
  ])(
    '%s in words such as %s only where they are forms or beginnings of one word',
    async (q, word) => {
      const marked = (await find(q)).groups
        .flatMap(({ things }) => things)
        .flatMap(({ title, excerpt }) => [...markedIn(title), ...markedIn(excerpt)])
        .map((text) => text.toLowerCase())
      expect(marked.includes(word)).toBe(q !== 'policies')
    },
  )

  test('a milestone of a programme', async () => {
    const [thing] = group(await find('security zone'), 'milestones')?.things ?? []
    expect(thing).toMatchObject({ key: 'security-zone', within: { key: 'police-itm' } })
    expect(markedIn(thing?.title)).toEqual(['security', 'zone'])
  })

  test('a paragraph of a published report by its number', async () => {
    const found = await find('"external contacts"')
    expect(keysOf(found, 'reports')).toEqual([PUBLISHED])
    const passages = group(found, 'reports')?.things[0]?.passages ?? []
    const paper = await callAs(database.db).reports.get({ key: PUBLISHED })
    const paragraphs = paper.document?.sections.flatMap(({ blocks }) => blocks) ?? []
    for (const { number, words } of passages.filter(({ part }) => part === 'paragraph')) {
      const said = JSON.stringify(
        paragraphs.find((one) => 'number' in one && one.number === number),
      )
      expect(said).toContain(markedIn(words)[0])
    }
    expect(passages.length).toBeGreaterThan(0)
  })

  test('a committee by its name, and a meeting by its day', async () => {
    expect(keysOf(await find('finance committee'), 'committees')).toEqual(['finance'])
    expect(keysOf(await find('finance committee'), 'meetings')).toEqual([])
    expect(keysOf(await find('finance july 2020'), 'meetings')).toEqual(['finance-2020-07-21'])
  })

  test('names made of words that are too common to look for elsewhere', async () => {
    const found = await find('IT')
    expect(keysOf(found, 'programmes')).toContain('it-strategy')
    expect(await find('!!! ???')).toMatchObject({ isTooCommon: true, groups: [] })
  })

  test('only what has all the words, and nothing that has a word which is ruled out', async () => {
    const both = keysOf(await find('network programme'), 'programmes')
    expect(both).toContain('network-transformation')
    expect(keysOf(await find('network -transformation'), 'programmes')).not.toContain(
      'network-transformation',
    )
    expect((await find('network nothinghasthisname')).groups).toEqual([])
  })

  test('what is known today, not what is recorded for a later day', async () => {
    await addProgramme(database.db, {
      ...{ key: 'later', name: 'Quetzalcoatl', searchText: 'quetzalcoatl' },
      recordedOn: asDay('2020-07-09'),
    })
    expect((await find('quetzalcoatl', people.administrator)).groups).toEqual([])
    const tomorrow = createCaller(
      contextFor(database.db, people.administrator, asDay('2020-07-09')),
    )
    expect(keysOf(await tomorrow.search.find({ q: 'quetzalcoatl' }), 'programmes')).toEqual([
      'later',
    ])
  })
})

describe('S-1: a search finds no more than', () => {
  test('drafts and people for staff, and who may sign in for administrators', async () => {
    const drafted = 'decommissioned july 2020'
    expect(keysOf(await find(drafted), 'reports')).toEqual([])
    expect(keysOf(await find(drafted, people.member), 'reports')).toEqual([])
    expect(keysOf(await find(drafted, people.lead), 'reports')).toEqual([UPDATE])
    expect(keysOf(await find('IT director'), 'people')).toEqual([])
    expect(keysOf(await find('IT director', people.member), 'people')).toEqual([])
    expect(keysOf(await find('IT director', people.pmo), 'people')).not.toEqual([])
    expect(keysOf(await find('Ruth Author', people.pmo), 'users')).toEqual([])
    expect(keysOf(await find('Ruth Author', people.administrator), 'users')).toHaveLength(1)
  })

  test('titles of what was withdrawn', async () => {
    const caller = callAs(database.db, people.author)
    const report = await bringAnother()
    expect(keysOf(await find('"facts of june"'), 'reports')).toEqual([report])
    const paragraph = (await caller.reports.get({ key: report })).document?.sections[0]?.blocks[0]
    expect(paragraph?.kind).toBe('paragraph')
    const said = 'police modernisation'
    expect(keysOf(await find(said), 'reports')).toContain(report)
    const version = (await caller.reports.get({ key: report })).staff?.version ?? 0
    await caller.reports.withdraw({ key: report, version, reason: 'It was wrong.' })
    expect(keysOf(await find(said), 'reports')).not.toContain(report)
    expect(keysOf(await find(said, people.member), 'reports')).not.toContain(report)
    expect(keysOf(await find('"facts of june"'), 'reports')).toEqual([report])
  })
})

async function bringAnother(): Promise<string> {
  const { key } = await callAs(database.db, people.author).reports.create({
    subject: 'Facts of June',
    reportOf: 'The Chamberlain',
    classification: 'public',
    for: [{ meeting: 'finance-2020-07-21', purpose: 'information' }],
    sections: [{ kind: 'programme', heading: 'Police', programme: 'police-itm' }],
    recommendations: [],
  })
  await bring(database.db, people, key, 'published')
  return key
}

describe('a search with many answers', () => {
  test('says how many there are up to a limit, and gives them page by page without a gap', async () => {
    const { id } = await addProgramme(database.db, { key: 'many', name: 'Many steps' })
    const rows = Array.from({ length: MOST_OF_KIND + 20 }, (_, n) => ({
      ...{ programmeId: id, key: `step-${n}`, name: `Xylophone ${n}`, position: n },
    }))
    await database.db.insert(milestones).values(rows)
    const found = group(await find('xylophone'), 'milestones')
    expect(found).toMatchObject({ total: MOST_OF_KIND, hasMore: true })
    expect(found?.things).toHaveLength(5)
    const pages = await Promise.all(
      [1, 2, 3].map((page) => find('xylophone', undefined, { kind: 'milestones', page })),
    )
    const keys = pages.flatMap((page) => keysOf(page, 'milestones'))
    expect(new Set(keys).size).toBe(75)
    const end = await find('xylophone', undefined, { kind: 'milestones', page: 20 })
    expect(keysOf(end, 'milestones')).toHaveLength(25)
    const beyond = await find('xylophone', undefined, { kind: 'milestones', page: 21 })
    expect(group(beyond, 'milestones')).toMatchObject({ total: MOST_OF_KIND, things: [] })
  })
})

describe('S-42: a search', () => {
  test.each([...HOSTILE_TEXTS, ...HOSTILE_LINES])('answers %j in words', async (text) => {
    const q = text.slice(0, 200)
    const answer = await find(q, people.administrator).catch((error: unknown) => error)
    const refusal = answer instanceof TRPCError && answer.cause
    if (refusal === false) expect(answer).toMatchObject({ groups: expect.any(Array) })
    else expect(String(refusal)).toMatch(/cannot be printed|Enter what to look for/)
  })

  test('is never broken by what is typed', async () => {
    const pieces = [
      '"',
      "'",
      '-',
      ':*',
      '&',
      '|',
      '!',
      '(',
      ')',
      '<->',
      '\\',
      'or',
      'police',
      'é',
      '中',
      '%',
      '_',
      '$$',
      '  ',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (words) => {
        const q = words.join('')
        if (q.trim() === '') return
        expect(Array.isArray((await find(q)).groups)).toBe(true)
      }),
      { numRuns: 60, seed: 20200708 },
    )
  })

  test.each([
    ['', 'Enter what to look for.'],
    ['   ', 'Enter what to look for.'],
    ['x'.repeat(201), 'This is longer than 200 characters. Shorten it.'],
  ])('of %j says what is wrong', async (q, message) => {
    await expect(find(q)).rejects.toMatchObject({
      cause: { issues: [expect.objectContaining({ message })] },
    })
  })
})

/** With seven programmes it is quicker to read them all; the indexes have to fit the questions all the same. */
test('a search uses the indexes of words, for the public too', async () => {
  const scans = async () => {
    const rows = await database.ownerDb.execute<{ name: string; scans: number }>(
      sql`select indexrelname as name, idx_scan::int as scans from pg_stat_user_indexes
        where indexrelname like '%words%' order by 1`,
    )
    return new Map(rows.map((row) => [row.name, row.scans]))
  }
  const before = await scans()
  await database.ownerDb.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`)
    for (const reader of ['staff', 'member'])
      await tx.execute(sql`select from search_hits('polic'::tsquery, ${reader}, ${TODAY}, 10)`)
    await tx.execute(sql`select from public_search_hits('polic'::tsquery, ${TODAY}, 10)`)
    await tx.execute(sql`select pg_stat_force_next_flush()`)
  })
  const used = [...(await scans())].filter(([name, now]) => now > (before.get(name) ?? 0))
  expect(used.map(([name]) => name)).toEqual([
    ...['action_words', 'milestone_words', 'programme_words', 'promise_words'],
    ...['report_version_words', 'report_words_for_all', 'report_words_of_draft', 'risk_words'],
  ])
})
