import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type { Milestone, PortfolioFile } from '@/domain/portfolio-file/schema'
import type { ReportDocument, Sentence } from '@/domain/reports/document'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { draftedSentences, SAMPLE_DRAFTS } from './drafted'
import { draftUpdate, harbour } from './small-portfolio'

/** The portfolio with a report in which each programme stands twice. */
function reportedTwice(file: PortfolioFile): PortfolioFile {
  return {
    ...file,
    reports: file.reports.map((report) => ({
      ...report,
      sections: [...report.sections, ...report.sections],
    })),
  }
}

function draftOf(file: PortfolioFile, since?: string): ReportDocument {
  const report = file.reports[0]?.key
  return draftDocument({
    file,
    audience: 'members',
    asAt: file.asAt,
    ...(report === undefined ? {} : { report }),
    ...(since === undefined ? {} : { since: asDay(since) }),
  })
}

function allSentences(document: ReportDocument): Sentence[] {
  const summary = document.summary?.items.flatMap(({ sentences }) => sentences) ?? []
  return [...draftedSentences(document), ...summary]
}

const idsOf = ({ id, members = [id] }: Sentence) => members

function expectUnique(values: readonly string[]) {
  expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([])
}

describe('an id stands for one subject of one document', () => {
  test.each(SAMPLE_DRAFTS)('in %s', (_name, document) => {
    expectUnique(allSentences(document).flatMap(idsOf))
  })

  test.each([[undefined], ['2020-05-15']])('in any portfolio, told last: %s', (since) => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const document = draftOf(reportedTwice(file), since)
        expectUnique(allSentences(document).flatMap(idsOf))
        expectUnique(document.sections.flatMap(({ blocks }) => blocks.map(({ key }) => key)))
      }),
      { numRuns: 80 },
    )
  })

  test('two dependencies on one programme are two subjects', () => {
    const other = { key: 'quay', name: 'Quay Programme', kind: 'workstream' }
    const milestones = [
      { key: 'wall', name: 'Quay wall' },
      { key: 'road', name: 'Quay road' },
    ]
    const dependencies = [
      { on: 'quay', milestone: 'quay/wall' },
      { on: 'quay', milestone: 'quay/road' },
    ]
    const programmes = [
      { key: 'harbour', name: 'Harbour Programme', kind: 'workstream', dependencies },
      { ...other, milestones },
    ]
    expectUnique(draftedSentences(draftUpdate(harbour({}, { programmes }))).map(({ id }) => id))
  })
})

const STATES: [string, Partial<Milestone>][] = [
  ['to come', { forecast: asApproximateDate('2022-09') }],
  ['overdue', { forecast: asApproximateDate('2018-05') }],
  ['done', { status: 'done', actual: asApproximateDate('2018-12') }],
  ['paused', { status: 'paused' }],
  ['cancelled', { status: 'cancelled' }],
]

/** The portfolio with the first milestone of its first programme in another state, and the start of that milestone's ids. */
function withFirst(file: PortfolioFile, state: Partial<Milestone>) {
  const [first, ...others] = file.programmes
  const [milestone, ...more] = first?.milestones ?? []
  if (first === undefined || milestone === undefined) return null
  const { actual: _actual, forecast: _forecast, status: _status, ...kept } = milestone
  const changed = { ...kept, forecasts: [], ...state }
  return {
    file: { ...file, programmes: [{ ...first, milestones: [changed, ...more] }, ...others] },
    id: `${first.key}/milestone/${milestone.key}`,
  }
}

/** What of a draft is about other subjects: not the changed milestone, nor what waits for it, counts it or leads in to it. */
function othersIn(document: ReportDocument, id: string): string[] {
  const isOther = (one: string) =>
    !one.startsWith(id) && !/\/(?:lead|rest|depends-on|text)$|\/dependency\//.test(one)
  return draftedSentences(document).flatMap(idsOf).filter(isOther).toSorted()
}

describe('an id names its subject, never its state', () => {
  test.each(STATES)('a milestone that is %s has the same id', (_state, fields) => {
    const milestones = [{ key: 'award', name: 'Contract award', ...fields }]
    const ids = draftedSentences(draftUpdate(harbour({ milestones }))).map(({ id }) => id)
    expect(ids).toContain('harbour/milestone/award')
  })

  test('one changed fact leaves the ids of every other subject as they were', () => {
    fc.assert(
      fc.property(
        arbitraryPortfolio(),
        fc.constantFrom(...STATES),
        fc.constantFrom(...STATES),
        (file, [, before], [, after]) => {
          const one = withFirst({ ...file, reports: [] }, before)
          const two = withFirst({ ...file, reports: [] }, after)
          fc.pre(one !== null && two !== null)
          if (one === null || two === null) return
          expect(othersIn(draftOf(two.file), two.id)).toEqual(othersIn(draftOf(one.file), one.id))
        },
      ),
      { numRuns: 80 },
    )
  })

  test('what shares a sentence is listed in it, and keeps its id when it stands alone', () => {
    const done = (key: string, name: string) => ({ key, name, status: 'done' })
    const award = done('award', 'Contract award')
    const paper = done('paper', 'Options paper')
    const idsFor = (milestones: object[]) =>
      draftedSentences(draftUpdate(harbour({ milestones }))).map(({ id, members }) => [id, members])
    expect(idsFor([award, paper])).toEqual([
      ['harbour/milestone/award', ['harbour/milestone/award', 'harbour/milestone/paper']],
    ])
    expect(idsFor([paper])).toEqual([['harbour/milestone/paper', undefined]])
  })

  test('the summary of a section keeps its ids whatever matters most in it', () => {
    const idsFor = (fields: object) =>
      draftUpdate(
        harbour({ milestones: [{ key: 'award', name: 'Contract award', ...fields }] }),
      ).summary?.items.map(({ sentences }) => sentences.map(({ id }) => id))
    expect(idsFor({ forecast: '2020-09' })).toEqual([['summary/harbour/main']])
    expect(idsFor({ status: 'done' })).toEqual([['summary/harbour/main']])
  })

  test.each([3, 4])('a paragraph of %d milestones has the key of its topic', (count) => {
    const milestones = Array.from({ length: count }, (_, place) => ({
      key: `m${place}`,
      name: `Phase ${place}`,
      forecast: '2020-09',
    }))
    const [section] = draftUpdate(harbour({ milestones })).sections
    expect(section?.blocks.map(({ key }) => key)).toEqual(['harbour/next'])
  })
})
