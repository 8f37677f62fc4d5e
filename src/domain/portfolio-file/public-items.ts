// What of each item a public reader may see, key by key: a key that is not named here is not public, even a new one.
// An e-mail address of the people list is for those who sign in. Source: architecture, "Visibility is an allow-list".

import type {
  Decision,
  Measure,
  Milestone,
  Person,
  Programme,
  ProgrammeEvent,
  Rating,
  Report,
  ReportParagraph,
  Risk,
} from './schema'

const MILESTONE = [
  ...(['key', 'name', 'element', 'kind', 'recordedOn', 'baseline', 'rebaselines'] as const),
  ...(['forecast', 'actual', 'wording', 'status', 'dependsOn', 'condition'] as const),
  ...(['conditions', 'reason', 'forecasts', 'confidence', 'source', 'visibility'] as const),
]

const RATING = [
  ...(['recordedOn', 'dimension', 'element', 'scale', 'value', 'previous', 'reason'] as const),
  ...(['pathToGreen', 'pathToGreenBy', 'outlook', 'ratedBy', 'source', 'visibility'] as const),
]

const MEASURE = [
  ...(['key', 'name', 'unit', 'element', 'better', 'series', 'source', 'visibility'] as const),
]

const RISK = [
  ...(['key', 'reference', 'title', 'recordedOn', 'cause', 'event', 'effect'] as const),
  ...(['mitigation', 'likelihood', 'impact', 'score', 'rating', 'previousScore'] as const),
  ...(['targetScore', 'targetDate', 'status', 'owner', 'source', 'visibility'] as const),
]

const EVENT = [
  ...(['key', 'recordedOn', 'kind', 'on', 'element', 'text', 'reason', 'status'] as const),
  ...(['source', 'visibility'] as const),
]

const DECISION = [
  ...(['key', 'recordedOn', 'kind', 'text', 'amount', 'soughtAt', 'outcome', 'minute'] as const),
  ...(['source', 'visibility'] as const),
]

const PROGRAMME = [
  ...(['key', 'name', 'abbreviation', 'names', 'kind', 'parent', 'organisations'] as const),
  ...(['objective', 'stage', 'status', 'lead', 'sponsor', 'milestones', 'ratings'] as const),
  ...(['measures', 'risks', 'events', 'decisions', 'dependencies', 'references'] as const),
  ...(['source', 'visibility'] as const),
]

const REPORT = [
  ...(['key', 'subject', 'reportOf', 'author', 'classification', 'for', 'dataAsAt'] as const),
  ...(['recommendations', 'sections', 'appendices', 'contact'] as const),
]

export const publicProgramme = (programme: Programme): Programme => pick(programme, PROGRAMME)
export const publicMilestone = (milestone: Milestone): Milestone => pick(milestone, MILESTONE)
export const publicRating = (rating: Rating): Rating => pick(rating, RATING)
export const publicMeasure = (measure: Measure): Measure => pick(measure, MEASURE)
export const publicRisk = (risk: Risk): Risk => pick(risk, RISK)
export const publicEvent = (event: ProgrammeEvent): ProgrammeEvent => pick(event, EVENT)
export const publicDecision = (decision: Decision): Decision => pick(decision, DECISION)
export const publicReport = (report: Report): Report => pick(report, REPORT)
export const publicPerson = (person: Person): Person => pick(person, ['key', 'name', 'office'])
export const publicParagraph = (paragraph: ReportParagraph): ReportParagraph =>
  pick(paragraph, ['key', 'text', 'source', 'visibility'])

/** Guarantee: the entries are those of the item at the keys, so they have the item's types. */
function pick<Item extends object, Key extends keyof Item>(
  item: Item,
  keys: readonly Key[],
): Pick<Item, Key> {
  const present = keys.filter((key) => Object.hasOwn(item, key))
  return Object.fromEntries(present.map((key) => [key, item[key]])) as Pick<Item, Key>
}
