import { type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import { PROGRAMME_STATUSES } from '../../../domain/programmes/values'
import { RATING_VALUES, type RatingValue } from '../../../domain/ratings/values'
import { approximateDate, day, ref } from './columns'
import { people } from './organisations'
import { programmes } from './programmes'

const UNRATED = RATING_VALUES.indexOf('not-rated') + 1
const WORST_FIRST = RATING_VALUES.map((value) => `'${value}'`).join(', ')

/** The orders of the list: least first, those of whom nothing is known last. Indexes hold the same expressions. */
export const listRanks = {
  rating: (rating: AnyPgColumn): SQL =>
    sql`coalesce(array_position(array[${sql.raw(WORST_FIRST)}]::text[], ${rating}), ${sql.raw(`${UNRATED}`)})`,
  next: (nextSortDay: AnyPgColumn): SQL => sql`coalesce(${nextSortDay}, date '9999-12-31')`,
  updated: (lastUpdate: AnyPgColumn): SQL =>
    sql`(date '9999-12-31' - coalesce(${lastUpdate}, date '0001-01-01'))`,
}

/** The summary that no later one has replaced. */
export const isLatest = (validTo: AnyPgColumn): SQL => sql`${validTo} = date '9999-12-31'`

/**
 * What a list shows of a programme, true from `validFrom` until before `validTo`: a cache of its facts, kept in the
 * transaction that changes them, so that today's list and any former day's are the same query.
 */
export const programmeSummaries = pgTable(
  'programme_summary',
  {
    programmeId: ref('programme_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
    /** The row as the public may know it (true) or as staff and Members do (false). */
    publicView: boolean('public_view').notNull(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation'),
    stage: text('stage'),
    status: text('status', { enum: PROGRAMME_STATUSES }),
    leadId: ref('lead_id', 'person').references(() => people.id, { onDelete: 'restrict' }),
    rating: text('rating').$type<RatingValue>(),
    ratedOn: day('rated_on'),
    openMilestones: integer('open_milestones').notNull(),
    doneMilestones: integer('done_milestones').notNull(),
    nextName: text('next_name'),
    nextDate: approximateDate('next_date'),
    nextSortDay: day('next_sort_day'),
    /** The last day of each open milestone's expected window, soonest first: overdue is how many have passed. */
    openDueLast: day('open_due_last').array().notNull().default([]),
    /** The first of them: the programme is late when it has passed. */
    firstDueLast: day('first_due_last'),
    lastUpdate: day('last_update'),
  },
  (t) => [
    primaryKey({ columns: [t.programmeId, t.publicView, t.validFrom] }),
    index('programme_summary_current').on(t.programmeId, t.publicView, t.validTo),
    index('programme_summary_finding').on(
      t.publicView,
      t.validTo,
      t.validFrom,
      t.rating,
      t.firstDueLast,
    ),
    index('programme_summary_start').on(t.publicView, t.validFrom),
    index('programme_summary_by_rating')
      .on(t.publicView, listRanks.rating(t.rating), t.programmeId)
      .where(isLatest(t.validTo)),
    index('programme_summary_by_next')
      .on(t.publicView, listRanks.next(t.nextSortDay), t.programmeId)
      .where(isLatest(t.validTo)),
    index('programme_summary_by_update')
      .on(t.publicView, listRanks.updated(t.lastUpdate), t.programmeId)
      .where(isLatest(t.validTo)),
    index('programme_summary_by_lead').on(t.leadId),
  ],
)
