// One portfolio laid over another, by key. An import never erases: what the incoming file does not say stays as it was,
// and what it says twice is there once. Source: portfolio file, "idempotent by key".

import type { Day } from '../dates/day'
import { laterOf } from '../dates/day-arithmetic'
import { keyOrAll, mergeEqual, mergeFields, mergeList } from './merge-lists'
import { mergeMilestone } from './merge-milestone'
import { mergeReport } from './merge-report'
import type {
  Committee,
  CorporatePlan,
  Measure,
  Meeting,
  Organisation,
  PortfolioFile,
  Programme,
} from './schema'

/**
 * The incoming portfolio over the base: lists by key in the order of the base, events and ratings without key by what they say.
 * Merging the same file twice changes nothing more; merging a file with itself gives that file.
 */
export function mergePortfolio(base: PortfolioFile, incoming: PortfolioFile): PortfolioFile {
  return {
    ...base,
    asAt: laterOf(base.asAt, incoming.asAt),
    organisations: byKey(base.organisations, incoming.organisations, mergeOrganisation),
    people: byKey(base.people, incoming.people, mergeFields),
    committees: byKey(base.committees, incoming.committees, mergeCommittee),
    meetings: byKey(base.meetings, incoming.meetings, mergeMeeting),
    programmes: byKey(base.programmes, incoming.programmes, (old, update) =>
      mergeProgramme(old, update, base.asAt),
    ),
    measures: byKey(base.measures, incoming.measures, mergeMeasure),
    reports: byKey(base.reports, incoming.reports, mergeReport),
    promises: byKey(base.promises, incoming.promises, mergeFields),
    actions: byKey(base.actions, incoming.actions, mergeFields),
    corporatePlans: byKey(base.corporatePlans, incoming.corporatePlans, mergePlan),
  }
}

function byKey<Item extends { key: string }>(
  base: readonly Item[],
  incoming: readonly Item[],
  combine: (base: Item, incoming: Item) => Item,
): Item[] {
  return mergeList(base, incoming, ({ key }) => key, combine)
}

function mergeOrganisation(base: Organisation, incoming: Organisation): Organisation {
  return { ...mergeFields(base, incoming), aliases: mergeEqual(base.aliases, incoming.aliases) }
}

function mergeCommittee(base: Committee, incoming: Committee): Committee {
  return {
    ...mergeFields(base, incoming),
    formerNames: mergeEqual(base.formerNames, incoming.formerNames),
    namesUntil: mergeList(base.namesUntil, incoming.namesUntil, ({ name }) => name, mergeFields),
    templates: mergeList(
      base.templates,
      incoming.templates,
      ({ purpose, from }) => `${purpose} ${from}`,
      (_old, update) => update,
    ),
  }
}

function mergeMeeting(base: Meeting, incoming: Meeting): Meeting {
  return { ...mergeFields(base, incoming), changes: mergeEqual(base.changes, incoming.changes) }
}

/** The outcomes of a plan are one list: a file that names any says all of them. */
function mergePlan(base: CorporatePlan, incoming: CorporatePlan): CorporatePlan {
  const { outcomes } = incoming.outcomes.length === 0 ? base : incoming
  return { ...mergeFields(base, incoming), outcomes }
}

function mergeProgramme(base: Programme, incoming: Programme, baseAsAt: Day): Programme {
  return {
    ...mergeFields(base, incoming),
    names: mergeList(
      base.names,
      incoming.names,
      ({ kind, name }) => `${kind} ${name}`,
      mergeFields,
    ),
    organisations: mergeEqual(base.organisations, incoming.organisations),
    milestones: byKey(base.milestones, incoming.milestones, (old, update) =>
      mergeMilestone(old, update, baseAsAt),
    ),
    ratings: mergeEqual(base.ratings, incoming.ratings),
    measures: byKey(base.measures, incoming.measures, mergeMeasure),
    risks: byKey(base.risks, incoming.risks, mergeFields),
    events: mergeList(base.events, incoming.events, keyOrAll, mergeFields),
    decisions: mergeList(base.decisions, incoming.decisions, keyOrAll, mergeFields),
    dependencies: mergeList(
      base.dependencies,
      incoming.dependencies,
      ({ on, milestone }) => `${on} ${milestone}`,
      mergeFields,
    ),
    references: mergeEqual(base.references, incoming.references),
  }
}

function mergeMeasure(base: Measure, incoming: Measure): Measure {
  return {
    ...mergeFields(base, incoming),
    series: mergeList(
      base.series,
      incoming.series,
      ({ organisation }) => organisation ?? '',
      (old, update) => ({
        ...mergeFields(old, update),
        observations: mergeList(
          old.observations,
          update.observations,
          ({ period }) => period,
          mergeFields,
        ),
      }),
    ),
  }
}
