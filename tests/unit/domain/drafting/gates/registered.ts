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

/** Any portfolio with promises and actions, and a report of its programmes and all of its registers. */
export function arbitraryRegistered(): fc.Arbitrary<PortfolioFile> {
  return fc
    .tuple(
      arbitraryPortfolio(),
      fc.array(promise, { maxLength: 4 }),
      fc.array(action, { maxLength: 4 }),
    )
    .map(([file, promises, actions]) => registered(file, promises, actions))
}

/** The portfolio with a report to the Finance Committee on its programmes and in all of its registers. */
export function registered(
  file: PortfolioFile,
  promises: readonly object[] = [],
  actions: readonly object[] = [],
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
  }
}
