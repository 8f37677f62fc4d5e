import { beforeEach, describe, expect, test } from 'vitest'
import { MILEPOST, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { type PortfolioFile, portfolioFileSchema } from '@/domain/portfolio-file/schema'
import { auditEvents } from '@/server/db/schema'
import { findBatch, listBatches } from '@/server/imports/store'
import { gatherPortfolio } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import { undoImport } from '@/server/portfolio/undo-import'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { emptied } from '../../support/emptied'

const database = testDatabase()
const FIRST = asDay('2020-07-01')
const SECOND = asDay('2020-07-08')
const LATER = asDay('2020-07-15')

const portfolio = (programmes: object[], rest: object = {}): PortfolioFile =>
  portfolioFileSchema.parse({
    format: 'milepost/portfolio',
    version: 1,
    asAt: '2020-07-01',
    programmes,
    ...rest,
  })

const network = (changes: object = {}, milestone: object = {}) => ({
  key: 'network',
  name: 'Network refresh',
  kind: 'programme',
  stage: 'design',
  status: 'active',
  milestones: [
    {
      key: 'design',
      name: 'Design agreed',
      baseline: '2020-09',
      forecasts: [{ forecast: '2020-09', recordedOn: '2020-06-01' }],
      ...milestone,
    },
  ],
  ratings: [{ value: 'amber', recordedOn: '2020-06-01', reason: 'Late kit', pathToGreen: 'Wait' }],
  ...changes,
})

const importOn = async (file: PortfolioFile, today = SECOND) => {
  const outcome = await importPortfolio(contextFor(database.db, MILEPOST, today), file)
  return outcome.ok ? outcome : expect.fail(JSON.stringify(outcome.faults))
}
const numberOf = async (file: PortfolioFile) => (await importOn(file)).batch ?? expect.fail()
const undo = (batch: number, today = LATER) =>
  undoImport(contextFor(database.db, MILEPOST, today), batch)
const recordOn = (asAt = LATER) => gatherPortfolio(database.db, { asAt })
const networkOn = async (asAt = LATER) =>
  (await recordOn(asAt)).programmes.find(({ key }) => key === 'network') ?? expect.fail()

beforeEach(async () => {
  await emptied(database.db)
  await importOn(portfolio([network()]), FIRST)
})

describe('R-8: the same file', () => {
  test('is a no-op, however it is laid out and whatever was changed since', async () => {
    const file = portfolio([network({ stage: 'build' })])
    const first = await importOn(file)
    const { batch } = first
    expect(first.nothingChanged).toBe(false)
    await importOn(portfolio([network({ stage: 'test' })]), LATER)
    const again = await importOn(portfolioFileSchema.parse(JSON.parse(JSON.stringify(file))))
    expect(again).toMatchObject({ nothingChanged: true, batch })
    expect((await networkOn()).stage).toBe('test')
  })

  test('is imported once more after it was undone', async () => {
    const file = portfolio([network({ stage: 'build' })])
    expect(await undo(await numberOf(file), SECOND)).toMatchObject({ ok: true })
    expect(await importOn(file, LATER)).toMatchObject({ nothingChanged: false })
    expect((await networkOn()).stage).toBe('build')
  })
})

describe('R-8: undoing an import', () => {
  test('sets back what it changed, and the record of both days stays', async () => {
    const batch = await numberOf(
      portfolio([network({ name: 'Network renewal', stage: 'build', objective: 'Faster' })]),
    )
    expect(await undo(batch)).toMatchObject({ ok: true })
    const now = await networkOn()
    expect([now.name, now.stage, now.objective]).toEqual(['Network refresh', 'design', undefined])
    expect(now.names.map(({ name }) => name)).toContain('Network renewal')
    expect((await networkOn(SECOND)).stage).toBe('build')
    expect((await networkOn(FIRST)).stage).toBe('design')
  })

  test('follows a forecast with the former date, dated and with a reason', async () => {
    const moved = { forecasts: [{ forecast: '2021-02', recordedOn: '2020-07-08', reason: 'Kit' }] }
    const batch = await numberOf(portfolio([network({}, moved)]))
    expect((await networkOn(SECOND)).milestones[0]?.forecast).toBe('2021-02')
    expect(await undo(batch)).toMatchObject({ ok: true })
    const [milestone] = (await networkOn()).milestones
    expect(milestone?.forecasts).toMatchObject([
      { forecast: '2020-09', recordedOn: '2020-06-01' },
      { forecast: '2021-02', recordedOn: '2020-07-08', reason: 'Kit' },
      { forecast: '2020-09', recordedOn: '2020-07-15', reason: `Import ${batch} undone` },
    ])
  })

  test('corrects a rating to what stood before it, and the old one stays in the history', async () => {
    const red = { value: 'red', recordedOn: '2020-07-08', reason: 'No kit', pathToGreen: 'Buy' }
    const batch = await numberOf(portfolio([network({ ratings: [red] })]))
    expect((await networkOn(SECOND)).ratings.at(-1)?.value).toBe('red')
    expect(await undo(batch)).toMatchObject({ ok: true, ratings: 1 })
    expect((await networkOn()).ratings.at(-1)?.value).toBe('amber')
    expect((await networkOn(SECOND)).ratings.at(-1)?.value).toBe('red')
    const admin = await addUser(database.db, { role: 'administrator', name: `Ada ${batch}` })
    const history = await createCaller(contextFor(database.db, admin, LATER)).portfolio.list({})
    expect(JSON.stringify(history)).toContain('amber')
  })

  test('closes the programmes and cancels the milestones that it brought, with all that came with them', async () => {
    const added = {
      key: 'cloud',
      name: 'Cloud',
      kind: 'project',
      status: 'active',
      milestones: [{ key: 'go', name: 'Go live', baseline: '2021' }],
      events: [{ kind: 'progress', text: 'Begun' }],
    }
    const more = { key: 'test', name: 'Tested', baseline: '2020-12' }
    const batch = await numberOf(
      portfolio([network({ milestones: [...network().milestones, more] }), added]),
    )
    expect(await undo(batch)).toMatchObject({ ok: true })
    const { programmes } = await recordOn()
    expect(programmes.map(({ key, status }) => [key, status])).toEqual([
      ['network', 'active'],
      ['cloud', 'closed'],
    ])
    expect((await networkOn()).milestones.map(({ key, status }) => [key, status])).toEqual([
      ['design', undefined],
      ['test', 'cancelled'],
    ])
  })

  test('is refused whole, thing by thing, where somebody changed what it brought', async () => {
    const batch = await numberOf(
      portfolio([
        network(
          { stage: 'build', status: 'paused' },
          { forecasts: [{ forecast: '2021-02', recordedOn: '2020-07-08', reason: 'Kit' }] },
        ),
      ]),
    )
    await importOn(
      portfolio([
        network(
          { stage: 'test', status: 'paused' },
          { forecasts: [{ forecast: '2021-03', recordedOn: '2020-07-15', reason: 'More' }] },
        ),
      ]),
      LATER,
    )
    const before = JSON.stringify(await recordOn())
    expect(await undo(batch)).toEqual({
      ok: false,
      refusals: [
        'programme network: stage changed since.',
        'forecast network/design: it was forecast anew since.',
      ],
    })
    expect(JSON.stringify(await recordOn())).toBe(before)
    expect((await findBatch(database.db, batch))?.undoneBy).toBeNull()
  })

  test('is refused for what has no way back, by its kind', async () => {
    const batch = await numberOf(
      portfolio([network({ events: [{ key: 'e', kind: 'progress', text: 'Begun' }] })]),
    )
    expect(await undo(batch)).toEqual({
      ok: false,
      refusals: ['event network/e: what an import added of this kind cannot be taken back.'],
    })
  })

  test('happens once, is an import of its own, and is on record', async () => {
    const batch = await numberOf(portfolio([network({ stage: 'build' })]))
    const done = await undo(batch)
    const undoing = done.ok ? done.batch : expect.fail()
    await expect(undo(batch)).rejects.toThrow(`Import ${batch} was undone already, as ${undoing}.`)
    await expect(undo(undoing)).rejects.toThrow('import the file again instead')
    await expect(undo(999_999)).rejects.toThrow('There is no import 999999.')
    expect(await listBatches(database.db)).toMatchObject([
      { id: undoing, undoes: batch },
      { id: batch, undoneBy: undoing },
      { undoes: null, undoneBy: null },
    ])
    const events = await database.db
      .select({ action: auditEvents.action, reason: auditEvents.reason })
      .from(auditEvents)
    expect(events).toContainEqual({
      action: 'portfolio.undo-import',
      reason: `Import ${batch} undone`,
    })
    await expect(undoImport(contextFor(database.db, PUBLIC), batch)).rejects.toThrow()
  })

  test('is done once when two ask at the same moment', async () => {
    const batch = await numberOf(portfolio([network({ stage: 'build' })]))
    const outcomes = await Promise.allSettled([undo(batch), undo(batch)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
