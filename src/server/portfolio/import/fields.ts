import { LAST_DAY } from '@/domain/dates/day'
import { recordedForecasts } from '@/domain/milestones/forecasts'
import type {
  Action,
  Committee,
  CorporatePlan,
  Measure,
  Meeting,
  Milestone,
  Organisation,
  Person,
  Programme,
  Report,
  ToldPromise,
  Visibility,
} from '@/domain/portfolio-file/schema'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import { searchableNames } from '@/domain/programmes/names'
import { foldText } from '@/domain/programmes/tree'
import { columnOf } from '../../classification/column'

/** What the tables hold of each noun, with keys where the tables have ids: compared first, then stored. */

export const visibilityField = (visibility: Visibility | undefined) =>
  columnOf(visibilityOf(visibility))

export const organisationFields = ({ key, name, abbreviation, aliases }: Organisation) => ({
  key,
  name,
  abbreviation: abbreviation ?? null,
  aliases,
})

export const personFields = ({ key, name, office, email }: Person) => ({
  key,
  name,
  office: office ?? null,
  email: email ?? null,
})

export const committeeFields = ({
  key,
  name,
  formerNames,
  namesUntil,
  clearDays,
  calendar,
}: Committee) => ({
  key,
  name,
  formerNames,
  namesUntil: Object.fromEntries(namesUntil.map((dated) => [dated.name, dated.until])),
  clearDays: clearDays ?? null,
  settings: calendar ?? null,
})

/** What is compared of a committee: its columns, and its templates whatever their order. */
export const committeeContent = (committee: Committee) => ({
  ...committeeFields(committee),
  templates: committee.templates.toSorted((a, b) =>
    `${a.from} ${a.purpose}` < `${b.from} ${b.purpose}` ? -1 : 1,
  ),
})

export const meetingFields = ({ key, committee, date, time }: Meeting) => ({
  key,
  committee,
  date,
  time: time ?? null,
})

export const meetingContent = (meeting: Meeting) => ({
  ...meetingFields(meeting),
  changes: meeting.changes,
})

export const corporatePlanFields = (plan: CorporatePlan) => ({
  key: plan.key,
  name: plan.name,
  from: plan.from,
  until: plan.until ?? null,
  outcomes: plan.outcomes,
  source: plan.source ?? null,
})

/** The columns of a programme that people edit, whose past is kept. */
export const programmeState = (programme: Programme) => ({
  name: programme.name,
  abbreviation: programme.abbreviation,
  objective: programme.objective,
  stage: programme.stage,
  status: programme.status,
  lead: programme.lead,
  sponsor: programme.sponsor,
})

export const programmeFields = (programme: Programme) => ({
  key: programme.key,
  name: programme.name,
  abbreviation: programme.abbreviation ?? null,
  kind: programme.kind,
  parent: programme.parent ?? null,
  organisations: programme.organisations,
  objective: programme.objective ?? null,
  stage: programme.stage ?? null,
  status: programme.status ?? null,
  lead: programme.lead ?? null,
  sponsor: programme.sponsor ?? null,
  references: programme.references.map(({ text }) => text),
  visibility: visibilityField(programme.visibility),
  source: programme.source ?? null,
  dependencies: programme.dependencies,
  searchText: searchText(programme),
})

/** Every name that it ever had, one a line, so that no search finds the end of one and the start of the next. */
export const searchText = (programme: Programme) =>
  searchableNames(programme).map(foldText).join('\n')

/** The columns of a milestone that people edit, whose past is kept. */
export const milestoneState = (milestone: Milestone) => ({
  name: milestone.name,
  element: milestone.element,
  kind: milestone.kind,
  actual: milestone.actual,
  wording: milestone.wording,
  status: milestone.status,
  condition: milestone.condition,
  conditions: milestone.conditions,
  reason: ownReason(milestone),
  confidence: milestone.confidence,
})

export const milestoneFields = (milestone: Milestone) => ({
  key: milestone.key,
  name: milestone.name,
  element: milestone.element ?? null,
  kind: milestone.kind ?? null,
  baseline: milestone.baseline ?? null,
  actual: milestone.actual ?? null,
  wording: milestone.wording ?? null,
  status: milestone.status ?? null,
  dependsOn: milestone.dependsOn,
  condition: milestone.condition ?? null,
  conditions: milestone.conditions ?? null,
  reason: ownReason(milestone) ?? null,
  confidence: milestone.confidence ?? null,
  visibility: visibilityField(milestone.visibility),
  source: milestone.source ?? null,
  recordedOn: milestone.recordedOn ?? null,
})

/** A reason that its latest forecast does not give already. */
export function ownReason(milestone: Milestone): string | undefined {
  const latest = recordedForecasts(milestone, LAST_DAY).at(-1)
  return latest?.reason === milestone.reason ? undefined : milestone.reason
}

export const measureFields = (measure: Measure) => ({
  key: measure.key,
  name: measure.name,
  unit: measure.unit ?? null,
  element: measure.element ?? null,
  better: measure.better ?? null,
  visibility: visibilityField(measure.visibility),
  source: measure.source ?? null,
})

/** What was told, which never changes. */
export const toldFields = (promise: ToldPromise) => ({
  key: promise.key,
  toldTo: promise.toldTo,
  report: promise.report ?? null,
  paragraph: promise.paragraph ?? null,
  toldOn: promise.toldOn,
  text: promise.text,
  programme: promise.programme ?? null,
  milestone: promise.milestone ?? null,
  due: promise.due ?? null,
  visibility: visibilityField(promise.visibility),
  source: promise.source ?? null,
  recordedOn: promise.recordedOn ?? null,
})

export const promiseFields = (promise: ToldPromise) => ({
  ...toldFields(promise),
  closed: promise.closed ?? null,
})

/** What the minutes ask for, which never changes. */
export const askedFields = (action: Action) => ({
  key: action.key,
  committee: action.committee,
  meeting: action.meeting ?? null,
  kind: action.kind,
  text: action.text,
  owner: action.owner ?? null,
  programme: action.programme ?? null,
  due: action.due ?? null,
  visibility: visibilityField(action.visibility),
  source: action.source ?? null,
  recordedOn: action.recordedOn ?? null,
})

export const actionFields = (action: Action) => ({
  ...askedFields(action),
  answer: action.answer ?? null,
  closedOn: action.closedOn ?? null,
})

export const reportFields = (report: Report) => ({
  key: report.key,
  subject: report.subject,
  reportOf: report.reportOf,
  author: report.author ?? null,
  visibility: visibilityField(report.classification),
  dataAsAt: report.dataAsAt ?? null,
  recommendations: report.recommendations,
  sections: report.sections,
  appendices: report.appendices,
  template: report.template ?? null,
  outcomes: report.outcomes,
  answers: report.answers,
  backgroundPapers: report.backgroundPapers,
  contact: report.contact ?? null,
  for: report.for,
})
