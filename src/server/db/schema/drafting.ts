import { index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { HouseStyle } from '../../../domain/drafting/house-style'
import { VANISHED_OUTCOMES } from '../../../domain/drafting/vanished'
import { id, oneOf, recordedAt, recordedOn, ref } from './columns'
import { reports } from './reports'
import { recordedBy } from './users'

/** What became of a thing that a committee was told of and that is no longer on record; the latest of a path counts. */
export const reportAccounts = pgTable(
  'report_account',
  {
    id: id('report-account'),
    reportId: ref('report_id', 'report')
      .notNull()
      .references(() => reports.id, { onDelete: 'restrict' }),
    /** Where it stood in the facts that were told: 'programmes/itm/milestones/wan'. */
    path: text('path').notNull(),
    outcome: text('outcome', { enum: VANISHED_OUTCOMES }).notNull(),
    reason: text('reason').notNull(),
    recordedOn: recordedOn().notNull(),
    recordedBy: recordedBy(),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('report_account_of_report').on(t.reportId, t.id),
    index('report_account_by_person').on(t.recordedBy),
    oneOf('report_account_outcome_known', t.outcome, VANISHED_OUTCOMES),
  ],
)

/** The house style of the council in every version that it had; the highest number counts. */
export const houseStyles = pgTable(
  'house_style',
  {
    id: id('house-style'),
    number: integer('number').notNull(),
    style: jsonb('style').$type<HouseStyle>().notNull(),
    recordedOn: recordedOn().notNull(),
    recordedBy: recordedBy(),
    recordedAt: recordedAt(),
  },
  (t) => [
    unique('house_style_number').on(t.number),
    index('house_style_by_person').on(t.recordedBy),
  ],
)
