import fc from 'fast-check'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { arbitraryPortfolio, parsePortfolio } from '../../../../support/arbitrary-portfolio'

const KINDS = ['risks', 'promises', 'actions', 'decisions']
const DATES = ['2020-03-31', '2020-06', 'early 2020-07', 'autumn 2020', '2021-Q1']

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })

const promise = fc.record({
  toldOn: fc.constantFrom('2020-02-04', '2020-05-05', '2020-06-01'),
  text: fc.constantFrom('The quay opens in June 2020.', 'all staff have 2 laptops'),
  due: maybe(fc.constantFrom(...DATES)),
  milestone: maybe(fc.constantFrom('p0/m0', 'p0/m1')),
  closed: maybe(
    fc.record({
      on: fc.constantFrom('2020-06-10', '2020-07-01'),
      outcome: fc.constantFrom('kept', 'late', 'moved', 'withdrawn'),
      note: maybe(fc.constant('The two phases became one.')),
    }),
  ),
})

const action = fc.record({
  kind: fc.constantFrom('action', 'question'),
  text: fc.constantFrom('Bring the options paper', 'What has it cost in 2020?'),
  owner: maybe(fc.constant('director')),
  due: maybe(fc.constantFrom(...DATES)),
  recordedOn: fc.constantFrom('2020-02-04', '2020-06-20'),
  answer: maybe(
    fc.record({ on: fc.constant('2020-06-30'), text: fc.constant('It cost £2 million.') }),
  ),
  closedOn: maybe(fc.constant('2020-07-02')),
})

const PERIODS = [
  ['2020-03', '2020-04', '2020-05'],
  ['2020-05', '2020-06'],
  ['2020-06'],
  ['2020-Q1', '2020-Q2'],
  ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06'],
]

const MONTHS = [...new Set(PERIODS.flat())]

/** Figures of a service: a few values in the same months, so that two reports on it often come to the same. */
const figures = (values: readonly (number | null)[]) =>
  fc.subarray(MONTHS, { minLength: 3 }).chain((months) =>
    fc.tuple(
      ...months.map((period) =>
        fc.record({
          period: fc.constant(period),
          value: fc.constantFrom(...values),
          count: maybe(fc.constantFrom(0, 12)),
          qualifier: fc.constantFrom(undefined, undefined, undefined, 'about'),
        }),
      ),
    ),
  )

const target = fc.constantFrom({}, { target: 95 }, { target: 95, targetKind: 'at-least' })

const shares = (name: string, key: string) =>
  fc.record({
    key: fc.constant(key),
    name: fc.constant(name),
    unit: fc.constant('%'),
    series: fc.tuple(
      ...['harbour', 'town'].map((organisation) =>
        fc
          .tuple(target, figures([97, 100, 90, null]))
          .map(([held, observations]) => ({ organisation, ...held, observations })),
      ),
    ),
  })

const satisfaction = fc.tuple(target, figures([60, 62, 99, null])).map(([held, observations]) => ({
  key: 'satisfaction',
  name: 'customer satisfaction',
  unit: 'score',
  series: [{ ...held, observations }],
}))

const service = fc.record({
  measures: fc.tuple(
    shares('P1 incidents fixed within 2 hours', 'p1'),
    shares('P2 calls answered within 20 seconds', 'p2'),
    satisfaction,
  ),
  periods: fc.constantFrom(...PERIODS),
})

/** Any portfolio with promises, actions and figures of a service, and a report of it all and of all of its registers. */
export function arbitraryRegistered(): fc.Arbitrary<PortfolioFile> {
  return fc
    .tuple(
      arbitraryPortfolio(),
      fc.array(promise, { maxLength: 4 }),
      fc.array(action, { maxLength: 4 }),
      service,
    )
    .map(([file, promises, actions, { measures, periods }]) => {
      const served = parsePortfolio({ ...file, measures: [...file.measures, ...measures] })
      return registered(served, promises, actions, periods)
    })
}

/** The portfolio with a report to the Finance Committee on its programmes, its service and all of its registers. */
export function registered(
  file: PortfolioFile,
  promises: readonly object[] = [],
  actions: readonly object[] = [],
  periods: readonly string[] = [],
): PortfolioFile {
  const isKnown = ({ milestone = '' }: { milestone?: string | undefined }) =>
    file.programmes.some(({ key, milestones }) =>
      milestones.some((one) => `${key}/${one.key}` === milestone),
    )
  return parsePortfolio({
    ...file,
    promises: promises.map((one, at) => ({
      key: `promise-${at}`,
      toldTo: 'finance',
      ...one,
      ...(isKnown(one) ? {} : { milestone: undefined }),
    })),
    actions: actions.map((one, at) => ({ key: `action-${at}`, committee: 'finance', ...one })),
    reports: [
      {
        key: 'registers',
        subject: 'Member update',
        reportOf: 'The Chamberlain',
        classification: 'public',
        for: [{ committee: 'finance', meeting: 'finance-2021', purpose: 'information' }],
        sections: [
          ...file.programmes.map(({ key, name }) => ({
            heading: name,
            kind: 'programme',
            programme: key,
          })),
          {
            heading: 'Performance',
            kind: 'measures',
            measures: file.measures.map(({ key }) => key),
            periods,
          },
          ...KINDS.map((kind) => ({ heading: kind, kind })),
        ],
      },
    ],
  })
}

type Item = Readonly<Record<string, unknown>>

/** The portfolio some weeks on: each field of each of its things as it was, or as the other portfolio has it. */
export function changed(
  file: PortfolioFile,
  other: PortfolioFile,
  picks: readonly boolean[],
): PortfolioFile {
  let at = 0
  const pick = () => picks[at++ % picks.length] === true
  const mix = <One extends object>(one: One, two: object | undefined): One => {
    if (two === undefined) return one
    const fields = new Set(
      [...Object.keys(one), ...Object.keys(two)].filter((key) => key !== 'key'),
    )
    const [was, is] = [one, two].map((of): Item => Object.fromEntries(Object.entries(of)))
    const mixed = [...fields].map((field) => [field, (pick() ? is : was)?.[field]] as const)
    return { ...one, ...Object.fromEntries(mixed) }
  }
  const mixAll = <One extends object>(some: readonly One[], others: readonly object[] = []) =>
    some.map((one, place) => mix(one, others[place]))
  return {
    ...file,
    programmes: file.programmes.map((programme, place) => {
      const two = other.programmes[place]
      return {
        ...programme,
        milestones: mixAll(programme.milestones, two?.milestones),
        risks: mixAll(programme.risks, two?.risks),
        events: mixAll(programme.events, two?.events),
        decisions: mixAll(programme.decisions, two?.decisions),
        measures: mixAll(programme.measures, two?.measures),
        ratings:
          pick() && two !== undefined ? [...programme.ratings, ...two.ratings] : programme.ratings,
      }
    }),
    promises: mixAll(file.promises, other.promises),
    actions: mixAll(file.actions, other.actions),
    measures: mixAll(file.measures, other.measures),
    reports: file.reports.map((report, place) => ({
      ...report,
      sections: report.sections.map((section) => {
        const two = other.reports[place]?.sections.find(({ kind }) => kind === 'measures')
        return section.kind === 'measures' && two?.kind === 'measures' && pick()
          ? { ...section, periods: two.periods }
          : section
      }),
    })),
  }
}
