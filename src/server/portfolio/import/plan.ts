import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type {
  Action,
  Committee,
  CorporatePlan,
  Meeting,
  Organisation,
  Person,
  PortfolioFile,
  Programme,
  ProgrammeName,
  Report,
  ToldPromise,
} from '@/domain/portfolio-file/schema'
import { type Changes, changesIn, newIn } from './changes'
import {
  actionFields,
  committeeContent,
  corporatePlanFields,
  meetingContent,
  organisationFields,
  personFields,
  programmeFields,
  promiseFields,
  reportFields,
} from './fields'
import { type FactChanges, planFacts } from './plan-facts'
import { type MeasureChanges, planMeasures } from './plan-measures'
import { type MilestoneChanges, planMilestones } from './plan-milestones'

/** What an import writes about one programme besides its own columns. */
export interface ProgrammeParts {
  programme: string
  names: Changes<ProgrammeName>
  milestones: MilestoneChanges
  facts: FactChanges
  measures: MeasureChanges
}

export interface ImportPlan {
  organisations: Changes<Organisation>
  people: Changes<Person>
  committees: Changes<Committee>
  meetings: Changes<Meeting>
  programmes: Changes<Programme>
  parts: ProgrammeParts[]
  /** Measures that belong to no programme. */
  measures: MeasureChanges
  reports: Changes<Report>
  promises: Changes<ToldPromise>
  actions: Changes<Action>
  corporatePlans: Changes<CorporatePlan>
}

/** What has to be written so that the record says what `merged` says; `base` is what it says now. */
export function planImport(base: PortfolioFile, merged: PortfolioFile): ImportPlan {
  const former = new Map(base.programmes.map((programme) => [programme.key, programme]))
  return {
    organisations: byKey(base.organisations, merged.organisations, organisationFields),
    people: byKey(base.people, merged.people, personFields),
    committees: byKey(base.committees, merged.committees, committeeContent),
    meetings: byKey(base.meetings, merged.meetings, meetingContent),
    programmes: byKey(base.programmes, merged.programmes, programmeFields),
    parts: merged.programmes.map((programme) =>
      planParts(former.get(programme.key), programme, base, merged),
    ),
    measures: planMeasures(base.measures, merged.measures),
    reports: byKey(base.reports, merged.reports, reportFields),
    promises: byKey(base.promises, merged.promises, promiseFields),
    actions: byKey(base.actions, merged.actions, actionFields),
    corporatePlans: byKey(base.corporatePlans, merged.corporatePlans, corporatePlanFields),
  }
}

function planParts(
  before: Programme | undefined,
  after: Programme,
  base: PortfolioFile,
  merged: PortfolioFile,
): ProgrammeParts {
  return {
    programme: after.key,
    names: newIn(before?.names ?? [], after.names, canonicalText),
    milestones: planMilestones(
      { milestones: before?.milestones ?? [], asAt: base.asAt },
      { milestones: after.milestones, asAt: merged.asAt },
    ),
    facts: planFacts(before, after),
    measures: planMeasures(before?.measures ?? [], after.measures),
  }
}

function byKey<Item extends { key: string }>(
  before: readonly Item[],
  after: readonly Item[],
  fieldsOf: (item: Item) => unknown,
): Changes<Item> {
  return changesIn(before, after, ({ key }) => key, fieldsOf)
}
