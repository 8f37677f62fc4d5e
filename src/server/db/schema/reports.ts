import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type { Report } from '../../../domain/portfolio-file/schema'
import type { ReportDocument } from '../../../domain/reports/document'
import { FILE_FORMATS } from '../../../domain/reports/export-formats'
import { READER_STATUSES, WORKING_STATUSES } from '../../../domain/reports/status'
import { TEMPLATE_KEYS } from '../../../domain/reports/templates/catalogue'
import { PURPOSES } from '../../../domain/reports/values'
import { bytes, day, id, oneOf, recordedAt, ref, version, visibility } from './columns'
import { committees, meetings } from './committees'
import { people } from './organisations'
import { users } from './users'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** A report: what it is to contain, and the working draft of it. */
export const reports = pgTable(
  'report',
  {
    id: id('report'),
    key: text('key').notNull().unique(),
    subject: text('subject').notNull(),
    reportOf: text('report_of').notNull(),
    authorId: ref('author_id', 'person').references(() => people.id, { onDelete: 'restrict' }),
    visibility: visibility(),
    dataAsAt: day('data_as_at'),
    /** The header that its author chose; null: the one in use on the day of its first meeting. */
    template: text('template', { enum: TEMPLATE_KEYS }),
    outcomes: jsonb('outcomes').$type<Report['outcomes']>().notNull().default([]),
    answers: jsonb('answers').$type<Report['answers']>().notNull().default([]),
    backgroundPapers: jsonb('background_papers')
      .$type<Report['backgroundPapers']>()
      .notNull()
      .default([]),
    recommendations: jsonb('recommendations').$type<Report['recommendations']>().notNull(),
    sections: jsonb('sections').$type<Report['sections']>().notNull(),
    appendices: jsonb('appendices').$type<Report['appendices']>().notNull(),
    contact: jsonb('contact').$type<NonNullable<Report['contact']>>(),
    /** How far it is for its readers. */
    status: text('status', { enum: READER_STATUSES }).notNull().default('draft'),
    /** How far the working draft is, where that differs: in review, or a correction of what is published; since when. */
    workingStatus: text('working_status', { enum: WORKING_STATUSES }),
    workingOn: day('working_on'),
    /** What a correction makes of the definition, once it is published; null: it stays as it is. */
    correction: jsonb('correction'),
    /** From when readers find a notice in its place. */
    withdrawnOn: day('withdrawn_on'),
    /** How often it was sent in for review, and whether its officers clear it one after the other. */
    round: integer('round').notNull().default(0),
    inOrder: boolean('in_order').notNull().default(true),
    document: jsonb('document').$type<ReportDocument>(),
    draftedAt: instant('drafted_at'),
    draftedBy: ref('drafted_by', 'user').references(() => users.id, { onDelete: 'restrict' }),
    /** The portfolio file of the facts that the draft was made from, canonical text. */
    facts: text('facts'),
    /** SHA-256 of what the draft was made from: when it differs from today's, the draft is out of date. */
    factsHash: text('facts_hash'),
    /** The days on which it was made, approved and published here; null when that is not on record. */
    createdOn: day('created_on'),
    approvedOn: day('approved_on'),
    publishedOn: day('published_on'),
    /** What a public reader is given of a published report, and all that they may know of it: the paper and the item. */
    publicDocument: jsonb('public_document').$type<ReportDocument>(),
    publicItem: jsonb('public_item').$type<Report>(),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [
    index('report_order').on(t.position, t.id),
    index('report_by_author').on(t.authorId),
    index('report_by_drafter').on(t.draftedBy),
    oneOf('report_status_known', t.status, READER_STATUSES),
    oneOf('report_working_status_known', t.workingStatus, WORKING_STATUSES),
  ],
)

/** Whom the report goes to, at which meeting and what for. */
export const reportMeetings = pgTable(
  'report_meeting',
  {
    id: id('report-meeting'),
    reportId: ref('report_id', 'report')
      .notNull()
      .references(() => reports.id, { onDelete: 'restrict' }),
    committeeId: ref('committee_id', 'committee')
      .notNull()
      .references(() => committees.id, { onDelete: 'restrict' }),
    meetingId: ref('meeting_id', 'meeting')
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    purpose: text('purpose', { enum: PURPOSES }).notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    unique('report_meeting_once').on(t.reportId, t.meetingId),
    index('report_meeting_by_committee').on(t.committeeId),
    index('report_meeting_by_meeting').on(t.meetingId),
    oneOf('report_meeting_purpose_known', t.purpose, PURPOSES),
  ],
)

/** What was approved: the document, the facts that it was drafted from and their hash. Never changed. */
export const reportVersions = pgTable(
  'report_version',
  {
    id: id('report-version'),
    reportId: ref('report_id', 'report')
      .notNull()
      .references(() => reports.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    document: jsonb('document').$type<ReportDocument>().notNull(),
    /** The portfolio file of the facts, canonical text. */
    facts: text('facts').notNull(),
    sha256: text('sha256').notNull(),
    approvedOn: day('approved_on').notNull(),
    approvedAt: instant('approved_at').notNull().defaultNow(),
    approvedBy: ref('approved_by', 'user').references(() => users.id, { onDelete: 'restrict' }),
  },
  (t) => [
    unique('report_version_number').on(t.reportId, t.number),
    index('report_version_by_user').on(t.approvedBy),
  ],
)

/** A published report as a file: the very bytes that readers were given, kept for ever. */
export const reportFiles = pgTable(
  'report_file',
  {
    id: id('report-file'),
    versionId: ref('version_id', 'report-version')
      .notNull()
      .references(() => reportVersions.id, { onDelete: 'restrict' }),
    format: text('format', { enum: FILE_FORMATS }).notNull(),
    content: bytes('content').notNull(),
    sha256: text('sha256').notNull(),
    /** The release of Milepost that made the file. */
    madeWith: text('made_with').notNull(),
    /** The council's own template and its version, such as 'committee-report 2'; null: as Milepost sets it. */
    template: text('template'),
    recordedAt: recordedAt(),
  },
  (t) => [
    unique('report_file_once').on(t.versionId, t.format),
    oneOf('report_file_format_known', t.format, FILE_FORMATS),
  ],
)
