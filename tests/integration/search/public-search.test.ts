import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { createCaller } from '@/server/trpc/caller'
import { CANARY, canaryFile } from '../../support/canary-file'
import { contextFor } from '../../support/context'
import { publicDbOf, testDatabase } from '../../support/database'
import { searchOutput } from '../../support/public-search'
import { bring, callAs, seedSample } from '../../support/reports'

const database = testDatabase()
const LEAK = new RegExp(CANARY, 'i')
const asPublic = () => ({ ...contextFor(database.db), publicDb: publicDbOf(database.db) })

/** The same without a role of the public's own: the filter of the application. */
const asApplication = () => ({ ...contextFor(database.db), publicDb: undefined })

let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  people = await seedSample(database.db, canaryFile())
  await bring(database.db, people, 'update', 'published')
})

/** Words of what is withheld and of what is public, by themselves and together. */
const QUESTIONS = [
  ...[
    CANARY,
    CANARY.slice(0, 4),
    `${CANARY} milestone name`,
    `${CANARY} or open`,
    `"${CANARY} risk"`,
  ],
  ...[
    'open',
    'step',
    'programme',
    'update',
    'work',
    'plan',
    'finance',
    'july 2020',
    'title',
    'reason',
  ],
  ...['milestone', 'risk', 'promise', 'action', 'paragraph text', 'appendix', 'name', '-open step'],
]

describe('Gate 5, S-8: a search of the public', () => {
  test('has the withheld words for Members, and drafts of them for staff', async () => {
    const kinds = async (actor: Actor) =>
      (await callAs(database.db, actor).search.find({ q: CANARY })).groups.map(({ kind }) => kind)
    const withheld = ['programmes', 'milestones', 'risks', 'promises', 'actions'] as const
    expect(await kinds(people.member)).toEqual(withheld)
    expect(await kinds(people.pmo)).toEqual(
      expect.arrayContaining([...withheld, 'reports', 'people']),
    )
  })

  test.each(QUESTIONS)('for %j gives no word that is withheld', async (q) => {
    expect(await searchOutput(asPublic(), q)).not.toMatch(LEAK)
    expect(await searchOutput(asApplication(), q)).toBe(await searchOutput(asPublic(), q))
  })

  test.each([CANARY, CANARY.slice(0, 4), `${CANARY} milestone name`])(
    'for %j finds and counts nothing, and says what it says of a word that is nowhere',
    async (q) => {
      expect(await searchOutput(asPublic(), q)).toBe(
        await searchOutput(asPublic(), 'nothinghasthisname'),
      )
    },
  )

  test('is given by the database no number of a thing that is withheld', async () => {
    const hits = await database.publicDb.execute(
      sql`select * from public_search_hits(${CANARY}::tsquery, '2020-07-08', 500)`,
    )
    expect([...hits]).toEqual([])
    await expect(
      database.publicDb.execute(
        sql`select * from search_hits(${CANARY}::tsquery, 'staff', '2020-07-08', 500)`,
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('shows no more when the application takes the public for a Member', async () => {
    const mistaken = { ...contextFor(database.publicDb, people.member), publicDb: undefined }
    await expect(createCaller(mistaken).search.find({ q: CANARY })).rejects.toThrow()
  })

  test('finds what is public', async () => {
    const kinds = async (q: string) =>
      (await createCaller(asPublic()).search.find({ q })).groups.map(({ kind }) => kind)
    expect(await kinds('open')).toEqual(['programmes', 'milestones', 'reports', 'promises'])
    expect(await kinds('"work goes on"')).toEqual(['reports'])
  })

  test('finds a word between quotation marks, whatever the locale of the database takes for a letter', async () => {
    const { groups } = await createCaller(asPublic()).search.find({ q: '“open step”' })
    const told = groups.find(({ kind }) => kind === 'promises')?.things[0]?.title
    expect(told?.map(({ text }) => text).join('')).toMatch(
      /^Open programme: The milestone “Open step” is due/,
    )
    expect(told?.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'Open',
      'Open',
      'step',
    ])
  })
})
