import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, MILEPOST, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { portfolioFileSchema } from '@/domain/portfolio-file/schema'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let pmo: Actor
let lead: Actor

beforeAll(async () => {
  pmo = await addUser(database.db, { role: 'pmo-manager', name: 'Pat' })
  lead = await addUser(database.db, { role: 'programme-lead', leads: [] })
})

const as = (actor: Actor, today = TODAY) => createCaller(contextFor(database.db, actor, today))

const measure = {
  ...{ name: 'Calls answered', unit: '%', better: 'higher' as const },
  ...{ target: '90', targetKind: 'at-least' as const },
  ...{ period: 'May 2020', value: '88', isNotReported: false },
}

const shownTo = async (actor: Actor) =>
  (await as(actor).measures.ofService()).measures.map(({ name, series }) => ({ name, series }))

describe('A measure of the service as a whole', () => {
  it('is entered with its first figure, for those whom it is said to be for', async () => {
    const visibility = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'Price' } }
    await expect(as(pmo).measures.add(measure)).rejects.toMatchObject({
      message: 'Choose who may read it.',
    })
    await as(pmo).measures.add({ ...measure, visibility: 'public' })
    await as(pmo).measures.add({ ...measure, name: 'Cost of a call', visibility })
    const target = { target: 90, targetKind: 'at-least' }
    const first = { ...target, observations: [{ period: '2020-05', value: 88 }] }
    expect(await shownTo(PUBLIC)).toEqual([{ name: 'Calls answered', series: [first] }])
    expect((await shownTo(lead)).map(({ name }) => name)).toEqual([
      'Calls answered',
      'Cost of a call',
    ])
  })

  it('is given its next figure, one to a period', async () => {
    const next = { measure: 'calls-answered', period: 'June 2020', isNotReported: false }
    await as(pmo).measures.record({ ...next, value: '91', replaces: false })
    await expect(
      as(pmo).measures.record({ ...next, value: '92', replaces: false }),
    ).rejects.toMatchObject({ message: expect.stringContaining('There is a figure for June 2020') })
    const [{ series } = { series: [] }] = await shownTo(PUBLIC)
    expect(series[0]?.observations.map(({ value }) => value)).toEqual([88, 91])
  })

  it('is called and aimed otherwise with the reason, and how it was described is kept with its day', async () => {
    const later = asDay('2020-07-20')
    const edit = { ...measure, measure: 'calls-answered', name: 'Calls answered in a minute' }
    const { name, unit, better, targetKind, measure: key } = edit
    const said = { name, unit, better, targetKind, measure: key, target: '95', reason: 'Agreed' }
    await as(pmo, later).measures.edit({ ...said, seen: 1 })
    await expect(
      as(pmo, later).measures.edit({ ...said, name: 'Calls', seen: 1 }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await as(pmo, later).measures.get({ measure: key })).toMatchObject({
      seen: 2,
      described: { name, target: 95 },
      changes: [
        {
          ...{ on: later, by: 'Pat', reason: 'Agreed' },
          before: { name: 'Calls answered', target: 90 },
        },
      ],
    })
  })

  it('that is called otherwise leaves each organisation its own target', async () => {
    const name = 'Incidents fixed'
    const aimed = (organisation: string, target: number) => ({
      ...{ organisation, target, targetKind: 'at-least', observations: [] },
    })
    const series = [aimed('north', 90), aimed('south', 80)]
    const file = portfolioFileSchema.parse({
      ...{ format: 'milepost/portfolio', version: 1, asAt: TODAY },
      organisations: ['north', 'south'].map((key) => ({ key, name: key })),
      measures: [{ key: 'fixed', name, unit: '%', series }],
    })
    await importPortfolio(contextFor(database.db, MILEPOST), file)
    const said = { measure: 'fixed', unit: '%', targetKind: 'at-least' as const, reason: 'Agreed' }
    const targets = async () =>
      (await shownTo(pmo))
        .flatMap(({ name: called, series }) => (called.startsWith(name) ? series : []))
        .map(({ target }) => target)
    await as(pmo).measures.edit({ ...said, name: `${name} in time`, target: '90', seen: 1 })
    expect(await targets()).toEqual([90, 80])
    await as(pmo).measures.edit({ ...said, name: `${name} in time`, target: '95', seen: 2 })
    expect(await targets()).toEqual([95, 95])
  })

  it('is changed by the PMO alone', async () => {
    const refused = { code: 'FORBIDDEN' }
    await expect(as(lead).measures.get({ measure: 'calls-answered' })).rejects.toMatchObject(
      refused,
    )
    await expect(as(lead).measures.add({ ...measure, visibility: 'public' })).rejects.toMatchObject(
      refused,
    )
  })
})
