import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { ApproximateDate } from '../../../domain/dates/approximate-date'
import {
  MILESTONE_CONFIDENCES,
  MILESTONE_KINDS,
  MILESTONE_STATUSES,
} from '../../../domain/milestones/values'
import {
  approximateDate,
  id,
  oneOf,
  recordedAt,
  recordedOn,
  ref,
  source,
  version,
  visibility,
} from './columns'
import { programmes } from './programmes'
import { recordedBy } from './users'

export const milestones = pgTable(
  'milestone',
  {
    id: id('milestone'),
    programmeId: ref('programme_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    key: text('key').notNull(),
    name: text('name').notNull(),
    element: text('element'),
    kind: text('kind', { enum: MILESTONE_KINDS }),
    /** The first promise: once recorded, never changed (a trigger holds it). */
    baseline: approximateDate('baseline'),
    actual: approximateDate('actual'),
    wording: text('wording'),
    status: text('status', { enum: MILESTONE_STATUSES }),
    dependsOn: text('depends_on').array().notNull().default([]),
    condition: text('condition'),
    conditions: text('conditions'),
    /** Why it was cancelled, or why its date moved where no forecast says so. */
    reason: text('reason'),
    confidence: text('confidence', { enum: MILESTONE_CONFIDENCES }),
    visibility: visibility(),
    source: source(),
    position: integer('position').notNull().default(0),
    version: version(),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
  },
  (t) => [
    unique('milestone_key').on(t.programmeId, t.key),
    index('milestone_by_programme').on(t.programmeId, t.position, t.id),
    index('milestone_withheld').on(t.programmeId).where(sql`visibility is not null`),
    oneOf('milestone_kind_known', t.kind, MILESTONE_KINDS),
    oneOf('milestone_status_known', t.status, MILESTONE_STATUSES),
    oneOf('milestone_confidence_known', t.confidence, MILESTONE_CONFIDENCES),
  ],
)

const milestoneRef = () =>
  ref('milestone_id', 'milestone')
    .notNull()
    .references(() => milestones.id, { onDelete: 'restrict' })

/** Every forecast on record, the current one last; append-only. A null forecast withdraws the date. */
export const milestoneForecasts = pgTable(
  'milestone_forecast',
  {
    id: id('milestone-forecast'),
    milestoneId: milestoneRef(),
    forecast: approximateDate('forecast'),
    reason: text('reason'),
    /** Key of the report that told a committee. */
    toldTo: text('told_to'),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('milestone_forecast_by_milestone').on(t.milestoneId, t.id),
    index('milestone_forecast_by_user').on(t.recordedBy),
  ],
)

export const milestoneRebaselines = pgTable(
  'milestone_rebaseline',
  {
    id: id('milestone-rebaseline'),
    milestoneId: milestoneRef(),
    to: approximateDate('to').notNull(),
    reason: text('reason').notNull(),
    approvedBy: text('approved_by'),
    recordedOn: recordedOn().notNull(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('milestone_rebaseline_by_milestone').on(t.milestoneId, t.id),
    index('milestone_rebaseline_by_user').on(t.recordedBy),
  ],
)

/** The columns of a milestone that people edit; its dates promised and forecast have tables of their own. */
export interface MilestoneState {
  name: string
  element?: string | undefined
  kind?: (typeof MILESTONE_KINDS)[number] | undefined
  actual?: ApproximateDate | undefined
  wording?: string | undefined
  status?: (typeof MILESTONE_STATUSES)[number] | undefined
  condition?: string | undefined
  conditions?: string | undefined
  reason?: string | undefined
  confidence?: (typeof MILESTONE_CONFIDENCES)[number] | undefined
}

/** How the milestone stood from `recordedOn` on: one row when it is edited first (the former state), one for each edit. */
export const milestoneRevisions = pgTable(
  'milestone_revision',
  {
    id: id('milestone-revision'),
    milestoneId: milestoneRef(),
    state: jsonb('state').$type<MilestoneState>().notNull(),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('milestone_revision_by_milestone').on(t.milestoneId, t.id),
    index('milestone_revision_by_user').on(t.recordedBy),
  ],
)
