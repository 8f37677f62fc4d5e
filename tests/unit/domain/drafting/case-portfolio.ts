import { z } from 'zod'
import { readPortfolioFile } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import cases from './drafting-cases.json'

const fact = z.object({
  type: z.enum(['event', 'milestone', 'metric']),
  name: z.string().optional(),
  text: z.string().optional(),
  status: z.string().optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
  forecast: z.string().nullish(),
  precision: z.string().nullish(),
  as_written: z.string().optional(),
  condition: z.string().optional(),
  confidence: z.string().optional(),
  from: z.union([z.string(), z.number()]).nullish(),
  to: z.union([z.string(), z.number()]).nullish(),
  unit: z.string().nullish(),
  period: z.string().nullish(),
  qualifier: z.string().optional(),
  orgs: z.array(z.string()).optional(),
  pct: z.number().optional(),
  series: z.array(z.number()).optional(),
})

const draftingCase = z.object({
  id: z.string(),
  date: z.string(),
  programme: z.string(),
  facts: z.array(fact),
  must_mention: z.array(z.string()),
  must_mention_patterns: z.array(z.string()),
  must_not: z.array(z.string()),
})

type CaseFact = z.infer<typeof fact>
export type DraftingCase = z.infer<typeof draftingCase>

export const DRAFTING_CASES: readonly DraftingCase[] = z.array(draftingCase).parse(cases.cases)

/** A portfolio with the one programme of a case; measures of several organisations stand in a report of their own. */
export function portfolioOfCase(one: DraftingCase): PortfolioFile {
  const { name, names } = namesOf(one)
  const served = one.facts.filter(({ orgs, series }) => orgs !== undefined || series !== undefined)
  const measures = served.map((each, place) => servedMeasure(each, place))
  const reading = readPortfolioFile({
    format: 'milepost/portfolio',
    version: 1,
    asAt: one.date,
    organisations: [
      { key: 'col', name: 'City of London Corporation', abbreviation: 'CoL' },
      { key: 'colp', name: 'City of London Police', abbreviation: 'CoLP' },
      { key: 'london-councils', name: 'London Councils' },
    ],
    programmes: [
      {
        key: one.id,
        name,
        names,
        kind: 'workstream',
        milestones: one.facts.flatMap((each, place) => milestoneOf(each, place, one)),
        measures: one.facts.flatMap((each, place) => measureOf(each, place, one)),
        events: one.facts.flatMap(eventsOf),
      },
    ],
    measures,
    reports: [
      reportOf(
        one,
        measures.map(({ key }) => key),
      ),
    ],
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.file
}

function namesOf({ programme, date }: DraftingCase) {
  const [, name = programme, former] = /^(.*) \(formerly (.*)\)$/.exec(programme) ?? []
  return {
    name,
    names: former === undefined ? [] : [{ name: former, kind: 'former', until: date }],
  }
}

function reportOf({ id, programme }: DraftingCase, measures: string[]) {
  return {
    key: 'report',
    subject: programme,
    reportOf: 'The Chamberlain',
    classification: 'public',
    sections: [
      { heading: programme, kind: 'programme', programme: id },
      ...(measures.length === 0
        ? []
        : [
            {
              heading: 'Performance',
              kind: 'measures',
              measures,
              periods: ['2020-04', '2020-05', '2020-06'],
            },
          ]),
    ],
  }
}

const STATUSES: Record<string, string> = {
  complete: 'done',
  implemented: 'done',
  'in progress': 'in-progress',
  aim: 'planned',
}

const CONFIDENCES: Record<string, string> = { aim: 'hoped', should: 'expected' }

function milestoneOf(one: CaseFact, place: number, { date }: DraftingCase) {
  if (one.type !== 'milestone') return []
  const { name, status = 'planned', confidence, condition } = one
  const forecast = forecastOf(one)
  return [
    {
      key: `milestone-${place}`,
      name,
      recordedOn: date,
      status: STATUSES[status] ?? status,
      forecast,
      condition,
      wording: one.precision === 'day' || condition !== undefined ? undefined : one.as_written,
      confidence: CONFIDENCES[confidence ?? status],
    },
  ]
}

function forecastOf({ forecast, precision }: CaseFact): string | undefined {
  if (!forecast) return undefined
  if (precision === 'early-month') return `early ${forecast}`
  return precision === 'financial-year-end'
    ? `FY${Number(forecast.slice(0, 4)) - 1}/${forecast.slice(2, 4)}`
    : forecast
}

function eventsOf({ type, text, status, reason, note, name, to, series }: CaseFact): object[] {
  if (type === 'event') {
    return [
      { kind: status === 'proposed' ? 'next' : 'progress', text, reason, status: status ?? 'done' },
    ]
  }
  const isUncounted = type === 'metric' && to == null && series === undefined
  if (note === undefined || (type === 'metric' && !isUncounted)) return []
  return [{ kind: 'progress', text: `${name}: ${note}`, status: 'done' }]
}

const HEDGES: [RegExp, string][] = [
  [/^(?:around|approx)/, 'about'],
  [/^over/, 'over'],
  [/^less than/, 'under'],
  [/^upper_bound/, 'up-to'],
]

function quantityOf(given: string | number, qualifier = '') {
  const written = String(given)
  const [digits = ''] = /[\d,.]+/.exec(written) ?? []
  const value = Number(digits.replaceAll(',', '')) * (/\dk$/.test(written) ? 1000 : 1)
  return {
    value,
    qualifier: HEDGES.find(([form]) => form.test(written) || form.test(qualifier))?.[1],
  }
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June']

function monthIn(text: string | undefined): string | null {
  const month = MONTHS.findIndex((name) => text?.includes(name)) + 1
  return month === 0 ? null : `2020-0${month}`
}

function measureOf(
  { type, name = '', unit, from, to, period, qualifier, orgs, series }: CaseFact,
  place: number,
  { date }: DraftingCase,
) {
  if (type !== 'metric' || to == null || orgs !== undefined || series !== undefined) return []
  const [now, before] = (period ?? '').split('compared to')
  const observations = [
    ...(from == null ? [] : [{ period: monthIn(before), ...quantityOf(from) }]),
    {
      period: monthIn(now) ?? (from == null ? `../${date}` : '2020-06'),
      ...quantityOf(to, qualifier),
    },
  ]
  return [{ key: `measure-${place}`, name, unit: unit ?? undefined, series: [{ observations }] }]
}

function servedMeasure({ name, orgs, pct, series }: CaseFact, place: number) {
  const periods = ['2020-04', '2020-05', '2020-06']
  if (series !== undefined) {
    const observations = periods.map((period, at) => ({ period, value: series[at] ?? null }))
    return {
      key: `measure-${place}`,
      name,
      unit: 'score',
      series: [{ target: 50, targetKind: 'at-least', observations }],
    }
  }
  const keys = (orgs ?? []).map((org) => org.toLowerCase())
  return {
    key: `measure-${place}`,
    name: `${name} fixed within ${place === 0 ? 2 : 6} hours`,
    unit: '%',
    series: keys.map((organisation) => ({
      organisation,
      target: 98,
      targetKind: 'at-least',
      observations: periods.map((period) => ({ period, value: pct, count: 0 })),
    })),
  }
}
