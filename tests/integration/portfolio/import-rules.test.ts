import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, MILEPOST, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { type PortfolioFile, portfolioFileSchema } from '@/domain/portfolio-file/schema'
import { auditEvents, programmes, reports } from '@/server/db/schema'
import { gatherPortfolio } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'
import { emptied } from '../../support/emptied'
import { portfolioWithSecrets } from '../../support/own-portfolio'
import { sampleFile } from '../../support/samples'

const database = testDatabase()

const importAs = (file: PortfolioFile, actor: Actor = MILEPOST, today = TODAY) =>
  importPortfolio(contextFor(database.db, actor, today), file)

const fileOf = (programmes: object[], rest: object = {}) =>
  portfolioFileSchema.parse({
    format: 'milepost/portfolio',
    version: 1,
    asAt: '2020-07-20',
    programmes,
    ...rest,
  })

const network = (milestone: object) =>
  fileOf([
    {
      key: 'network',
      name: 'Network refresh',
      kind: 'programme',
      milestones: [{ key: 'design', name: 'Design agreed', ...milestone }],
    },
  ])

const gathered = async (asAt = '2020-12-31') => {
  const file = await gatherPortfolio(database.db, { asAt: asDay(asAt) })
  return (key: string) => file.programmes.find((programme) => programme.key === key)
}

beforeEach(async () => {
  await emptied(database.db)
  await importAs(portfolioWithSecrets())
})

describe('An import', () => {
  it('never erases what the file does not say', async () => {
    const before = (await gathered())('network')
    expect(await importAs(network({}))).toMatchObject({ ok: true, nothingChanged: true })
    expect((await gathered())('network')).toEqual(before)
  })

  it('says what it added and changed, and leaves an audit event for each programme', async () => {
    const outcome = await importAs(network({ status: 'done', actual: '2020-07' }))
    expect(outcome).toMatchObject({
      counts: { programmes: { added: 0, changed: 0 }, milestones: { added: 0, changed: 1 } },
    })
    const events = await database.db.select().from(auditEvents).orderBy(auditEvents.id)
    expect(events.slice(-2)).toMatchObject([
      { action: 'portfolio.import', subject: 'portfolio', actor: 'Milepost', role: 'System' },
      { action: 'programme.import', subject: 'programmes/network', after: { milestones: 1 } },
    ])
  })

  it('keeps how a milestone and a programme stood before', async () => {
    const later = asDay('2020-07-20')
    const file = network({ status: 'done', actual: '2020-07' })
    const [programme] = file.programmes
    const renamed = { ...programme, name: 'Fast network', stage: 'live' }
    await importAs(fileOf([renamed]), MILEPOST, later)
    expect((await gathered())('network')).toMatchObject({
      name: 'Fast network',
      stage: 'live',
      names: [{ name: 'Cable renewal' }, { name: 'Network refresh', until: '2020-07-19' }],
      milestones: [{ status: 'done', actual: '2020-07' }, {}, {}],
    })
    expect((await gathered('2020-07-19'))('network')).toMatchObject({
      name: 'Network refresh',
      stage: 'build',
      milestones: [{ status: 'in-progress' }, {}, {}],
    })
    const caller = createCaller(contextFor(database.db, PUBLIC, later))
    const { rows } = await caller.portfolio.list({ q: 'network refresh' })
    expect(rows).toMatchObject([{ name: 'Fast network', doneMilestones: 1 }])
    const former = await caller.portfolio.list({ q: 'network', asAt: asDay('2020-07-19') })
    expect(former.rows).toMatchObject([{ name: 'Network refresh', doneMilestones: 0 }])
  })

  it('takes a new forecast as made on the day of the file', async () => {
    await importAs(network({ forecast: '2020-09', reason: 'Rework' }))
    expect((await gathered())('network')?.milestones[0]).toMatchObject({
      forecast: '2020-09',
      reason: 'Rework',
      forecasts: [
        { recordedOn: '2020-01-31', forecast: '2020-06' },
        { recordedOn: '2020-07-20', forecast: '2020-09', reason: 'Rework' },
      ],
    })
  })

  it('of an older file does not undo a newer forecast', async () => {
    const pmo = await addUser(database.db, { role: 'pmo-manager' })
    const { milestones } = createCaller(contextFor(database.db, pmo, asDay('2020-07-30')))
    const shown = { programme: 'network', milestone: 'design', version: 1 }
    await milestones.forecast({ ...shown, forecast: '2020-10', reason: 'Supplier late' })
    expect(await importAs(portfolioWithSecrets(), MILEPOST, asDay('2020-07-30'))).toMatchObject({
      ok: true,
      nothingChanged: true,
    })
    expect((await gathered())('network')?.milestones[0]).toMatchObject({
      forecast: '2020-10',
      reason: 'Supplier late',
    })
  })

  it('replaces a risk and an observation by a later statement, and keeps the former one', async () => {
    const measures = (value: number) => ({
      measures: [
        { key: 'p1', name: 'P1 fixed', series: [{ observations: [{ period: '2020-05', value }] }] },
      ],
    })
    const risk = (title: string) =>
      fileOf(
        [
          {
            key: 'network',
            name: 'Network refresh',
            kind: 'programme',
            risks: [{ key: 'supplier', title }],
          },
        ],
        measures(title.length),
      )
    await importAs(risk('First'), MILEPOST, asDay('2020-07-10'))
    await importAs(risk('Second'), MILEPOST, asDay('2020-07-20'))
    const now = await gatherPortfolio(database.db, { asAt: asDay('2020-07-20') })
    expect(now.programmes[0]?.risks[0]).toMatchObject({ key: 'supplier', title: 'Second' })
    expect(now.measures[0]?.series[0]?.observations).toEqual([{ period: '2020-05', value: 6 }])
    const then = await gatherPortfolio(database.db, { asAt: asDay('2020-07-19') })
    expect(then.measures[0]?.series[0]?.observations).toEqual([{ period: '2020-05', value: 5 }])
    expect(await importAs(risk('Second'))).toMatchObject({ nothingChanged: true })
  })
})

