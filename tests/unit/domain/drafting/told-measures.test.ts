import { expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { sentencesOf } from '@/domain/drafting/verify'
import { toldFaults } from '@/domain/drafting/verify-told'
import type { Measure, PortfolioFile } from '@/domain/portfolio-file/schema'
import { harbour, paragraphsOf } from './small-portfolio'

const SPRING = ['2020-04', '2020-05']
const JUNE = ['2020-06']

const OBSERVATIONS = [...SPRING, ...JUNE].map((period) => ({ period, value: 97 }))

/** The section of a report, by default the one on the calls, under the heading 'Performance'. */
const section = (periods: string[], more: object = {}) => ({
  heading: 'Performance',
  kind: 'measures',
  measures: ['calls'],
  periods,
  ...more,
})

/** A portfolio with a report of these sections; the calls met their target in each month. */
function served(sections: object[], { asAt = '2020-07-08', ...more }: Record<string, string> = {}) {
  const [report] = harbour().reports
  return harbour(
    {},
    {
      asAt,
      organisations: [{ key: 'hb', name: 'Harbour Board' }],
      measures: ['calls', 'visits'].map((key) => ({
        key,
        name: `${key} answered within 2 days`,
        unit: '%',
        series: [
          {
            organisation: 'hb',
            target: 95,
            targetKind: 'at-least',
            observations: OBSERVATIONS,
          },
        ],
      })),
      reports: [{ ...report, ...more, sections }],
    },
  )
}

const TOLD = { asAt: '2020-06-15' }
const ALL_MET = 'Every figure in the table met its target.'
const AGAIN = 'Every figure in the table again met its target.'
const STILL = 'Every figure in the table still meets its target.'

/** What the report says of the table. */
function saidOf(file: PortfolioFile, since: PortfolioFile | string): string[] {
  const document = draftDocument({
    file,
    report: 'update',
    audience: 'members',
    asAt: file.asAt,
    since: typeof since === 'string' ? asDay(since) : since,
  })
  expect(document.warnings.filter(({ code }) => code === 'unverified')).toEqual([])
  return paragraphsOf(document).map((text) => text.replace(/^The table .*?\. /, ''))
}

test.each<[string, PortfolioFile | string, string]>([
  ['of the same months', served([section(JUNE)], TOLD), STILL],
  ['of other months', served([section(SPRING)], TOLD), AGAIN],
  ['of another key', served([section(SPRING)], { ...TOLD, key: 'spring-update' }), AGAIN],
  ['under another heading', served([section(SPRING, { heading: 'Spring' })], TOLD), AGAIN],
  ['without figures', served([], TOLD), ALL_MET],
  [
    'on another measure under another heading',
    served([section(SPRING, { heading: 'Visits', measures: ['visits'] })], TOLD),
    ALL_MET,
  ],
  ['that is not on record, on a day by which there were figures', '2020-06-15', STILL],
  ['that is not on record, on a day before', '2020-03-15', ALL_MET],
])('Gate 8: after a report %s', (_what, since, expected) => {
  expect(saidOf(served([section(JUNE)]), since)).toEqual([expected])
})

test('Gate 8: two sections of one heading are held against their own namesakes', () => {
  const visits = (periods: string[]) => section(periods, { measures: ['visits'] })
  const told = served([section(SPRING), visits(JUNE)], TOLD)
  expect(saidOf(served([section(JUNE), visits(JUNE)]), told)).toEqual([AGAIN, STILL])
})

test('Gate 8: of several reports the one that the committee was given on the day was told', () => {
  const [before] = served([section(SPRING)], {
    dataAsAt: '2020-06-15',
    key: 'spring-update',
  }).reports
  const now = served([section(JUNE)])
  const file = { ...now, reports: [...now.reports, ...(before === undefined ? [] : [before])] }
  expect(saidOf(file, '2020-06-15')).toEqual([AGAIN])
  expect(saidOf(file, '2020-06-14')).toEqual([STILL])
})

test('Gate 8: another committee was not told', () => {
  const told = served([section(SPRING)], { ...TOLD, key: 'spring-update' })
  const others = told.reports.map((one) => ({ ...one, for: [] }))
  expect(saidOf(served([section(JUNE)]), { ...told, reports: others })).toEqual([ALL_MET])
})

/** The portfolio with its measure on the calls as this makes it. */
function withCalls(file: PortfolioFile, change: (calls: Measure) => Measure): PortfolioFile {
  const measures = file.measures.map((one) => (one.key === 'calls' ? change(one) : one))
  return { ...file, measures }
}

const named = (name: string) => (calls: Measure) => ({ ...calls, name })

test('Gate 8: a measure that was renamed is told by both names, and nothing else of it is news', () => {
  const before = withCalls(served([section(JUNE)], TOLD), named('Calls dealt with in 2 days'))
  expect(saidOf(served([section(JUNE)]), before)).toEqual([
    `${STILL} Calls answered within 2 days was named “Calls dealt with in 2 days” when last reported on 15 June 2020.`,
  ])
  expect(saidOf(served([section(JUNE)]), served([section(JUNE)], TOLD))).toEqual([STILL])
})

test('Gate 8: a measure without organisations that was renamed is told by both names once', () => {
  const alone = (file: PortfolioFile) =>
    withCalls(file, ({ series, ...calls }) => ({
      ...calls,
      series: series.map(({ organisation: _, ...one }) => one),
    }))
  const before = withCalls(alone(served([section(JUNE)], TOLD)), named('Calls dealt with'))
  const [said = ''] = saidOf(alone(served([section(JUNE)])), before)
  expect(said).toMatch(/^Calls answered within 2 days was named “Calls dealt with” when last/)
})

test('Gate 8: a target that was changed is told with the one before, of the organisation that has it', () => {
  const before = withCalls(served([section(JUNE)], TOLD), (calls) => ({
    ...calls,
    series: calls.series.map((one) => ({ ...one, target: 90 })),
  }))
  expect(saidOf(served([section(JUNE)]), before)).toEqual([
    `${AGAIN} The target for calls answered within 2 days at Harbour Board has changed since 15 June 2020, from at least 90% to at least 95%.`,
  ])
})

test('Gate 8: a first report says nothing of names and targets before it', () => {
  const before = withCalls(served([], TOLD), named('Calls dealt with in 2 days'))
  expect(saidOf(served([section(JUNE)]), before)).toEqual([ALL_MET])
})

/** The sentences of the report that its last report, with this of the calls in it, does not bear out. */
function unborne(change: (calls: Measure) => Measure, since = served([section(JUNE)], TOLD)) {
  const file = served([section(JUNE)])
  const document = draftDocument({
    ...{ file, report: 'update', audience: 'members', asAt: file.asAt, since },
  })
  const last = { file: withCalls(since, change), on: asDay('2020-06-15') }
  return document.sections
    .flatMap(({ blocks }) => blocks.flatMap(sentencesOf))
    .filter((one) => toldFaults(one, last).length > 0)
    .map(({ text }) => text)
}

const withSeries = (change: object) => (calls: Measure) => ({
  ...calls,
  series: calls.series.map((one) => ({ ...one, ...change })),
})
const june = (of: object) => withSeries({ observations: [{ period: '2020-06', value: 97, ...of }] })

test.each<[string, (calls: Measure) => Measure, string[]]>([
  ['of the same figures', (calls) => calls, []],
  ['of another name', named('Calls dealt with'), []],
  ['of another figure', june({ value: 96 }), [STILL]],
  ['of a figure with a hedge', june({ qualifier: 'about' }), [STILL]],
  ['of other months', withSeries({ observations: [{ period: '2020-05', value: 97 }] }), [STILL]],
  ['of another target', withSeries({ target: 90 }), [STILL]],
  ['of other organisations', withSeries({ organisation: 'town' }), [STILL]],
])('Gate 18: “still” of a table is held against a last report %s', (_what, change, expected) => {
  expect(unborne(change)).toEqual(expected)
})

test('Gate 18: “again” of a table needs its measure in the last report', () => {
  const since = served([section(SPRING)], TOLD)
  expect(unborne((calls) => calls, since)).toEqual([])
  const other = (calls: Measure) => ({ ...calls, key: 'visitors' })
  expect(unborne(other, since).at(-1)).toBe(AGAIN)
})
