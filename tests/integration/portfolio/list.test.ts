import { beforeAll, describe, expect, it } from 'vitest'
import { generatePortfolio } from '@/cli/bench/portfolio'
import { MILEPOST, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import type { PortfolioListInput } from '@/domain/programmes/list-input'
import type { PortfolioList } from '@/domain/programmes/portfolio-row'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { portfolioWithSecrets } from '../../support/own-portfolio'

const database = testDatabase()

const list = (input: PortfolioListInput = {}, actor: typeof MILEPOST | typeof PUBLIC = MILEPOST) =>
  createCaller(contextFor(database.db, actor)).portfolio.list(input)

const keysOf = ({ rows }: PortfolioList) => rows.map(({ key }) => key)

beforeAll(async () => {
  await importPortfolio(contextFor(database.db, MILEPOST), portfolioWithSecrets())
})

describe('The list of the portfolio', () => {
  it('nests projects under their programmes, by name', async () => {
    const { rows } = await list()
    expect(rows.map(({ key, depth, parentName }) => [key, depth, parentName])).toEqual([
      ['merger', 0, null],
      ['archive', 1, 'Merger of two services'],
      ['network', 0, null],
      ['wifi', 1, 'Network refresh'],
    ])
  })

  it('shows rating, lead, what is next, how much is late and how old the news is', async () => {
    const { rows } = await list()
    expect(rows.find(({ key }) => key === 'network')).toEqual({
      key: 'network',
      name: 'Network refresh',
      abbreviation: 'NR',
      kind: 'programme',
      depth: 0,
      parentName: null,
      organisations: ['BC'],
      rating: 'red',
      ratedOn: '2020-06-30',
      stage: 'build',
      status: 'active',
      lead: 'Ada Lovelace',
      next: { name: 'Claim settled', date: '2020-05', overdue: true },
      overdue: 2,
      openMilestones: 3,
      doneMilestones: 0,
      lastUpdate: '2020-06-30',
      isPublic: true,
    })
  })

  it('counts the finding over all programmes, whatever the filters', async () => {
    const finding = { programmes: 4, late: 2, notRated: 2, red: 1, amber: 0, green: 1 }
    expect((await list()).finding).toEqual(finding)
    expect((await list({ status: 'closed' })).finding).toEqual(finding)
  })

  it.each<[string, PortfolioListInput, string[]]>([
    ['organisation', { organisation: 'police' }, ['wifi']],
    ['status', { status: 'active' }, ['network', 'wifi']],
    ['rating', { rating: 'green' }, ['wifi']],
    ['no rating', { rating: 'not-rated' }, ['merger', 'archive']],
    ['lead', { lead: 'grace' }, ['merger', 'wifi']],
    ['its name', { q: 'network' }, ['network']],
    ['its abbreviation, in any case', { q: 'nr' }, ['network']],
    ['a name that it had once', { q: 'CABLE' }, ['network']],
    ['words in any order', { q: 'libraries wireless' }, ['wifi']],
    ['a wildcard, which is a character like any other', { q: '%' }, []],
    ['two filters at once', { status: 'active', lead: 'grace' }, ['wifi']],
  ])('finds by %s', async (_name, input, keys) => {
    expect(keysOf(await list(input))).toEqual(keys)
  })

  it.each<[PortfolioListInput['sort'], string[]]>([
    ['rating', ['network', 'wifi', 'merger', 'archive']],
    ['next', ['merger', 'network', 'wifi', 'archive']],
    ['overdue', ['network', 'merger', 'wifi', 'archive']],
    ['updated', ['network', 'wifi', 'merger', 'archive']],
  ])('goes by %s', async (sort, keys) => {
    expect(keysOf(await list({ sort }))).toEqual(keys)
  })

  it('shows what was known on a former day, under the name of that day', async () => {
    const { rows, asAt } = await list({ asAt: asDay('2019-11-30') })
    expect(asAt).toBe('2019-11-30')
    expect(rows.find(({ key }) => key === 'network')).toMatchObject({
      name: 'Cable renewal',
      rating: null,
      openMilestones: 0,
      next: null,
    })
    const april = await list({ asAt: asDay('2020-04-30'), sort: 'rating' })
    expect(april.rows[0]).toMatchObject({ key: 'network', rating: 'amber', overdue: 0 })
  })

  it('refuses a day that is none', async () => {
    // @ts-expect-error: an address may say anything
    await expect(list({ asAt: '2020-02-30' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('The public list', () => {
  it('has neither a programme that is not public nor anything of one', async () => {
    const shown = await list({}, PUBLIC)
    expect(shown.rows.map(({ key, depth, parentName }) => [key, depth, parentName])).toEqual([
      ['archive', 0, null],
      ['network', 0, null],
      ['wifi', 1, 'Network refresh'],
    ])
    expect(JSON.stringify(shown)).not.toMatch(/merger/i)
    expect(shown.finding).toMatchObject({ programmes: 3, late: 1 })
  })

  it('counts and shows public milestones and ratings alone', async () => {
    const { rows } = await list({}, PUBLIC)
    expect(rows.find(({ key }) => key === 'network')).toMatchObject({
      rating: 'amber',
      overdue: 1,
      openMilestones: 2,
      next: { name: 'Design agreed' },
      lastUpdate: '2020-03-31',
    })
  })

  it.each<PortfolioListInput>([
    { q: 'merger' },
    { status: 'proposed' },
    { rating: 'red' },
    { sort: 'next', after: 'merger' },
    { after: 'merger' },
  ])('finds nothing by %o', async (input) => {
    expect(keysOf(await list(input, PUBLIC))).toEqual([])
  })

  it('offers only leads and programmes that it shows', async () => {
    const choices = await createCaller(contextFor(database.db)).portfolio.choices()
    expect(choices.programmes.map(({ key }) => key)).toEqual(['archive', 'network', 'wifi'])
    expect(JSON.stringify(choices)).not.toMatch(/merger|@/i)
  })

  it('offers staff every programme, and as leads those who lead one', async () => {
    const choices = await createCaller(contextFor(database.db, MILEPOST)).portfolio.choices()
    expect(choices.programmes.map(({ key }) => key)).toContain('merger')
    const people = choices.people.map(({ key }) => key)
    expect(people.length).toBeGreaterThan(0)
    expect(choices.leads.map(({ key }) => key).every((key) => people.includes(key))).toBe(true)
  })
})

describe('A list longer than a page', () => {
  const many = testDatabase()
  const caller = () => createCaller(contextFor(many.db, MILEPOST))

  beforeAll(async () => {
    await importPortfolio(contextFor(many.db, MILEPOST), generatePortfolio(120))
  })

  it.each(['name', 'rating', 'next', 'overdue', 'updated'] as const)(
    'gives every programme once, page by page, by %s',
    async (sort) => {
      const keys: string[] = []
      let after: string | undefined
      do {
        const page: PortfolioList = await caller().portfolio.list({ sort, after })
        expect(page.rows.length).toBeLessThanOrEqual(50)
        keys.push(...keysOf(page))
        after = page.nextCursor ?? undefined
      } while (after !== undefined)
      expect(keys).toHaveLength(120)
      expect(new Set(keys).size).toBe(120)
    },
  )
})
