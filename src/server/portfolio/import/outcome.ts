import type { Fault } from '@/domain/portfolio-file/fault'
import type { Changes } from './changes'
import type { ImportPlan } from './plan'

export const IMPORTED_NOUNS = [
  'organisations',
  'people',
  'committees',
  'meetings',
  'programmes',
  'names',
  'milestones',
  'forecasts',
  'rebaselines',
  'ratings',
  'risks',
  'events',
  'decisions',
  'measures',
  'series',
  'observations',
  'reports',
  'promises',
  'actions',
  'corporatePlans',
] as const
export type ImportedNoun = (typeof IMPORTED_NOUNS)[number]

export interface Count {
  added: number
  changed: number
  same: number
}

export type Counts = Record<ImportedNoun, Count>

/** What an import did: the counts by noun, and the number that it is undone by, or why it stored nothing. */
export type ImportOutcome =
  | { ok: true; nothingChanged: boolean; counts: Counts; batch: number | null }
  | { ok: false; faults: Fault[] }

export function countChanges(plan: ImportPlan): Counts {
  const { parts } = plan
  const milestones = parts.map((part) => part.milestones)
  const facts = parts.map((part) => part.facts)
  const measures = [plan.measures, ...parts.map((part) => part.measures)]
  return {
    organisations: sum([plan.organisations]),
    people: sum([plan.people]),
    committees: sum([plan.committees]),
    meetings: sum([plan.meetings]),
    programmes: sum([plan.programmes]),
    names: sum(parts.map((part) => part.names)),
    milestones: sum(milestones.map((changes) => changes.milestones)),
    forecasts: sum(milestones.map((changes) => changes.forecasts)),
    rebaselines: sum(milestones.map((changes) => changes.rebaselines)),
    ratings: sum(facts.map((changes) => changes.ratings)),
    risks: sum(facts.map((changes) => changes.risks)),
    events: sum(facts.map((changes) => changes.events)),
    decisions: sum(facts.map((changes) => changes.decisions)),
    measures: sum(measures.map((changes) => changes.measures)),
    series: sum(measures.map((changes) => changes.series)),
    observations: sum(measures.map((changes) => changes.observations)),
    reports: sum([plan.reports]),
    promises: sum([plan.promises]),
    actions: sum([plan.actions]),
    corporatePlans: sum([plan.corporatePlans]),
  }
}

export function nothingChanged(counts: Counts): boolean {
  return Object.values(counts).every(({ added, changed }) => added + changed === 0)
}

function sum(all: readonly Changes<unknown>[]): Count {
  return all.reduce<Count>(
    (total, { added, changed, same }) => ({
      added: total.added + added.length,
      changed: total.changed + changed.length,
      same: total.same + same,
    }),
    { added: 0, changed: 0, same: 0 },
  )
}
