import fc from 'fast-check'
import { QUALIFIERS } from '../../src/domain/measures/values'
import {
  MILESTONE_CONFIDENCES,
  MILESTONE_KINDS,
  MILESTONE_STATUSES,
} from '../../src/domain/milestones/values'
import { type PortfolioFile, portfolioFileSchema } from '../../src/domain/portfolio-file/schema'
import {
  EVENT_KINDS,
  EVENT_STATUSES,
  NAME_KINDS,
  PROGRAMME_KINDS,
  PROGRAMME_STATUSES,
} from '../../src/domain/programmes/values'
import { RATING_VALUES } from '../../src/domain/ratings/values'
import { DECISION_KINDS, DECISION_OUTCOMES } from '../../src/domain/reports/values'
import { RISK_IMPACTS, RISK_LIKELIHOODS, RISK_STATUSES } from '../../src/domain/risks/values'
import { arbitraryDate, arbitraryDay } from './arbitrary-dates'

const PROGRAMME_KEYS = ['alpha', 'beta', 'gamma'] as const
const MILESTONE_KEYS = ['design', 'build', 'go-live'] as const
const WORDS = [
  'the new network',
  'a supplier was late',
  'training is complete',
  'phase 2',
  '£1.2m',
] as const

const day = arbitraryDay(2018, 2022)
const date = arbitraryDate(2018, 2022)
const text = fc.constantFrom<string>(...WORDS)

/** Optional keys are sometimes absent; lists are short, with keys that differ. */
function record<Shape>(
  required: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> },
  optional: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  const requiredKeys = Object.keys(required)
  return fc.record<Record<string, unknown>>({ ...required, ...optional }, { requiredKeys })
}

function listOf(item: fc.Arbitrary<unknown>, maxLength = 3) {
  return fc.array(item, { maxLength })
}

function keyed(item: fc.Arbitrary<Record<string, unknown>>, keys: readonly string[]) {
  return fc
    .tuple(
      fc.subarray([...keys]),
      fc.array(item, { minLength: keys.length, maxLength: keys.length }),
    )
    .map(([chosen, items]) => chosen.map((key, index) => ({ ...items[index], key })))
}

const nonPublic = fc.constant({
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'commercial' },
})
const visibility = fc.oneof(
  { arbitrary: fc.constant('public'), weight: 3 },
  { arbitrary: nonPublic, weight: 1 },
)
const item = { source: fc.record({ document: text }), visibility }

const milestone = record(
  { name: text },
  {
    ...item,
    ...{
      element: text,
      kind: fc.constantFrom(...MILESTONE_KINDS),
      recordedOn: day,
      baseline: date,
    },
    rebaselines: listOf(
      record({ recordedOn: day, to: date, reason: text }, { approvedBy: text }),
      2,
    ),
    ...{
      forecast: date,
      actual: date,
      wording: text,
      condition: text,
      conditions: text,
      reason: text,
    },
    status: fc.constantFrom(...MILESTONE_STATUSES),
    forecasts: listOf(
      record(
        { recordedOn: day, forecast: fc.option(date) },
        { reason: text, toldTo: fc.constant('update') },
      ),
    ),
    confidence: fc.constantFrom(...MILESTONE_CONFIDENCES),
  },
)

const rating = record(
  { recordedOn: day, value: fc.constantFrom(...RATING_VALUES) },
  {
    ...item,
    ...{
      dimension: fc.constantFrom('overall', 'cost'),
      element: text,
      reason: text,
      outlook: text,
    },
    previous: fc.option(fc.constantFrom(...RATING_VALUES)),
    ...{ pathToGreen: text, pathToGreenBy: date, ratedBy: fc.constantFrom('assurance', 'lead') },
  },
)

const observations = fc.uniqueArray(
  record(
    { period: date, value: fc.option(fc.integer({ min: 0, max: 5000 })) },
    { count: fc.nat(9), qualifier: fc.constantFrom(...QUALIFIERS), note: text },
  ),
  { maxLength: 3, selector: ({ period }) => period },
)

const measure = record(
  { name: text },
  {
    ...item,
    ...{ unit: text, better: fc.constantFrom('higher', 'lower') },
    series: observations.map((list) => [{ organisation: 'col', target: 98, observations: list }]),
  },
)

const risk = record(
  { title: text },
  {
    ...item,
    ...{
      reference: text,
      recordedOn: day,
      cause: text,
      event: text,
      effect: text,
      mitigation: text,
    },
    ...{
      likelihood: fc.constantFrom(...RISK_LIKELIHOODS),
      impact: fc.constantFrom(...RISK_IMPACTS),
    },
    ...{ score: fc.nat(32), previousScore: fc.nat(32), targetScore: fc.nat(32), targetDate: date },
    ...{ status: fc.constantFrom(...RISK_STATUSES), owner: text, rating: text },
  },
)

