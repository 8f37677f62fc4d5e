import fc from 'fast-check'
import { readPortfolioFile } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'

/** Any valid portfolio of a few programmes between 2019 and 2021, with everything that a programme may hold. */
export function arbitraryPortfolio(): fc.Arbitrary<PortfolioFile> {
  return arbitraryPortfolioJson().map(parsePortfolio)
}

/** The same as parsed JSON, before reading: what a file would hold. */
export function arbitraryPortfolioJson(): fc.Arbitrary<object> {
  return fc
    .record({
      asAt: day,
      programmes: fc.array(programme, { minLength: 1, maxLength: 3 }),
      report: fc.boolean(),
      measures: keyed('t', measure, 3),
    })
    .map(({ asAt, programmes, report, measures }) => ({
      format: 'milepost/portfolio',
      version: 1,
      asAt,
      organisations: ORGANISATIONS,
      people: [{ key: 'director', name: 'A. N. Other', office: 'IT Director' }],
      committees: [{ key: 'finance', name: 'Finance Committee' }],
      meetings: [
        { key: 'finance-2020', committee: 'finance', date: '2020-07-21' },
        { key: 'finance-2021', committee: 'finance', date: '2021-02-02' },
      ],
      programmes: programmes.map((one, place) => ({ ...one, key: `p${place}` })),
      measures,
      reports: report
        ? [
            reportOf(
              programmes.length,
              measures.map(({ key }) => key),
            ),
          ]
        : [],
    }))
}

/** The portfolio that the JSON holds. Throws with the faults when it holds none, so that no test passes on a refused file. */
export function parsePortfolio(json: unknown): PortfolioFile {
  const reading = readPortfolioFile(json)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.file
}

const ORGANISATIONS = [
  { key: 'harbour', name: 'Harbour Board', abbreviation: 'HB' },
  { key: 'town', name: 'Town Council' },
]

function reportOf(programmes: number, measures: readonly string[]) {
  return {
    key: 'update',
    subject: 'Member update',
    reportOf: 'The Chamberlain',
    classification: 'public',
    for: [{ committee: 'finance', meeting: 'finance-2020', purpose: 'information' }],
    sections: [
      ...Array.from({ length: programmes }, (_, place) => ({
        heading: `Section ${'ABC'[place]}`,
        kind: 'programme',
        programme: `p${place}`,
      })),
      {
        heading: 'Performance',
        kind: 'measures',
        measures,
        periods: ['2020-03', '2020-04', '2020-05'],
      },
    ],
  }
}

const two = (value: number) => String(value).padStart(2, '0')

