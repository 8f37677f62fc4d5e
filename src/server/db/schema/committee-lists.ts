import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { ACTION_KINDS, ACTION_STEPS } from '../../../domain/actions/values'
import { PROMISE_OUTCOMES } from '../../../domain/promises/values'
import { DECISION_OUTCOMES } from '../../../domain/reports/values'
import {
  approximateDate,
  day,
  id,
  oneOf,
  recordedAt,
  recordedOn,
  ref,
  source,
  visibility,
} from './columns'
import { committees, meetings } from './committees'
import { milestones } from './milestones'
import { people } from './organisations'
import { programmes } from './programmes'
import { reports } from './reports'
import { recordedBy } from './users'

const committeeRef = () =>
  ref('committee_id', 'committee')
    .notNull()
    .references(() => committees.id, { onDelete: 'restrict' })

const programmeRef = () =>
  ref('programme_id', 'programme').references(() => programmes.id, { onDelete: 'restrict' })

/** What a committee was told would happen. `sentence` is the id of the sentence that said it, in that version of the report. */
export const promises = pgTable(
  'promise',
  {
    id: id('promise'),
    key: text('key').notNull().unique(),
    committeeId: committeeRef(),
    reportId: ref('report_id', 'report').references(() => reports.id, { onDelete: 'restrict' }),
    reportVersion: integer('report_version'),
    sentence: text('sentence'),
    paragraph: text('paragraph'),
    toldOn: day('told_on').notNull(),
    text: text('text').notNull(),
    programmeId: programmeRef(),
    milestoneId: ref('milestone_id', 'milestone').references(() => milestones.id, {
      onDelete: 'restrict',
    }),
    due: approximateDate('due'),
    visibility: visibility(),
    source: source(),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    unique('promise_once').on(t.committeeId, t.reportId, t.reportVersion, t.sentence),
    index('promise_by_committee').on(t.committeeId, t.toldOn, t.id),
    index('promise_by_report').on(t.reportId),
    index('promise_by_programme').on(t.programmeId),
    index('promise_by_milestone').on(t.milestoneId),
    index('promise_by_user').on(t.recordedBy),
  ],
)

/** What became of a promise, as somebody recorded it; the latest account counts. */
export const promiseAccounts = pgTable(
  'promise_account',
  {
    id: id('promise-account'),
    promiseId: ref('promise_id', 'promise')
      .notNull()
      .references(() => promises.id, { onDelete: 'restrict' }),
    on: day('on').notNull(),
    outcome: text('outcome', { enum: PROMISE_OUTCOMES }).notNull(),
    note: text('note'),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('promise_account_by_promise').on(t.promiseId, t.id),
    index('promise_account_by_user').on(t.recordedBy),
    oneOf('promise_account_outcome_known', t.outcome, PROMISE_OUTCOMES),
  ],
)

/** What a meeting asked of somebody. */
export const actions = pgTable(
  'action',
  {
    id: id('action'),
    key: text('key').notNull().unique(),
    committeeId: committeeRef(),
    meetingId: ref('meeting_id', 'meeting').references(() => meetings.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: ACTION_KINDS }).notNull(),
    text: text('text').notNull(),
    ownerId: ref('owner_id', 'person').references(() => people.id, { onDelete: 'restrict' }),
    programmeId: programmeRef(),
    due: approximateDate('due'),
    visibility: visibility(),
    source: source(),
    recordedOn: recordedOn(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('action_by_committee').on(t.committeeId, t.id),
    index('action_by_meeting').on(t.meetingId),
    index('action_by_owner').on(t.ownerId),
    index('action_by_programme').on(t.programmeId),
    index('action_by_user').on(t.recordedBy),
    oneOf('action_kind_known', t.kind, ACTION_KINDS),
  ],
)

/** An answer to an action, or its closing; the latest answer is the one that is read. */
export const actionUpdates = pgTable(
  'action_update',
  {
    id: id('action-update'),
    actionId: ref('action_id', 'action')
      .notNull()
      .references(() => actions.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: ACTION_STEPS }).notNull(),
    on: day('on').notNull(),
    text: text('text'),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('action_update_by_action').on(t.actionId, t.id),
    index('action_update_by_user').on(t.recordedBy),
    oneOf('action_update_kind_known', t.kind, ACTION_STEPS),
  ],
)

/** What a meeting resolved on a recommendation of a report, by its place there; the latest counts. */
export const resolutions = pgTable(
  'resolution',
  {
    id: id('resolution'),
    reportId: ref('report_id', 'report')
      .notNull()
      .references(() => reports.id, { onDelete: 'restrict' }),
    meetingId: ref('meeting_id', 'meeting')
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    place: integer('place').notNull(),
    /** The words of the recommendation as the meeting had them: its place may change in a correction. */
    text: text('text'),
    outcome: text('outcome', { enum: DECISION_OUTCOMES }).notNull(),
    amendment: text('amendment'),
    minute: text('minute'),
    /** Why an earlier row was not right. */
    reason: text('reason'),
    on: day('on').notNull(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
  },
  (t) => [
    index('resolution_by_report').on(t.reportId, t.id),
    index('resolution_by_meeting').on(t.meetingId),
    index('resolution_by_user').on(t.recordedBy),
    oneOf('resolution_outcome_known', t.outcome, DECISION_OUTCOMES),
  ],
)