const event = record(
  { kind: fc.constantFrom(...EVENT_KINDS), text },
  { ...item, recordedOn: day, on: date, reason: text, status: fc.constantFrom(...EVENT_STATUSES) },
)

const decision = record(
  { kind: fc.constantFrom(...DECISION_KINDS), text },
  {
    ...item,
    ...{ recordedOn: day, soughtAt: fc.constant('finance-1'), minute: text },
    amount: fc.record({ value: fc.nat(1_000_000), currency: fc.constant('GBP') }),
    outcome: fc.option(fc.constantFrom(...DECISION_OUTCOMES)),
  },
)

const programme = record(
  { name: text, kind: fc.constantFrom(...PROGRAMME_KINDS) },
  {
    ...item,
    ...{ abbreviation: text, objective: text, stage: text, lead: fc.constant('lead') },
    names: listOf(record({ name: text, kind: fc.constantFrom(...NAME_KINDS) }, { until: day }), 2),
    ...{ status: fc.constantFrom(...PROGRAMME_STATUSES), organisations: fc.constant(['col']) },
    ...{ milestones: keyed(milestone, MILESTONE_KEYS), ratings: listOf(rating, 4) },
    ...{ measures: keyed(measure, ['incidents', 'users']), risks: keyed(risk, ['people', 'cost']) },
    ...{ events: listOf(event), decisions: listOf(decision, 2) },
    references: listOf(record({ text }, {}), 2),
  },
)

const report = {
  key: 'update',
  subject: 'Update',
  reportOf: 'The Chamberlain',
  author: 'lead',
  classification: 'public',
  for: [{ committee: 'finance', meeting: 'finance-1', purpose: 'information' }],
}

/** Whole portfolios that read without a fault, with links between what they hold. */
export const arbitraryPortfolio: fc.Arbitrary<PortfolioFile> = fc
  .record({
    asAt: day,
    programmes: keyed(programme, PROGRAMME_KEYS),
    measures: keyed(measure, ['p1']),
    paragraphs: keyed(record({ text }, { visibility }), ['first', 'second']),
    recommendations: listOf(decision, 2),
    appendices: listOf(record({ title: text, classification: visibility }, {}), 1),
  })
  .map(({ asAt, programmes, measures, paragraphs, recommendations, appendices }) =>
    portfolioFileSchema.parse({
      ...{ format: 'milepost/portfolio', version: 1, asAt },
      organisations: [{ key: 'col', name: 'City of London Corporation', aliases: ['City'] }],
      people: [{ key: 'lead', name: 'Head of Projects', email: 'lead@example.org' }],
      committees: [{ key: 'finance', name: 'Finance Committee' }],
      meetings: [{ key: 'finance-1', committee: 'finance', date: '2020-07-21' }],
      programmes: programmes.map((entry, index) => withLinks(entry, programmes.slice(0, index))),
      measures,
      reports: [
        {
          ...report,
          ...{ recommendations, appendices },
          sections: [
            { heading: 'Background', kind: 'authored', paragraphs },
            ...programmes.map(({ key }) => ({ heading: key, kind: 'programme', programme: key })),
            { heading: 'Measures', kind: 'measures', measures: measures.map(({ key }) => key) },
          ],
        },
      ],
    }),
  )

type Keyed = Record<string, unknown> & { key: string; milestones?: unknown }

/** Each programme belongs to the one before it, depends on its milestones, and orders its own one after the other. */
function withLinks(entry: Keyed, before: readonly Keyed[]): Record<string, unknown> {
  const parent = before.at(-1)
  const own = milestoneKeys(entry).map((key, index, keys) => ({ key, after: keys.slice(0, index) }))
  const foreign = parent ? milestoneKeys(parent).map((key) => `${parent.key}/${key}`) : []
  return {
    ...entry,
    ...(parent ? { parent: parent.key } : {}),
    dependencies: parent
      ? [{ on: parent.key }, ...foreign.map((milestone) => ({ on: parent.key, milestone }))]
      : [],
    milestones: listIn(entry).map((held, index) => ({
      ...held,
      dependsOn: [...(own[index]?.after ?? []), ...foreign],
    })),
  }
}

function milestoneKeys(entry: Keyed): string[] {
  return listIn(entry).map(({ key }) => String(key))
}

function listIn({ milestones }: Keyed): Record<string, unknown>[] {
  return Array.isArray(milestones) ? milestones : []
}
