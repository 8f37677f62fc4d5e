import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePortfolio } from '../../../../src/domain/portfolio-file/merge'
import { readPortfolioFile } from '../../../../src/domain/portfolio-file/read'
import {
  type Milestone,
  type PortfolioFile,
  portfolioFileSchema,
} from '../../../../src/domain/portfolio-file/schema'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { isRecord } from '../../../support/canary'
import { sampleFile } from '../../../support/samples'

function fileWith(parts: object): PortfolioFile {
  const base = { format: 'milepost/portfolio', version: 1, asAt: '2020-07-08' }
  return portfolioFileSchema.parse({ ...base, ...parts })
}

const PROGRAMME = { key: 'itm', name: 'IT Modernisation', kind: 'programme' }

function mergedProgramme(base: object, incoming: object) {
  const file = mergePortfolio(
    fileWith({ programmes: [{ ...PROGRAMME, ...base }] }),
    fileWith({ programmes: [{ ...PROGRAMME, ...incoming }] }),
  )
  return file.programmes[0]
}

function mergedMilestone(base: object, incoming: object): Milestone | undefined {
  const named = { key: 'hld', name: 'High-level design' }
  return mergedProgramme(
    { milestones: [{ ...named, ...base }] },
    { milestones: [{ ...named, ...incoming }] },
  )?.milestones[0]
}

/** How many items the lists of a value hold, all levels together. */
function countItems(value: unknown): number {
  if (Array.isArray(value))
    return value.reduce((sum: number, held) => sum + 1 + countItems(held), 0)
  return isRecord(value)
    ? Object.values(value).reduce((sum: number, held) => sum + countItems(held), 0)
    : 0
}

describe('merging', () => {
  it('a file with itself gives that file', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        expect(mergePortfolio(file, file)).toEqual(file)
      }),
    )
    expect(mergePortfolio(sampleFile('portfolio'), sampleFile('portfolio'))).toEqual(
      sampleFile('portfolio'),
    )
  })

  it('the same file twice changes nothing more', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), arbitraryPortfolio(), (base, incoming) => {
        const once = mergePortfolio(base, incoming)
        expect(mergePortfolio(once, incoming)).toEqual(once)
      }),
      { numRuns: 80 },
    )
  })

  it('never erases: every list holds at least what the base held and what came in', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), arbitraryPortfolio(), (base, incoming) => {
        const merged = countItems(mergePortfolio(base, incoming))
        expect(merged).toBeGreaterThanOrEqual(Math.max(countItems(base), countItems(incoming)))
      }),
    )
  })

  it('gives a file without faults, unless parents or days contradict', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), arbitraryPortfolio(), (base, incoming) => {
        const reading = readPortfolioFile(mergePortfolio(base, incoming))
        const faults = reading.ok ? [] : reading.faults
        expect(faults.filter(({ path }) => !path.endsWith('/parent'))).toEqual([])
      }),
    )
  })

  it('keeps what the incoming file does not say and takes what it says', () => {
    const merged = mergedProgramme(
      {
        stage: 'design',
        objective: 'Modern IT',
        organisations: [],
        references: [{ text: 'a report' }],
      },
      { stage: 'build', events: [{ kind: 'next', text: 'Cutover' }] },
    )
    expect(merged).toMatchObject({
      stage: 'build',
      objective: 'Modern IT',
      references: [{ text: 'a report' }],
    })
    expect(merged?.events).toHaveLength(1)
  })

  it('takes an absent value for nothing said, also when the key is there', () => {
    const base = fileWith({ programmes: [{ ...PROGRAMME, stage: 'design' }] })
    const [programme] = fileWith({ programmes: [PROGRAMME] }).programmes
    const incoming = { ...base, programmes: programme ? [{ ...programme, stage: undefined }] : [] }
    expect(mergePortfolio(base, incoming).programmes[0]?.stage).toBe('design')
  })

  it('tells events without a key apart by what they say, and those with a key by the key', () => {
    const said = { kind: 'next', text: 'Cutover' }
    expect(
      mergedProgramme({ events: [said] }, { events: [{ text: 'Cutover', kind: 'next' }] })?.events,
    ).toHaveLength(1)
    expect(
      mergedProgramme({ events: [said] }, { events: [{ ...said, text: 'Go-live' }] })?.events,
    ).toHaveLength(2)
    expect(
      mergedProgramme(
        { events: [{ ...said, key: 'e' }] },
        { events: [{ ...said, key: 'e', text: 'Go-live' }] },
      )?.events,
    ).toEqual([{ ...said, key: 'e', text: 'Go-live' }])
  })

  it('takes the observation of a period from the incoming file and keeps the others', () => {
    const measure = (observations: object[]) => ({
      measures: [{ key: 'p', name: 'P', series: [{ observations }] }],
    })
    const merged = mergedProgramme(
      measure([
        { period: '2020-04', value: 1, note: 'provisional' },
        { period: '2020-05', value: 2 },
      ]),
      measure([
        { period: '2020-04', value: 3 },
        { period: '2020-06', value: 4 },
      ]),
    )
    expect(merged?.measures[0]?.series[0]?.observations).toEqual([
      { period: '2020-04', value: 3, note: 'provisional' },
      { period: '2020-05', value: 2 },
      { period: '2020-06', value: 4 },
    ])
  })

  it('is of the later of the two days', () => {
    const day = (asAt: string) => fileWith({ asAt })
    expect(mergePortfolio(day('2020-07-08'), day('2020-01-01')).asAt).toBe('2020-07-08')
    expect(mergePortfolio(day('2020-01-01'), day('2020-07-08')).asAt).toBe('2020-07-08')
  })
})

describe('the forecast of a milestone, merged', () => {
  it('keeps the forecast that another one replaces in its list', () => {
    const merged = mergedMilestone(
      { recordedOn: '2020-06-01', forecast: '2020-09', reason: 'First view' },
      { forecast: 'early 2020-10', reason: 'Laptops are late' },
    )
    expect(merged).toMatchObject({ forecast: 'early 2020-10', reason: 'Laptops are late' })
    expect(merged?.forecasts).toEqual([
      { recordedOn: '2020-06-01', forecast: '2020-09', reason: 'First view' },
    ])
  })

  it('stays when the incoming milestone says none', () => {
    expect(mergedMilestone({ forecast: '2020-09' }, { status: 'planned' })).toMatchObject({
      forecast: '2020-09',
      forecasts: [],
    })
  })

  it('follows a later entry of the incoming list, also to no date at all', () => {
    const later = (forecast: string | null) =>
      mergedMilestone(
        { recordedOn: '2020-01-01', forecast: '2020-09' },
        { forecasts: [{ recordedOn: '2020-07-01', forecast }] },
      )
    expect(later('2020-10')).toMatchObject({ forecast: '2020-10' })
    expect(later(null)).not.toHaveProperty('forecast')
    expect(later(null)?.forecasts).toHaveLength(2)
  })

  it('is not moved by an older entry of the incoming list', () => {
    const merged = mergedMilestone(
      { recordedOn: '2020-06-01', forecast: '2020-09' },
      { forecasts: [{ recordedOn: '2020-01-01', forecast: '2020-05' }] },
    )
    expect(merged).toMatchObject({ forecast: '2020-09' })
  })
})
