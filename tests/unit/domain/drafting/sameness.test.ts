import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import { draftJson } from '@/domain/drafting/json'
import type { Measure, PortfolioFile, Programme } from '@/domain/portfolio-file/schema'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { ILLUSTRATED } from './drafted'

function bytesOf(file: PortfolioFile, extra: Partial<DraftRequest> = {}): string {
  const document = draftDocument({ file, audience: 'public', asAt: file.asAt, ...extra })
  return JSON.stringify([document, draftJson(document)])
}

describe('Gate 6: the same input gives the same bytes', () => {
  test('twice', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        expect(bytesOf(file)).toBe(bytesOf(structuredClone(file)))
      }),
      { numRuns: 25 },
    )
  })

  test('in three time zones', () => {
    const here = process.env.TZ
    const drafts = ['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu'].map((zone) => {
      process.env.TZ = zone
      return ILLUSTRATED.reports.map(({ key, dataAsAt = ILLUSTRATED.asAt }) =>
        bytesOf(ILLUSTRATED, { report: key, asAt: dataAsAt }),
      )
    })
    process.env.TZ = here
    expect(drafts[1]).toEqual(drafts[0])
    expect(drafts[2]).toEqual(drafts[0])
  })

  test('with the rows of every list shuffled whose order has no meaning', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), fc.integer({ min: 1, max: 5 }), (file, turn) => {
        expect(bytesOf(shuffled(file, turn))).toBe(bytesOf(file))
      }),
      { numRuns: 80 },
    )
    const report = 'member-update-2020-07'
    expect(bytesOf(shuffled(ILLUSTRATED, 2), { report })).toBe(bytesOf(ILLUSTRATED, { report }))
  })
})

/** The list turned around and moved along, which moves every row of two or more. */
function turn<Item>(items: readonly Item[], by: number): Item[] {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)].toReversed()
}

function shuffled(file: PortfolioFile, by: number): PortfolioFile {
  return {
    ...file,
    organisations: turn(file.organisations, by),
    people: turn(file.people, by),
    committees: turn(file.committees, by),
    meetings: turn(file.meetings, by),
    programmes: file.programmes.map((programme) => shuffledProgramme(programme, by)),
    measures: file.measures.map((measure) => shuffledMeasure(measure, by)),
  }
}

function shuffledProgramme(programme: Programme, by: number): Programme {
  return {
    ...programme,
    organisations: turn(programme.organisations, by),
    milestones: turn(programme.milestones, by).map((milestone) => ({
      ...milestone,
      forecasts: turn(milestone.forecasts, by),
      rebaselines: turn(milestone.rebaselines, by),
      dependsOn: turn(milestone.dependsOn, by),
    })),
    ratings: turn(programme.ratings, by),
    measures: programme.measures.map((measure) => shuffledMeasure(measure, by)),
    risks: turn(programme.risks, by),
  }
}

function shuffledMeasure(measure: Measure, by: number): Measure {
  const series = measure.series.map((one) => ({ ...one, observations: turn(one.observations, by) }))
  return { ...measure, series: turn(series, by) }
}
