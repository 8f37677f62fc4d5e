// What of each item a public reader may see, key by key: a key that is not named here is not public, even a new one.
// An e-mail address of the people list is for those who sign in. Source: architecture, "Visibility is an allow-list".

import type {
  Action,
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
  ToldPromise,
} from './schema'

const ITEM = ['source', 'visibility'] as const

/** The keys of each noun that are public when the item is. */
export const PUBLIC_KEYS = {
  programme: [
    ...(['key', 'name', 'abbreviation', 'names', 'kind', 'parent', 'organisations'] as const),
    ...(['objective', 'stage', 'status', 'lead', 'sponsor', 'milestones', 'ratings'] as const),
    ...(['measures', 'risks', 'events', 'decisions', 'dependencies', 'references'] as const),
    ...ITEM,
  ],
  milestone: [
    ...(['key', 'name', 'element', 'kind', 'recordedOn', 'baseline', 'rebaselines'] as const),
    ...(['forecast', 'actual', 'wording', 'status', 'dependsOn', 'condition'] as const),
    ...(['conditions', 'reason', 'forecasts', 'confidence'] as const),
    ...ITEM,
  ],
  rating: [
    ...(['recordedOn', 'dimension', 'element', 'scale', 'value', 'previous', 'reason'] as const),
    ...(['pathToGreen', 'pathToGreenBy', 'outlook', 'ratedBy'] as const),
    ...ITEM,
  ],
  measure: [...(['key', 'name', 'unit', 'element', 'better', 'series'] as const), ...ITEM],
  risk: [
    ...(['key', 'reference', 'title', 'recordedOn', 'cause', 'event', 'effect'] as const),
    ...(['mitigation', 'likelihood', 'impact', 'score', 'rating', 'previousScore'] as const),
    ...(['targetScore', 'targetDate', 'status', 'owner'] as const),
    ...ITEM,
  ],
  event: [
    ...(['key', 'recordedOn', 'kind', 'on', 'element', 'text', 'reason', 'status'] as const),
    ...ITEM,
  ],
  decision: [
    ...(['key', 'recordedOn', 'kind', 'text', 'amount', 'soughtAt', 'outcome'] as const),
    ...(['amendment', 'minute'] as const),
    ...ITEM,
  ],
  person: ['key', 'name', 'office'],
  report: [
    ...(['key', 'subject', 'reportOf', 'author', 'classification', 'for', 'dataAsAt'] as const),
    ...(['template', 'outcomes', 'answers', 'recommendations', 'sections'] as const),
    ...(['appendices', 'backgroundPapers', 'contact'] as const),
  ],
  paragraph: ['key', 'text', ...ITEM],
  promise: [
    ...(['key', 'toldTo', 'report', 'paragraph', 'toldOn', 'text', 'programme'] as const),
    ...(['milestone', 'due', 'recordedOn', 'closed'] as const),
    ...ITEM,
  ],
  action: [
    ...(['key', 'committee', 'meeting', 'kind', 'text', 'owner', 'programme'] as const),
    ...(['due', 'recordedOn', 'answer', 'closedOn'] as const),
    ...ITEM,
  ],
} as const

export const publicProgramme = (item: Programme): Programme => pick(item, PUBLIC_KEYS.programme)
export const publicMilestone = (item: Milestone): Milestone => pick(item, PUBLIC_KEYS.milestone)
export const publicRating = (item: Rating): Rating => pick(item, PUBLIC_KEYS.rating)
export const publicMeasure = (item: Measure): Measure => pick(item, PUBLIC_KEYS.measure)
export const publicRisk = (item: Risk): Risk => pick(item, PUBLIC_KEYS.risk)
export const publicEvent = (item: ProgrammeEvent): ProgrammeEvent => pick(item, PUBLIC_KEYS.event)
export const publicDecision = (item: Decision): Decision => pick(item, PUBLIC_KEYS.decision)
export const publicPerson = (item: Person): Person => pick(item, PUBLIC_KEYS.person)
export const publicReport = (item: Report): Report => pick(item, PUBLIC_KEYS.report)
export const publicParagraph = (item: ReportParagraph): ReportParagraph =>
  pick(item, PUBLIC_KEYS.paragraph)

export const publicPromise = (item: ToldPromise): ToldPromise => pick(item, PUBLIC_KEYS.promise)
export const publicAction = (item: Action): Action => pick(item, PUBLIC_KEYS.action)

/** Guarantee: the entries are those of the item at the keys, so they have the item's types. */
function pick<Item extends object, Key extends keyof Item>(
  item: Item,
  keys: readonly Key[],
): Pick<Item, Key> {
  const present = keys.filter((key) => Object.hasOwn(item, key))
  return Object.fromEntries(present.map((key) => [key, item[key]])) as Pick<Item, Key>
}
