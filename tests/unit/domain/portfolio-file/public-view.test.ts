import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionSchema } from '../../../../src/domain/portfolio-file/action'
import { decisionSchema } from '../../../../src/domain/portfolio-file/decision'
import { eventSchema } from '../../../../src/domain/portfolio-file/event'
import { measureSchema } from '../../../../src/domain/portfolio-file/measure'
import { milestoneSchema } from '../../../../src/domain/portfolio-file/milestone'
import { personSchema } from '../../../../src/domain/portfolio-file/people'
import { programmeSchema } from '../../../../src/domain/portfolio-file/programme'
import { promiseSchema } from '../../../../src/domain/portfolio-file/promise'
import { PUBLIC_KEYS } from '../../../../src/domain/portfolio-file/public-items'
import { publicView } from '../../../../src/domain/portfolio-file/public-view'
import { ratingSchema } from '../../../../src/domain/portfolio-file/rating'
import { readPortfolioFile } from '../../../../src/domain/portfolio-file/read'
import { reportParagraphSchema, reportSchema } from '../../../../src/domain/portfolio-file/report'
import { riskSchema } from '../../../../src/domain/portfolio-file/risk'
import {
  type PortfolioFile,
  portfolioFileSchema,
} from '../../../../src/domain/portfolio-file/schema'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { CANARY, isRecord, withCanaries } from '../../../support/canary'
import { sampleFile } from '../../../support/samples'

const SECRET = {
  visibility: { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'commercial' } },
}
const GROUND = 'Schedule 12A paragraph 3'

function isNonPublic(item: Record<string, unknown>): boolean {
  return isRecord(item.visibility) || isRecord(item.classification)
}

function fileWith(parts: object): PortfolioFile {
  const base = { format: 'milepost/portfolio', version: 1, asAt: '2020-07-08' }
  return portfolioFileSchema.parse({ ...base, ...parts })
}

