import { FIRST_DAY } from '@/domain/dates/day'
import type { ProgrammeRow, PublicProgrammeRow, WithheldFact } from './history-row'

/**
 * The row with an empty item in the place of each that is withheld, so that what is read from it (what came before, how many
 * are withheld) is what it would be with them.
 */
export function withWithheld({ withheld, ...row }: PublicProgrammeRow): ProgrammeRow {
  const of = (list: WithheldFact['list']) => withheld.filter((fact) => fact.list === list)
  return {
    ...row,
    milestones: inPlace(row.milestones, of('milestones').map(emptyMilestone)),
    ratings: [...row.ratings, ...of('ratings').map(emptyRating)].toSorted((a, b) => a.id - b.id),
    risks: inPlace(row.risks, of('risks').map(emptyRisk)),
    events: inPlace(row.events, of('events').map(emptyEvent)),
    decisions: inPlace(row.decisions, of('decisions').map(emptyDecision)),
    measures: inPlace(row.measures, of('measures').map(emptyMeasure)),
  }
}

function inPlace<Item extends { position: number; id: number }>(
  shown: readonly Item[],
  withheld: readonly Item[],
): Item[] {
  return [...shown, ...withheld].toSorted((a, b) => a.position - b.position || a.id - b.id)
}

/** The ground is for everybody, the reason is not. */
const groundOf = ({ visibility: { nonPublic } }: WithheldFact) => ({
  nonPublic: { ...nonPublic, reason: '' },
})

const keyOf = ({ key, id }: WithheldFact) => key ?? `withheld-${id}`

const common = (fact: WithheldFact) => ({
  id: fact.id,
  position: fact.place,
  recordedOn: fact.recordedOn,
  visibility: groundOf(fact),
  source: null,
  status: null,
})

function emptyMilestone(fact: WithheldFact): ProgrammeRow['milestones'][number] {
  return {
    ...common(fact),
    key: keyOf(fact),
    name: '',
    element: null,
    kind: null,
    baseline: null,
    actual: null,
    wording: null,
    dependsOn: [],
    condition: null,
    conditions: null,
    reason: null,
    confidence: null,
    version: 1,
    forecasts: [],
    rebaselines: [],
    revisions: [],
  }
}

/** It stands in no series of ratings: what a rating said before is cut to what is public already. */
function emptyRating(fact: WithheldFact): ProgrammeRow['ratings'][number] {
  return {
    id: fact.id,
    recordedOn: fact.recordedOn ?? FIRST_DAY,
    visibility: groundOf(fact),
    dimension: keyOf(fact),
    element: null,
    scale: null,
    value: 'not-rated',
    previous: null,
    reason: null,
    pathToGreen: null,
    pathToGreenBy: null,
    outlook: null,
    ratedBy: null,
    source: null,
    effectiveOn: null,
    corrects: fact.corrects,
  }
}

function emptyRisk(fact: WithheldFact): ProgrammeRow['risks'][number] {
  return {
    ...common(fact),
    key: keyOf(fact),
    reference: null,
    title: '',
    cause: null,
    event: null,
    effect: null,
    mitigation: null,
    likelihood: null,
    impact: null,
    score: null,
    rating: null,
    previousScore: null,
    targetScore: null,
    targetDate: null,
    owner: null,
  }
}

function emptyEvent(fact: WithheldFact): ProgrammeRow['events'][number] {
  return {
    ...common(fact),
    key: fact.key,
    kind: 'progress',
    on: null,
    element: null,
    text: '',
    reason: null,
  }
}

function emptyDecision(fact: WithheldFact): ProgrammeRow['decisions'][number] {
  const { status: _none, ...held } = common(fact)
  return {
    ...held,
    key: null,
    kind: 'note',
    text: '',
    amount: null,
    soughtAt: null,
    outcome: null,
    amendment: null,
    minute: null,
    version: 1,
  }
}

function emptyMeasure(fact: WithheldFact): ProgrammeRow['measures'][number] {
  return {
    id: fact.id,
    position: fact.place,
    visibility: groundOf(fact),
    source: null,
    key: keyOf(fact),
    name: '',
    unit: null,
    element: null,
    better: null,
    series: [],
  }
}
