import type {
  decisions,
  dependencies,
  events,
  measureSeries,
  measures,
  milestoneForecasts,
  milestoneRebaselines,
  milestoneRevisions,
  milestones,
  observations,
  organisations,
  people,
  programmeNames,
  programmeRevisions,
  programmes,
  ratings,
  risks,
} from '../db/schema'

/** The columns of a table that are named in `Keys`. */
type Row<Table extends { $inferSelect: object }, Keys extends readonly PropertyKey[]> = Pick<
  Table['$inferSelect'],
  Keys[number] & keyof Table['$inferSelect']
>

export const FORECAST = ['id', 'forecast', 'reason', 'toldTo', 'recordedOn'] as const
export const REBASELINE = ['id', 'to', 'reason', 'approvedBy', 'recordedOn'] as const
export const REVISION = ['id', 'recordedOn', 'state'] as const
export const MILESTONE = [
  ...(['id', 'key', 'name', 'element', 'kind', 'baseline', 'actual', 'wording'] as const),
  ...(['status', 'dependsOn', 'condition', 'conditions', 'reason', 'confidence'] as const),
  ...(['visibility', 'source', 'position', 'version', 'recordedOn'] as const),
] as const
export const RATING = [
  ...(['id', 'dimension', 'element', 'scale', 'value', 'previous', 'reason'] as const),
  ...(['pathToGreen', 'pathToGreenBy', 'outlook', 'ratedBy'] as const),
  ...(['visibility', 'source', 'recordedOn'] as const),
] as const
export const RISK = [
  ...(['id', 'key', 'reference', 'title', 'cause', 'event', 'effect', 'mitigation'] as const),
  ...(['likelihood', 'impact', 'score', 'rating', 'previousScore', 'targetScore'] as const),
  ...(['targetDate', 'status', 'owner', 'visibility', 'source', 'position'] as const),
  'recordedOn',
] as const
export const EVENT = [
  ...(['id', 'key', 'kind', 'on', 'element', 'text', 'reason', 'status'] as const),
  ...(['visibility', 'source', 'position', 'recordedOn'] as const),
] as const
export const DECISION = [
  ...(['id', 'key', 'kind', 'text', 'amount', 'soughtAt', 'outcome', 'minute'] as const),
  ...(['visibility', 'source', 'position', 'version', 'recordedOn'] as const),
] as const
export const MEASURE = [
  ...(['id', 'key', 'name', 'unit', 'element', 'better'] as const),
  ...(['visibility', 'source', 'position'] as const),
] as const
export const SERIES = ['target', 'targetKind'] as const
export const OBSERVATION = ['period', 'value', 'count', 'qualifier', 'note', 'recordedOn'] as const
export const NAME = ['id', 'name', 'abbreviation', 'kind', 'until', 'recordedOn'] as const
export const DEPENDENCY = ['milestone', 'text'] as const
export const PERSON = ['key', 'name', 'office'] as const
export const ORGANISATION = ['key', 'name', 'abbreviation'] as const
export const PROGRAMME = [
  ...(['id', 'key', 'name', 'abbreviation', 'kind', 'objective', 'stage', 'status'] as const),
  ...(['references', 'visibility', 'source', 'position', 'isPublic', 'version'] as const),
  'recordedOn',
] as const

interface Keyed {
  key: string
}

export interface MilestoneRow extends Row<typeof milestones, typeof MILESTONE> {
  forecasts: Row<typeof milestoneForecasts, typeof FORECAST>[]
  rebaselines: Row<typeof milestoneRebaselines, typeof REBASELINE>[]
  revisions: Row<typeof milestoneRevisions, typeof REVISION>[]
}

export interface MeasureRow extends Row<typeof measures, typeof MEASURE> {
  series: (Row<typeof measureSeries, typeof SERIES> & {
    organisation: Keyed | null
    observations: Row<typeof observations, typeof OBSERVATION>[]
  })[]
}

/** A programme with everything on record about it, history included, and the names of what it refers to. */
export interface ProgrammeRow extends Row<typeof programmes, typeof PROGRAMME> {
  parent: Keyed | null
  lead: Row<typeof people, typeof PERSON> | null
  sponsor: Row<typeof people, typeof PERSON> | null
  names: Row<typeof programmeNames, typeof NAME>[]
  organisations: Row<typeof organisations, typeof ORGANISATION>[]
  dependencies: (Row<typeof dependencies, typeof DEPENDENCY> & { on: Keyed })[]
  dependedOnBy: (Row<typeof dependencies, typeof DEPENDENCY> & { programme: Keyed })[]
  revisions: Row<typeof programmeRevisions, typeof REVISION>[]
  milestones: MilestoneRow[]
  ratings: Row<typeof ratings, typeof RATING>[]
  risks: Row<typeof risks, typeof RISK>[]
  events: Row<typeof events, typeof EVENT>[]
  decisions: Row<typeof decisions, typeof DECISION>[]
  measures: MeasureRow[]
}
