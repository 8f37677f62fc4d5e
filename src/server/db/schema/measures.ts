import { bigint, doublePrecision, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { BETTER_DIRECTIONS, QUALIFIERS, TARGET_KINDS } from '../../../domain/measures/values'
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
import { organisations } from './organisations'
import { programmes } from './programmes'

/** Measures of a programme, or of the service as a whole when `programmeId` is null. */
export const measures = pgTable(
  'measure',
  {
    id: id('measure'),
    programmeId: ref('programme_id', 'programme').references(() => programmes.id, {
      onDelete: 'restrict',
    }),
    key: text('key').notNull(),
    name: text('name').notNull(),
    unit: text('unit'),
    element: text('element'),
    better: text('better', { enum: BETTER_DIRECTIONS }),
    visibility: visibility(),
    source: source(),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [
    unique('measure_key').on(t.programmeId, t.key).nullsNotDistinct(),
    index('measure_by_programme').on(t.programmeId, t.position, t.id),
    oneOf('measure_better_known', t.better, BETTER_DIRECTIONS),
  ],
)

export const measureSeries = pgTable(
  'measure_series',
  {
    id: id('measure-series'),
    measureId: ref('measure_id', 'measure')
      .notNull()
      .references(() => measures.id, { onDelete: 'restrict' }),
    organisationId: ref('organisation_id', 'organisation').references(() => organisations.id, {
      onDelete: 'restrict',
    }),
    target: doublePrecision('target'),
    targetKind: text('target_kind', { enum: TARGET_KINDS }),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    unique('measure_series_organisation').on(t.measureId, t.organisationId).nullsNotDistinct(),
    index('measure_series_by_organisation').on(t.organisationId),
    oneOf('measure_series_target_kind_known', t.targetKind, TARGET_KINDS),
  ],
)

/** What was measured for a period; append-only, the latest row of a period is current. Null is not reported, not zero. */
export const observations = pgTable(
  'observation',
  {
    id: id('observation'),
    seriesId: ref('series_id', 'measure-series')
      .notNull()
      .references(() => measureSeries.id, { onDelete: 'restrict' }),
    period: approximateDate('period').notNull(),
    value: doublePrecision('value'),
    count: bigint('count', { mode: 'number' }),
    qualifier: text('qualifier', { enum: QUALIFIERS }),
    note: text('note'),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('observation_by_series').on(t.seriesId, t.id),
    oneOf('observation_qualifier_known', t.qualifier, QUALIFIERS),
  ],
)
