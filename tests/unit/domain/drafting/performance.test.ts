import { describe, expect, test } from 'vitest'
import { contextOf } from '@/domain/drafting/context'
import { draftSection } from '@/domain/drafting/draft-section'
import { takeSnapshot } from '@/domain/drafting/facts'
import type { TableBlock } from '@/domain/reports/document'
import { AS_AT, draftUpdate, harbour, paragraphsOf } from './small-portfolio'

const ORGANISATIONS = [
  { key: 'hb', name: 'Harbour Board', abbreviation: 'HB' },
  { key: 'tc', name: 'Town Council' },
]
const PERIODS = ['2020-04', '2020-05', '2020-06']

/** Observations of April to June: [value, count] or null for what nobody reported. */
function months(...figures: ([number, number] | number | null)[]) {
  return figures.map((figure, at) => ({
    period: PERIODS[at],
    value: Array.isArray(figure) ? figure[0] : figure,
    ...(Array.isArray(figure) ? { count: figure[1] } : {}),
  }))
}

const calls = (...series: object[]) => ({
  key: 'calls',
  name: 'P1 calls answered within 20 seconds',
  unit: '%',
  series: series.map((one) => ({ target: 95, targetKind: 'at-least', ...one })),
})

function performance(measures: object[], periods = PERIODS) {
  const [report] = harbour().reports
  const section = {
    heading: 'Performance',
    kind: 'measures',
    measures: measures.map((_, at) => ['calls', 'other'][at]),
    periods,
  }
  const document = draftUpdate(
    harbour(
      {},
      { organisations: ORGANISATIONS, measures, reports: [{ ...report, sections: [section] }] },
    ),
  )
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is TableBlock => block.kind === 'table'),
  )
  expect(document.warnings.filter(({ code }) => code === 'unverified')).toEqual([])
  return {
    text: paragraphsOf(document).join('\n'),
    summary: document.summary?.items.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    rows: tables.flatMap(({ rows }) => rows.map((cells) => cells.map(({ text }) => text))),
    tables,
  }
}

describe('a table of service performance', () => {
  test('gives the percentage with what it is of, nothing as nothing, and what is missing as not reported', () => {
    const { rows, tables, text } = performance([
      calls(
        { organisation: 'hb', observations: months([97, 120], [0, 0], [95, 40]) },
        { organisation: 'tc', observations: months(null, null, null) },
      ),
    ])
    expect(tables[0]?.caption).toBe('Performance, April 2020 to June 2020')
    expect(rows).toEqual([
      [
        'P1 calls answered within 20 seconds (target: at least 95%)',
        'Harbour Board',
        '97% of 120',
        'no calls',
        '95% of 40',
      ],
      [
        'P1 calls answered within 20 seconds (target: at least 95%)',
        'Town Council',
        'not reported',
        'not reported',
        'not reported',
      ],
    ])
    expect(text).toBe(
      'The table shows P1 calls at Harbour Board (HB) and Town Council. Every figure in the table met its target. There were no P1 calls at HB in May 2020. There was nothing to count, so no percentage is given. No figures were reported for Town Council.',
    )
  })

  test('is spoken of under its heading in the summary', () => {
    const { summary } = performance([
      calls({ organisation: 'hb', observations: months([97, 120], [95, 50], [95, 40]) }),
    ])
    expect(summary).toEqual(['Performance: every figure in the table met its target.'])
  })

  test('names each figure that missed its target', () => {
    const { text } = performance([
      calls({ organisation: 'hb', observations: months([97, 120], [94, 50], [95, 40]) }),
    ])
    expect(text).toBe(
      'The table shows P1 calls at Harbour Board (HB). P1 calls answered within 20 seconds at Harbour Board missed the target of at least 95% in May 2020, at 94%.',
    )
  })

  test('counts the figures that missed when they are many', () => {
    const missed = months([1, 9], [1, 9], [1, 9])
    const { text } = performance([
      calls(
        { organisation: 'hb', observations: missed },
        { organisation: 'tc', observations: months([1, 9], [99, 9], null) },
      ),
    ])
    expect(text).toContain('Four of the five figures in the table missed their targets.')
  })

  test('says so when all missed, however many', () => {
    const missed = months([1, 9], [1, 9], [1, 9])
    const { text } = performance([
      calls(
        { organisation: 'hb', observations: missed },
        { organisation: 'tc', observations: months([1, 9], null, null) },
      ),
    ])
    expect(text).toContain('All four figures in the table missed their targets.')
  })

  test('says once what follows where there was nothing to count here and there', () => {
    const { text } = performance([
      calls(
        { organisation: 'hb', observations: months([0, 0], [0, 0], [97, 9]) },
        { organisation: 'tc', observations: months([97, 9], [0, 0], [97, 9]) },
      ),
    ])
    expect(text).toContain(
      'There were no P1 calls at HB in April or May 2020. There were no P1 calls at Town Council in May 2020. There was nothing to count, so no percentage is given for these months.',
    )
  })

  test('holds what no sentence can carry', () => {
    const periods = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05']
    const observations = periods.map((period, at) => ({ period, value: at }))
    const { rows } = performance(
      [{ key: 'calls', name: 'open calls', unit: 'calls', series: [{ observations }] }],
      periods,
    )
    expect(rows).toEqual([
      ['open calls', 'All', '0 calls', '1 call', '2 calls', '3 calls', '4 calls'],
    ])
  })
})