describe('An import is refused whole, with every fault and its path,', () => {
  it('when it would rewrite a first promise or name something twice', async () => {
    const count = await database.db.$count(programmes)
    const file = network({ baseline: '2021-01' })
    const outcome = await importAs({
      ...file,
      programmes: [
        ...file.programmes,
        {
          ...portfolioWithSecrets().programmes[1],
          key: 'new',
          name: 'New',
          kind: 'project',
          organisations: ['council', 'council'],
        } as PortfolioFile['programmes'][number],
      ],
    })
    expect(outcome).toEqual({
      ok: false,
      faults: [
        {
          path: 'programmes/0/milestones/0/baseline',
          message: expect.stringContaining('The first promise on record is 2020-03'),
        },
        {
          path: 'programmes/1/organisations/1',
          message: expect.stringContaining('“council” is already in this list'),
        },
      ],
    })
    expect(await database.db.$count(programmes)).toBe(count)
  })

  it('when a programme would become part of itself', async () => {
    const wifi = { key: 'wifi', name: 'Wireless in libraries', kind: 'project' }
    const above = { key: 'network', name: 'Network refresh', kind: 'programme', parent: 'wifi' }
    expect(await importAs(fileOf([wifi, above]))).toMatchObject({
      ok: false,
      faults: [{ path: 'programmes/1/parent' }],
    })
  })

  it('when it would change what an approved report contains', async () => {
    await importAs(sampleFile('portfolio'))
    await database.db.update(reports).set({ status: 'approved' })
    const [report] = sampleFile('portfolio').reports
    if (report === undefined) throw new Error('The sample has a report')
    const file = { ...sampleFile('portfolio'), reports: [{ ...report, subject: 'Another' }] }
    expect(await importAs(file)).toMatchObject({ ok: false, faults: [{ path: 'reports/0' }] })
    expect(await importAs(sampleFile('portfolio'))).toMatchObject({ nothingChanged: true })
  })
})

it('An import is for those who may write programmes', async () => {
  const member = await addUser(database.db, { role: 'member' })
  await expect(importAs(network({}), member)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(importAs(network({}), PUBLIC)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

it('Two imports at once of one file change nothing twice', async () => {
  await emptied(database.db)
  const outcomes = await Promise.all([
    importAs(portfolioWithSecrets()),
    importAs(portfolioWithSecrets()),
  ])
  expect(outcomes.map((outcome) => outcome.ok && outcome.nothingChanged).toSorted()).toEqual([
    false,
    true,
  ])
})
