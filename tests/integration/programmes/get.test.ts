import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, MILEPOST, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { portfolioWithSecrets } from '../../support/own-portfolio'

const database = testDatabase()

const get = (key: string, actor: Actor = MILEPOST, asAt?: string) =>
  createCaller(contextFor(database.db, actor)).programmes.get({
    key,
    asAt: asAt === undefined ? undefined : asDay(asAt),
  })

beforeAll(async () => {
  await importPortfolio(contextFor(database.db, MILEPOST), portfolioWithSecrets())
})

describe('The page of a programme', () => {
  it('has the programme with the names of whom and what it refers to', async () => {
    const view = await get('network')
    expect(view).toMatchObject({
      asAt: '2020-07-08',
      isToday: true,
      version: 1,
      milestoneVersions: { design: 1, 'go-live': 1, claim: 1 },
      parent: null,
      lead: { key: 'ada', name: 'Ada Lovelace', office: 'Head of IT' },
      sponsor: null,
      organisations: [{ key: 'council', name: 'Borough Council', abbreviation: 'BC' }],
      dependencies: [{ key: 'merger', name: 'Merger of two services' }],
      dependedOnBy: [
        { key: 'merger', name: 'Merger of two services', text: 'lines to the site' },
        { key: 'archive', name: 'Archive moved', text: 'the settlement' },
      ],
      isPublic: true,
    })
    expect(view.children.map(({ key }) => key)).toEqual(['wifi'])
    expect(view.summary).toMatchObject({ rating: 'red', openMilestones: 3 })
    expect(view.currentRatingIds).toEqual({ overall: view.currentRatingId })
    expect(view.currentRatingId).toBeGreaterThan(0)
  })

  it('tells staff what the public is not shown, and on what ground', async () => {
    const { withheld } = await get('network')
    expect(withheld).toHaveLength(3)
    expect(new Set(withheld.map(({ ground }) => ground))).toEqual(
      new Set(['Schedule 12A paragraph 3']),
    )
  })

  it('shows a former day, and nothing that was recorded later', async () => {
    const view = await get('network', MILEPOST, '2020-02-01')
    expect(view.isToday).toBe(false)
    expect(view.programme.ratings).toEqual([])
    expect(view.programme.milestones).toHaveLength(3)
    expect((await get('network', MILEPOST, '2019-12-31')).programme).toMatchObject({
      name: 'Cable renewal',
      milestones: [],
    })
  })
})

describe('The public page of a programme', () => {
  it('leaves out what is not public, and every reference to it', async () => {
    const view = await get('network', PUBLIC)
    expect(view.programme.milestones.map(({ key }) => key)).toEqual(['design', 'go-live'])
    expect(view.programme.milestones[1]?.dependsOn).toEqual(['design'])
    expect(view.programme.ratings.map(({ value }) => value)).toEqual(['amber'])
    expect(view.programme.risks.map(({ key }) => key)).toEqual(['supplier'])
    expect(view).toMatchObject({
      dependencies: [],
      dependedOnBy: [],
      milestoneVersions: { design: 1, 'go-live': 1 },
      currentRatingIds: {},
      summary: { rating: 'amber', openMilestones: 2 },
    })
    expect(view.withheld).toHaveLength(3)
    expect(JSON.stringify(view)).not.toMatch(/merger|claim|settle|commercial|@example/i)
  })

  it('of a project does not name a programme that is not public', async () => {
    const view = await get('archive', PUBLIC)
    expect(view.parent).toBeNull()
    expect(JSON.stringify(view)).not.toMatch(/merger|settlement/i)
  })

  it.each(['merger', 'nothing'])('is not there for %s, in the same words', async (key) => {
    await expect(get(key, PUBLIC)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no such programme.',
    })
  })
})
