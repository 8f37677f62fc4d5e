import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { Decision } from '../../../domain/portfolio-file/schema'
import { EVENT_KINDS, EVENT_STATUSES } from '../../../domain/programmes/values'
import { RATING_VALUES } from '../../../domain/ratings/values'
import { DECISION_KINDS, DECISION_OUTCOMES } from '../../../domain/reports/values'
import {
  RISK_IMPACTS,
  RISK_LIKELIHOODS,
  RISK_STATUSES,
  type RiskImpact,
  type RiskLikelihood,
} from '../../../domain/risks/values'
import {
  among,
  approximateDate,
  day,
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

const programmeRef = () =>
  ref('programme_id', 'programme')
    .notNull()
    .references(() => programmes.id, { onDelete: 'restrict' })

/**
 * Ratings are dated facts; a new one never overwrites the last. A correction is a new one that names the one it corrects, says
 * why and speaks of that one's day: `effectiveOn` is null where it is the day on which the rating was recorded.
 */
export const ratings = pgTable(
  'rating',
  {
    id: id('rating'),
    programmeId: programmeRef(),
    dimension: text('dimension').notNull().default('overall'),
    element: text('element'),
    scale: text('scale'),
    value: text('value', { enum: RATING_VALUES }).notNull(),
    previous: text('previous', { enum: RATING_VALUES }),
    reason: text('reason'),
    pathToGreen: text('path_to_green'),
    pathToGreenBy: approximateDate('path_to_green_by'),
    outlook: text('outlook'),
    ratedBy: text('rated_by'),
    visibility: visibility(),
    source: source(),
    recordedOn: recordedOn().notNull(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
    effectiveOn: day('effective_on'),
    corrects: ref('corrects', 'rating').references((): AnyPgColumn => ratings.id, {
      onDelete: 'restrict',
    }),
    correctionReason: text('correction_reason'),
  },
  (t) => [
    index('rating_by_programme').on(t.programmeId, t.recordedOn, t.id),
    index('rating_by_user').on(t.recordedBy),
    index('rating_withheld').on(t.programmeId).where(sql`visibility is not null`),
    index('rating_by_rater').on(t.ratedBy),
    unique('rating_corrected_once').on(t.corrects),
    check(
      'rating_correction_whole',
      sql`num_nonnulls(${t.corrects}, ${t.correctionReason}, ${t.effectiveOn}) in (0, 3)`,
    ),
    check('rating_correction_later', sql`${t.corrects} < ${t.id}`),
    check('rating_effective_by_then', sql`${t.effectiveOn} <= ${t.recordedOn}`),
    oneOf('rating_value_known', t.value, RATING_VALUES),
    oneOf('rating_previous_known', t.previous, RATING_VALUES),
  ],
)

/** A risk as it was assessed on a day: each row is the whole statement, the latest by key is current. */
export const risks = pgTable(
  'risk',
  {
    id: id('risk'),
    programmeId: programmeRef(),
    key: text('key').notNull(),
    reference: text('reference'),
    title: text('title').notNull(),
    cause: text('cause'),
    event: text('event'),
    effect: text('effect'),
    mitigation: text('mitigation'),
    likelihood: integer('likelihood').$type<RiskLikelihood>(),
    impact: integer('impact').$type<RiskImpact>(),
    score: doublePrecision('score'),
    rating: text('rating'),
    previousScore: doublePrecision('previous_score'),
    targetScore: doublePrecision('target_score'),
    targetDate: approximateDate('target_date'),
    status: text('status', { enum: RISK_STATUSES }),
    owner: text('owner'),
    visibility: visibility(),
    source: source(),
    position: integer('position').notNull().default(0),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('risk_by_programme').on(t.programmeId, t.position, t.id),
    index('risk_by_user').on(t.recordedBy),
    index('risk_withheld').on(t.programmeId).where(sql`visibility is not null`),
    oneOf('risk_status_known', t.status, RISK_STATUSES),
    check('risk_likelihood_known', among(t.likelihood, RISK_LIKELIHOODS)),
    check('risk_impact_known', among(t.impact, RISK_IMPACTS)),
  ],
)

export const events = pgTable(
  'event',
  {
    id: id('event'),
    programmeId: programmeRef(),
    key: text('key'),
    kind: text('kind', { enum: EVENT_KINDS }).notNull(),
    on: approximateDate('on'),
    element: text('element'),
    text: text('text').notNull(),
    reason: text('reason'),
    status: text('status', { enum: EVENT_STATUSES }),
    visibility: visibility(),
    source: source(),
    position: integer('position').notNull().default(0),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('event_by_programme').on(t.programmeId, t.position, t.id),
    index('event_by_user').on(t.recordedBy),
    index('event_withheld').on(t.programmeId).where(sql`visibility is not null`),
    oneOf('event_kind_known', t.kind, EVENT_KINDS),
    oneOf('event_status_known', t.status, EVENT_STATUSES),
  ],
)

export const decisions = pgTable(
  'decision',
  {
    id: id('decision'),
    programmeId: programmeRef(),
    key: text('key'),
    kind: text('kind', { enum: DECISION_KINDS }).notNull(),
    text: text('text').notNull(),
    amount: jsonb('amount').$type<NonNullable<Decision['amount']>>(),
    soughtAt: text('sought_at'),
    outcome: text('outcome', { enum: DECISION_OUTCOMES }),
    amendment: text('amendment'),
    minute: text('minute'),
    visibility: visibility(),
    source: source(),
    position: integer('position').notNull().default(0),
    version: version(),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('decision_by_programme').on(t.programmeId, t.position, t.id),
    index('decision_by_user').on(t.recordedBy),
    index('decision_withheld').on(t.programmeId).where(sql`visibility is not null`),
    oneOf('decision_kind_known', t.kind, DECISION_KINDS),
    oneOf('decision_outcome_known', t.outcome, DECISION_OUTCOMES),
  ],
)