const day = fc
  .record({
    year: fc.integer({ min: 2019, max: 2021 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((at) => `${at.year}-${two(at.month)}-${two(at.day)}`)

const month = day.map((text) => text.slice(0, 7))
const year = fc.integer({ min: 2019, max: 2022 })

const date = fc.oneof(
  day,
  month,
  fc.tuple(fc.constantFrom('early', 'mid', 'late'), month).map(([part, of]) => `${part} ${of}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([of, quarter]) => `${of}-Q${quarter}`),
  year.map((of) => `FY${of}/${two((of + 1) % 100)}`),
  fc
    .tuple(fc.constantFrom('spring', 'summer', 'autumn'), year)
    .map(([season, of]) => `${season} ${of}`),
  year.map(String),
  day.map((text) => `../${text}`),
  year.map((of) => `${of}/..`),
)

/** Sentences, clauses and headlines as people type them: with a stop and without, with figures, months and colours of their own. */
const words = fc.constantFrom(
  'the supplier is late with the second delivery',
  'Two findings are open.',
  'full reset of the approach recommended',
  'work started on 3 March 2020, with 12 engineers',
  'A new desk; opened early.',
  'Amber Court has no power yet',
  'to follow initiatives through to the end',
  'staff said “it is quicker now”',
  '  the build  is over  ',
  'Costs rose from about 40 to over 60. They are later than planned.',
  'HR, payroll & pensions:',
)

const milestoneName = fc.constantFrom(
  'New contract live',
  'Old servers switched off',
  'Review of governance',
  'Business cases for the first bids',
  'Phase 2',
  'Migrate into the corporate system',
  'Windows 10 laptops issued to all staff',
  'Design and build complete',
  'User training',
  'Order of priority agreed with the Board',
  'Green Lane depot open',
  'Go-live',
)

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })

const milestone = fc.record({
  name: milestoneName,
  element: maybe(fc.constantFrom('Phase 2', 'Payroll')),
  kind: maybe(fc.constantFrom('delivery', 'approval', 'external-deadline')),
  recordedOn: maybe(day),
  baseline: maybe(date),
  rebaselines: fc.array(
    fc.record({
      recordedOn: day,
      to: date,
      reason: words,
      approvedBy: maybe(fc.constant('Programme Board')),
    }),
    { maxLength: 1 },
  ),
  forecast: maybe(date),
  actual: maybe(date),
  wording: maybe(
    fc.constantFrom('over the coming months', 'when the tests are over', 'the next meeting'),
  ),
  status: maybe(
    fc.constantFrom(
      'planned',
      'in-progress',
      'done',
      'done-with-conditions',
      'paused',
      'cancelled',
    ),
  ),
  condition: maybe(
    fc.constantFrom('once the tests have passed', 'a complete view of the requirements'),
  ),
  conditions: maybe(words),
  reason: maybe(words),
  forecasts: fc.uniqueArray(
    fc.record({
      recordedOn: day,
      forecast: fc.option(date, { nil: null }),
      reason: maybe(words),
    }),
    { maxLength: 2, selector: ({ recordedOn }) => recordedOn },
  ),
  confidence: maybe(fc.constantFrom('committed', 'expected', 'hoped')),
})

const ratingValue = fc.constantFrom(
  'red',
  'amber-red',
  'amber',
  'amber-green',
  'green',
  'not-rated',
  'exempt',
)

const rating = fc.record({
  recordedOn: day,
  dimension: maybe(fc.constantFrom('overall', 'cost', 'schedule')),
  element: maybe(fc.constant('Wave 2')),
  value: ratingValue,
  previous: maybe(fc.option(ratingValue, { nil: null })),
  reason: maybe(words),
  pathToGreen: maybe(words),
  pathToGreenBy: maybe(date),
  outlook: maybe(fc.constantFrom('improving', 'steady', 'worsening', 'more of the same')),
  ratedBy: maybe(fc.constantFrom('programme', 'assurance')),
})

const observation = fc.record({
  period: fc.oneof(
    fc.constantFrom('2020-03', '2020-04', '2020-05'),
    month,
    day.map((text) => `../${text}`),
  ),
  value: fc.option(fc.integer({ min: 0, max: 250_000 }), { nil: null }),
  count: maybe(fc.integer({ min: 0, max: 40 })),
  qualifier: maybe(fc.constantFrom('about', 'over', 'under', 'up-to')),
  note: maybe(words),
})

const measure = fc.record({
  name: fc.constantFrom(
    'active users',
    'laptops issued',
    'length of the contract',
    'calls answered within 20 seconds',
    'satisfaction',
  ),
  unit: maybe(fc.constantFrom('users', 'laptops', 'years', '%', 'score', '£')),
  better: maybe(fc.constantFrom('higher', 'lower')),
  series: fc.uniqueArray(
    fc.record({
      organisation: maybe(fc.constantFrom('harbour', 'town')),
      target: maybe(fc.integer({ min: 0, max: 100 })),
      targetKind: maybe(fc.constantFrom('at-least', 'at-most')),
      observations: fc.uniqueArray(observation, { maxLength: 4, selector: ({ period }) => period }),
    }),
    { maxLength: 2, selector: ({ organisation }) => organisation ?? '' },
  ),
})

const risk = fc.record({
  reference: maybe(fc.constantFrom('R1', 'CR36')),
  title: words,
  recordedOn: maybe(day),
  mitigation: maybe(words),
  score: maybe(fc.constantFrom(1, 4, 8, 12, 16, 24, 32)),
  rating: maybe(fc.constantFrom('red', 'amber', 'green')),
  previousScore: maybe(fc.constantFrom(1, 4, 8, 12, 16, 24, 32)),
  targetScore: maybe(fc.constantFrom(1, 2, 4)),
  targetDate: maybe(date),
  status: maybe(fc.constantFrom('open', 'closed', 'removed', 'escalated', 'de-escalated')),
})

const event = fc.record({
  recordedOn: maybe(day),
  kind: fc.constantFrom('progress', 'next', 'issue', 'purpose', 'context', 'benefit'),
  on: maybe(date),
  element: maybe(fc.constant('Phase 2')),
  text: words,
  reason: maybe(words),
  status: maybe(fc.constantFrom('done', 'in-progress', 'planned', 'proposed')),
})

const decision = fc.record({
  kind: fc.constantFrom('note', 'approve', 'agree', 'delegate', 'endorse'),
  text: fc.constantFrom(
    'Approve the next phase',
    'the next phase and its budget',
    'Note the report',
  ),
  amount: maybe(
    fc.record({
      value: fc.integer({ min: 1, max: 2_000_000 }),
      currency: fc.constant('GBP'),
      qualifier: maybe(fc.constantFrom('about', 'up-to')),
    }),
  ),
  soughtAt: maybe(fc.constantFrom('finance-2020', 'finance-2021')),
  outcome: maybe(fc.constantFrom('agreed', 'refused', 'deferred')),
})

const keyed = <Item extends object>(
  prefix: string,
  arbitrary: fc.Arbitrary<Item>,
  maxLength: number,
) =>
  fc
    .array(arbitrary, { maxLength })
    .map((items) => items.map((item, place) => ({ key: `${prefix}${place}`, ...item })))

const programme = fc.record({
  name: fc.constantFrom(
    'Harbour Renewal Programme',
    'Risk management regime',
    'Digital adoption',
    'Payroll (Oracle) Review',
  ),
  abbreviation: maybe(fc.constant('HRP')),
  names: fc.array(
    fc.record({
      name: fc.constant('Quay Programme'),
      kind: fc.constantFrom('former', 'alias'),
      until: maybe(day),
    }),
    { maxLength: 1 },
  ),
  kind: fc.constantFrom('programme', 'project', 'workstream', 'service'),
  objective: maybe(words),
  stage: maybe(fc.constantFrom('design', 'Gateway 5', 'Delivery stage')),
  status: maybe(fc.constantFrom('proposed', 'active', 'paused', 'reset', 'closed', 'cancelled')),
  lead: maybe(fc.constant('director')),
  milestones: keyed('m', milestone, 6),
  ratings: fc.uniqueArray(rating, {
    maxLength: 4,
    selector: ({ recordedOn, dimension, element }) =>
      `${recordedOn} ${dimension ?? 'overall'} ${element}`,
  }),
  measures: keyed('k', measure, 3),
  risks: keyed('r', risk, 4),
  events: fc.array(event, { maxLength: 6 }),
  decisions: fc.array(decision, { maxLength: 2 }),
  references: fc.array(fc.record({ text: words }), { maxLength: 1 }),
})
