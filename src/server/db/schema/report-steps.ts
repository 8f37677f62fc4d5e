import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { ReportDocument } from '../../../domain/reports/document'
import { ANSWER_KINDS } from '../../../domain/reviews/comments'
import { DUTIES, REPORT_STEPS } from '../../../domain/reviews/steps'
import { day, id, oneOf, recordedAt, ref } from './columns'
import { reports, reportVersions } from './reports'
import { users } from './users'

const person = (name: string) =>
  ref(name, 'user').references(() => users.id, { onDelete: 'restrict' })

const ofReport = () =>
  ref('report_id', 'report')
    .notNull()
    .references(() => reports.id, { onDelete: 'restrict' })

/** What happened to a report: who took which step, when and why, and who was told to take the next. Never changed. */
export const reportSteps = pgTable(
  'report_step',
  {
    id: id('report-step'),
    reportId: ofReport(),
    step: text('step', { enum: REPORT_STEPS }).notNull(),
    /** The version that it was about; null before there is one. */
    number: integer('number'),
    round: integer('round').notNull().default(0),
    /** Null when it came from an earlier release. */
    by: person('by'),
    on: day('on').notNull(),
    reason: text('reason'),
    /** Of a paper that was published late: the special circumstances by reason of which it is taken. */
    lateReason: text('late_reason'),
    /** Of a paper that was published with the former day of a meeting: where it meets when now, and why it went out so. */
    movedNote: text('moved_note'),
    told: integer('told').array().notNull().default(sql`'{}'`),
    /** Of a report that was sent in: what its reviewers were given. */
    document: jsonb('document').$type<ReportDocument>(),
    /** Of a correction that begins, and of one that ends unpublished: how far its review was. */
    review: jsonb('review'),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('report_step_of_report').on(t.reportId, t.id),
    index('report_step_by_user').on(t.by),
    oneOf('report_step_known', t.step, REPORT_STEPS),
  ],
)

/** Who is to pass a report before it can be approved, and in which order. */
export const reportClearances = pgTable(
  'report_clearance',
  {
    id: id('report-clearance'),
    reportId: ofReport(),
    userId: person('user_id').notNull(),
    duty: text('duty', { enum: DUTIES }).notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    unique('report_clearance_once').on(t.reportId, t.userId),
    index('report_clearance_by_user').on(t.userId),
    oneOf('report_clearance_duty_known', t.duty, DUTIES),
  ],
)

/** What somebody said of a paragraph, with the paragraph as it was then. Never changed. */
export const reportComments = pgTable(
  'report_comment',
  {
    id: id('report-comment'),
    reportId: ofReport(),
    round: integer('round').notNull(),
    paragraph: text('paragraph').notNull(),
    quote: text('quote').notNull(),
    text: text('text').notNull(),
    by: person('by').notNull(),
    on: day('on').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('report_comment_of_report').on(t.reportId, t.id),
    index('report_comment_by_user').on(t.by),
  ],
)

/** What became of a comment: replies, and whether it is resolved or carried to the next round. Never changed. */
export const reportCommentAnswers = pgTable(
  'report_comment_answer',
  {
    id: id('report-comment-answer'),
    commentId: ref('comment_id', 'report-comment')
      .notNull()
      .references(() => reportComments.id, { onDelete: 'restrict' }),
    round: integer('round').notNull(),
    kind: text('kind', { enum: ANSWER_KINDS }).notNull(),
    text: text('text'),
    by: person('by').notNull(),
    on: day('on').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    index('report_comment_answer_of_comment').on(t.commentId, t.id),
    index('report_comment_answer_by_user').on(t.by),
    oneOf('report_comment_answer_kind_known', t.kind, ANSWER_KINDS),
  ],
)

/** The paper of a published version that everybody may read, as they were given it. Never changed. */
export const reportPapers = pgTable(
  'report_paper',
  {
    id: id('report-paper'),
    versionId: ref('version_id', 'report-version')
      .notNull()
      .references(() => reportVersions.id, { onDelete: 'restrict' }),
    document: jsonb('document').$type<ReportDocument>().notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [unique('report_paper_once').on(t.versionId)],
)