describe('a measure that is not by organisation', () => {
  const satisfaction = (
    observations: object[],
    series: object = { target: 50, targetKind: 'at-least' },
  ) =>
    performance([
      { key: 'calls', name: 'Satisfaction', unit: 'score', series: [{ ...series, observations }] },
    ]).text

  test.each<[string, string, string]>([
    [
      'fell each month',
      satisfaction(months(76, 74, 62)),
      'Satisfaction fell each month: +76 in April 2020, +74 in May 2020 and +62 in June 2020. The mean is +71 (rounded), and each month met the target of at least +50.',
    ],
    [
      'rose, its mean exact',
      satisfaction(months(60, 70, 80)),
      'Satisfaction rose each month: +60 in April 2020, +70 in May 2020 and +80 in June 2020. The mean is +70, and each month met the target of at least +50.',
    ],
    [
      'went up and down, and missed its target',
      satisfaction(months(60, 40, 49)),
      'Satisfaction: +60 in April 2020, +40 in May 2020 and +49 in June 2020. The mean is +50 (rounded). The target of at least +50 was missed in May and June 2020.',
    ],
    [
      'has a gap',
      satisfaction(months(60, null, 50), {}),
      'Satisfaction fell from +60 in April 2020 to +50 in June 2020. The mean is +55. No figure was reported for Satisfaction in May 2020.',
    ],
    [
      'has nothing',
      satisfaction(months(null, null, null)),
      'No figure was reported for Satisfaction in April, May or June 2020.',
    ],
  ])('%s', (_what, text, expected) => {
    expect(text).toBe(expected)
  })
})

test.each([
  [95, 'at-least', 95, 'This meets the target of at least 95%.'],
  [94, 'at-least', 95, 'This misses the target of at least 95%.'],
  [95, 'at-most', 95, 'This meets the target of at most 95%.'],
  [96, 'at-most', 95, 'This misses the target of at most 95%.'],
])('%d%% against %s %d%%: %s', (value, targetKind, target, text) => {
  const measures = [
    {
      key: 'm',
      name: 'calls answered',
      unit: '%',
      series: [{ target, targetKind, observations: [{ period: '2020-06', value }] }],
    },
  ]
  expect(paragraphsOf(draftUpdate(harbour({ measures })))[0]).toContain(text)
})

test('a hedge that leaves the target open is told with the target alone', () => {
  const observations = [{ period: '2020-06', value: 90, qualifier: 'over' }]
  const measures = [
    {
      key: 'm',
      name: 'calls answered',
      unit: '%',
      series: [{ target: 95, targetKind: 'at-least', observations }],
    },
  ]
  expect(paragraphsOf(draftUpdate(harbour({ measures })))).toEqual([
    'Calls answered: over 90% in June 2020. The target is at least 95%.',
  ])
})

test('what is left out is listed with why', () => {
  const file = harbour({
    risks: [{ key: 'r', title: 'flood', status: 'closed' }],
    measures: [{ key: 'm', name: 'calls', series: [{ observations: [] }] }],
  })
  const snapshot = takeSnapshot({ file, audience: 'members', asAt: AS_AT })
  const [programme] = snapshot.file.programmes
  const context = programme && contextOf(programme, snapshot, { meeting: null, saysUnrated: true })
  expect(context && draftSection(context, ['risks', 'measures']).leftOut).toEqual([
    { subject: 'programmes/harbour/measures/m/series/all', why: 'no figure is on record' },
    { subject: 'programmes/harbour/risks/r', why: 'closed before this first report' },
    ...['rating', 'milestones', 'progress', 'decisions'].map((name) => ({
      subject: `programmes/harbour/${name}`,
      why: 'the section does not include it',
    })),
  ])
})