describe('the public view', () => {
  it('has no word of anything that is not public', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const marked = withCanaries(file, isNonPublic)
        expect(JSON.stringify(publicView(marked))).not.toContain(CANARY)
      }),
      { numRuns: 80 },
    )
  })

  it('is a file without faults, in which nothing more can be withheld', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const view = publicView(file)
        expect(readPortfolioFile(view.file)).toMatchObject({ ok: true })
        expect(publicView(view.file)).toEqual({ file: view.file, withheld: [] })
      }),
    )
  })

  it('says that something was withheld for every item that is gone', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const hasSecrets = /"nonPublic"/.test(JSON.stringify(file))
        expect(publicView(file).withheld.length > 0).toBe(hasSecrets)
      }),
    )
  })

  it('of the sample is the sample', () => {
    const file = sampleFile('portfolio')
    expect(publicView(file)).toEqual({ file, withheld: [] })
  })

  it('leaves out links to a programme that is not public, and names neither it nor its key', () => {
    const programme = { name: 'A', kind: 'project' }
    const view = publicView(
      fileWith({
        programmes: [
          { ...programme, key: 'hush', ...SECRET, milestones: [{ key: 'm', name: 'M' }] },
          {
            ...{ ...programme, key: 'open', parent: 'hush' },
            dependencies: [{ on: 'hush', text: 'waits for hush' }],
            milestones: [{ key: 'm', name: 'M', dependsOn: ['hush/m'] }],
          },
        ],
        reports: [
          {
            ...{ key: 'r', subject: 'R', reportOf: 'C', classification: 'public' },
            sections: [
              { heading: 'About hush', kind: 'programme', programme: 'hush' },
              { heading: 'Open', kind: 'programme', programme: 'open' },
            ],
          },
        ],
      }),
    )
    expect(JSON.stringify(view)).not.toContain('hush')
    expect(view.file.programmes).toMatchObject([{ key: 'open', dependencies: [] }])
    expect(view.file.reports[0]?.sections).toHaveLength(1)
    expect(view.withheld).toEqual([
      { section: 'programmes', path: 'programmes/0', ground: GROUND },
      { section: 'r', path: 'reports/r/sections/0', ground: GROUND },
    ])
  })

  it('leaves out links to a milestone and to a measure that are not public', () => {
    const view = publicView(
      fileWith({
        programmes: [
          {
            ...{ key: 'a', name: 'A', kind: 'project' },
            milestones: [
              { key: 'hush', name: 'H', ...SECRET },
              { key: 'm', name: 'M', dependsOn: ['hush', 'a/hush'] },
            ],
          },
          {
            key: 'b',
            name: 'B',
            kind: 'project',
            dependencies: [{ on: 'a', milestone: 'a/hush' }],
          },
        ],
        measures: [{ key: 'hush', name: 'H', ...SECRET }],
        reports: [
          {
            ...{ key: 'r', subject: 'R', reportOf: 'C', classification: 'public' },
            sections: [{ heading: 'S', kind: 'measures', measures: ['hush'] }],
          },
        ],
      }),
    )
    expect(JSON.stringify(view)).not.toContain('hush')
    expect(view.withheld).toEqual([
      { section: 'a', path: 'programmes/a/milestones/0', ground: GROUND },
      { section: 'measures', path: 'measures/0', ground: GROUND },
      { section: 'r', path: 'reports/r/sections/0', ground: GROUND },
    ])
  })

  it('leaves out a report that is not public and what a forecast says of it', () => {
    const forecasts = [{ recordedOn: '2020-07-08', forecast: null, toldTo: 'hush' }]
    const view = publicView(
      fileWith({
        programmes: [
          {
            key: 'a',
            name: 'A',
            kind: 'project',
            milestones: [{ key: 'm', name: 'M', forecasts }],
          },
        ],
        reports: [{ key: 'hush', subject: 'R', reportOf: 'C', classification: SECRET.visibility }],
      }),
    )
    expect(JSON.stringify(view)).not.toContain('hush')
    expect(view.withheld).toEqual([{ section: 'reports', path: 'reports/0', ground: GROUND }])
  })

  it('does not tell through a public rating what the secret one before it said', () => {
    const ratings = [
      { recordedOn: '2020-05-01', value: 'green' },
      { recordedOn: '2020-06-01', value: 'red', ...SECRET },
      { recordedOn: '2020-07-01', value: 'amber', previous: 'red' },
      { recordedOn: '2020-07-02', value: 'green', previous: 'amber' },
    ]
    const view = publicView(
      fileWith({ programmes: [{ key: 'a', name: 'A', kind: 'project', ratings }] }),
    )
    expect(view.file.programmes[0]?.ratings).toEqual([
      ratings[0],
      { recordedOn: '2020-07-01', value: 'amber' },
      ratings[3],
    ])
  })

  it('has no e-mail address of the people list', () => {
    const view = publicView(fileWith({ people: [{ key: 'p', name: 'P', email: 'p@example.org' }] }))
    expect(view.file.people).toEqual([{ key: 'p', name: 'P' }])
  })

  it.each([
    ['programme', programmeSchema, []],
    ['milestone', milestoneSchema, []],
    ['rating', ratingSchema, []],
    ['measure', measureSchema, []],
    ['risk', riskSchema, []],
    ['event', eventSchema, []],
    ['decision', decisionSchema, []],
    ['person', personSchema, ['email']],
    ['report', reportSchema, []],
    ['paragraph', reportParagraphSchema, ['carriedFrom']],
    ['promise', promiseSchema, []],
    ['action', actionSchema, []],
  ] as const)('decides for every key of a %s whether it is public', (noun, schema, kept) => {
    const decided = [...PUBLIC_KEYS[noun], ...kept]
    expect(decided.toSorted()).toEqual(Object.keys(schema.shape).toSorted())
  })
})
