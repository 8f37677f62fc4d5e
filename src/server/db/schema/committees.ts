import { index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { CalendarSettings } from '../../../domain/calendar/committee-calendar'
import { MEETING_CHANGES } from '../../../domain/calendar/meeting-changes'
import type { Day } from '../../../domain/dates/day'
import type { CommitteeLayout } from '../../../domain/reports/templates/committee-template'
import { PURPOSES } from '../../../domain/reports/values'
import { day, id, oneOf, recordedAt, recordedOn, ref, source, version } from './columns'
import { recordedBy } from './users'

export const committees = pgTable(
  'committee',
  {
    id: id('committee'),
    key: text('key').notNull().unique(),
    name: text('name').notNull(),
    formerNames: text('former_names').array().notNull().default([]),
    /** The last day of a former name, where that is on record. */
    namesUntil: jsonb('names_until').$type<Record<string, Day>>().notNull().default({}),
    /** Null: as many as its nation asks for. */
    clearDays: integer('clear_days'),
    /** What its deadlines are counted by; null: what is usual. */
    settings: jsonb('settings').$type<CalendarSettings>(),
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

/** What became of a meeting: moved or cancelled, and why. Never changed. */
export const meetingChanges = pgTable(
  'meeting_change',
  {
    id: id('meeting-change'),
    meetingId: ref('meeting_id', 'meeting')
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: MEETING_CHANGES }).notNull(),
    from: day('from').notNull(),
    to: day('to').notNull(),
    reason: text('reason').notNull(),
    on: day('on').notNull(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('meeting_change_by_meeting').on(t.meetingId, t.id),
    index('meeting_change_by_user').on(t.recordedBy),
    oneOf('meeting_change_kind_known', t.kind, MEETING_CHANGES),
  ],
)

/** What reports to a committee start from, by purpose and from a day on; the latest row of a day counts. Never changed. */
export const committeeTemplates = pgTable(
  'committee_template',
  {
    id: id('committee-template'),
    committeeId: ref('committee_id', 'committee')
      .notNull()
      .references(() => committees.id, { onDelete: 'restrict' }),
    purpose: text('purpose', { enum: PURPOSES }).notNull(),
    from: day('from').notNull(),
    /** Null: the usual one again. */
    layout: jsonb('layout').$type<CommitteeLayout>(),
    recordedOn: recordedOn().notNull(),
    recordedBy: recordedBy(),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('committee_template_of_committee').on(t.committeeId, t.from, t.purpose, t.id),
    index('committee_template_by_user').on(t.recordedBy),
    oneOf('committee_template_purpose_known', t.purpose, PURPOSES),
  ],
)

/** The corporate plans of the council in every version that each had; the highest number counts. Never changed. */
export const corporatePlans = pgTable(
  'corporate_plan',
  {
    id: id('corporate-plan'),
    key: text('key').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    from: day('from').notNull(),
    until: day('until'),
    outcomes: text('outcomes').array().notNull(),
    source: source(),
    recordedOn: recordedOn().notNull(),
    recordedBy: recordedBy(),
    recordedAt: recordedAt(),
  },
  (t) => [
    unique('corporate_plan_number').on(t.key, t.number),
    index('corporate_plan_by_user').on(t.recordedBy),
  ],
)
