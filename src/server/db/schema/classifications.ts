import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { ALL_CLASSIFIED } from '../../../domain/classification/lists'
import { id, oneOf, recordedAt, recordedOn, ref, visibility } from './columns'
import { programmes } from './programmes'
import { recordedBy } from './users'

/**
 * Who may read a fact, a programme or a report from `recordedOn` on: one row when it is classified anew first (how it stood until then, without a
 * reason), one for each change. A trigger writes the latest
 * into the fact, which nothing else can do where facts are records; a programme or a report says it already.
 */
export const classifications = pgTable(
  'classification',
  {
    id: id('classification'),
    list: text('list', { enum: ALL_CLASSIFIED }).notNull(),
    /** The number of the fact in the table of its list. */
    factId: integer('fact_id').notNull(),
    programmeId: ref('programme_id', 'programme').references(() => programmes.id, {
      onDelete: 'restrict',
    }),
    visibility: visibility(),
    reason: text('reason'),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('classification_by_fact').on(t.list, t.factId, t.id),
    index('classification_by_programme').on(t.programmeId),
    index('classification_by_user').on(t.recordedBy),
    oneOf('classification_list_known', t.list, ALL_CLASSIFIED),
  ],
)
