import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { day, id, ref, version } from './columns'

export const committees = pgTable(
  'committee',
  {
    id: id('committee'),
    key: text('key').notNull().unique(),
    name: text('name').notNull(),
    formerNames: text('former_names').array().notNull().default([]),
    clearDays: integer('clear_days'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [index('committee_order').on(t.position, t.id)],
)

export const meetings = pgTable(
  'meeting',
  {
    id: id('meeting'),
    key: text('key').notNull().unique(),
    committeeId: ref('committee_id', 'committee')
      .notNull()
      .references(() => committees.id, { onDelete: 'restrict' }),
    date: day('date').notNull(),
    time: text('time'),
    /** The day on which it was added here; null when that is not on record. */
    addedOn: day('added_on'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [
    index('meeting_by_committee').on(t.committeeId, t.date),
    index('meeting_by_date').on(t.date),
  ],
)
