import type { Day } from '@/domain/dates/day'
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
import type { Id } from '../db/schema/columns'

/** The columns of a table that are named in `Keys`. */
type Row<Table extends { $inferSelect: object }, Keys extends readonly PropertyKey[]> = Pick<
  Table['$inferSelect'],
  Keys[number] & keyof Table['$inferSelect']
>

export const PUBLIC_FORECAST = ['id', 'forecast', 'reason', 'recordedOn'] as const
export const FORECAST = [...PUBLIC_FORECAST, 'toldTo'] as const
export const REBASELINE = ['id', 'to', 'reason', 'approvedBy', 'recordedOn'] as const
export const REVISION = ['id', 'recordedOn', 'state'] as const
export const PUBLIC_MILESTONE = [
  ...(['id', 'key', 'name', 'element', 'kind', 'baseline', 'actual', 'wording'] as const),
  ...(['status', 'condition', 'conditions', 'reason', 'confidence'] as const),
  ...(['visibility', 'source', 'position', 'version', 'recordedOn'] as const),
] as const
export const MILESTONE = [...PUBLIC_MILESTONE, 'dependsOn'] as const
export const PUBLIC_RATING = [
  ...(['id', 'dimension', 'element', 'scale', 'value', 'reason'] as const),
  ...(['pathToGreen', 'pathToGreenBy', 'outlook', 'ratedBy'] as const),
  ...(['visibility', 'source', 'recordedOn', 'effectiveOn', 'corrects'] as const),
] as const
export const RATING = [...PUBLIC_RATING, 'previous'] as const
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
  ...(['id', 'key', 'kind', 'text', 'amount', 'soughtAt', 'outcome', 'amendment'] as const),
  ...(['minute', 'visibility', 'source', 'position', 'version', 'recordedOn'] as const),
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

/** Something that the public is told of and not shown: `place` is its position, `key` is given where what is shown has it too. */
export interface WithheldFact {
  list: 'milestones' | 'ratings' | 'risks' | 'events' | 'decisions' | 'measures'
  id: Id<never>
  place: number
  key: string | null
  recordedOn: Day | null
  /** Of a rating: the one that it corrects, withheld as well. */
  corrects: Id<'rating'> | null
  visibility: { nonPublic: { scheme: string; paragraph: string } }
}

/** A programme as the public's role reads it: without what is withheld, but for where it stands and on what ground. */
export interface PublicProgrammeRow extends ProgrammeRow {
  withheld: WithheldFact[]
}
