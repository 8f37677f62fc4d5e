import fc from 'fast-check'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { PURPOSES } from '@/domain/reports/values'
import { parsePortfolio } from './arbitrary-portfolio'

const two = (value: number) => String(value).padStart(2, '0')
const day = fc
  .tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${two(month)}-15`)
const lead = fc.integer({ min: 0, max: 60 })

const layout = fc.record(
  {
    header: fc.constantFrom('city-2016', 'city-2020', 'city-2024'),
    sections: fc.constantFrom(
      [],
      [{ kind: 'authored', heading: 'Background' }, { kind: 'programmes' }],
      [{ kind: 'risks', heading: 'What may go wrong' }, { kind: 'implications' }],
    ),
    implications: fc.constantFrom([], ['Legal implications', 'Risk implications']),
    recommendation: fc.constant({ kind: 'agree', text: 'Agree it' }),
  },
  { requiredKeys: [] },
)

const committee = fc.record(
  {
    formerNames: fc.constantFrom([], ['Works', 'Ways and Means']),
    clearDays: fc.integer({ min: 0, max: 20 }),
    calendar: fc.record({
      nation: fc.constantFrom('england', 'wales'),
      closedDays: fc.uniqueArray(day, { maxLength: 3 }),
      leadDays: fc.record({ clearance: lead, author: lead, freeze: lead, opening: lead }),
    }),
    templates: fc.uniqueArray(
      fc.record(
        { purpose: fc.constantFrom(...PURPOSES), from: day, layout },
        { requiredKeys: ['purpose', 'from'] },
      ),
      { maxLength: 5, selector: ({ purpose, from }) => `${from} ${purpose}` },
    ),
  },
  { requiredKeys: ['formerNames', 'templates'] },
)

const change = fc.record({
  kind: fc.constantFrom('move', 'cancel'),
  from: day,
  to: day,
  on: day,
  reason: fc.constantFrom('The Guildhall is closed.', 'There is no business.'),
})

const plan = fc.record(
  {
    name: fc.constant('Corporate Plan'),
    from: day,
    until: fc.constant('2030-01-01'),
    outcomes: fc.constantFrom([], ['Safe', 'Well']),
    source: fc.constant({ document: 'The plan' }),
  },
  { requiredKeys: ['name', 'from'] },
)

/** Any of what a council says of its committees, its meetings and its corporate plans, laid into a portfolio. */
export function withArbitraryCalendar(file: PortfolioFile): fc.Arbitrary<PortfolioFile> {
  return fc
    .record({
      committee,
      until: fc.option(day),
      changes: fc.uniqueArray(change, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
      plans: fc.array(plan, { maxLength: 2 }),
    })
    .map(({ committee: said, until, changes, plans }) =>
      parsePortfolio({
        ...JSON.parse(JSON.stringify(file)),
        committees: file.committees.map((one) => ({
          ...{ key: one.key, name: one.name, ...said },
          namesUntil: said.formerNames.slice(1).flatMap((name) => (until ? [{ name, until }] : [])),
        })),
        meetings: file.meetings.map((meeting, place) =>
          place === 0 ? { ...meeting, changes } : meeting,
        ),
        corporatePlans: plans.map((one, place) => ({ ...one, key: `plan-${place}` })),
      }),
    )
}
