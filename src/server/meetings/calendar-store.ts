import 'server-only'
import { sql } from 'drizzle-orm'
import { calendarSettingsSchema } from '@/domain/calendar/committee-calendar'
import type { MeetingChange } from '@/domain/calendar/meeting-changes'
import type { Day } from '@/domain/dates/day'
import type { ReportLife } from '@/domain/reports/status-as-at'
import type { Purpose } from '@/domain/reports/values'
import { withdrawalsOf } from '../db/report-life'
import { committees, meetingChanges, meetings, reports } from '../db/schema'
import type { Id } from '../db/schema/columns'
import { jsonList, jsonObject, textOfSchema } from '../db/schema/json-rows'
import { type Part, partAs } from '../db/together'
import type { StoredCommittee, StoredMeeting } from './store'

export interface MeetingReport extends ReportLife {
  meetingId: Id<'meeting'>
  key: string
  subject: string
  purpose: Purpose
  visibility: object | null
}

/** Every committee in its order, every meeting (latest first) with what became of it, and the reports beside their meetings. */
export interface Calendar {
  committees: StoredCommittee[]
  meetings: (StoredMeeting & { addedOn: Day | null })[]
  changes: (MeetingChange & { meetingId: Id<'meeting'> })[]
  reports: MeetingReport[]
}

const COMMITTEES = jsonList(
  jsonObject(committees, 'c', [
    ...(['id', 'key', 'name', 'formerNames', 'namesUntil', 'clearDays', 'settings'] as const),
    'version',
  ]),
  'committee c',
  'c.position, c.id',
)

const MEETINGS = jsonList(
  jsonObject(meetings, 'm', ['id', 'key', 'committeeId', 'date', 'time', 'version', 'addedOn']),
  'meeting m',
  'm.date desc, m.id',
)

const CHANGES = jsonList(
  jsonObject(meetingChanges, 'h', ['meetingId', 'kind', 'from', 'to', 'on', 'reason']),
  'meeting_change h',
  'h.id',
)

const invited = {
  meetingId: 'i.meeting_id',
  purpose: 'i.purpose',
  withdrawals: withdrawalsOf('r'),
}
const LIFE = ['status', 'withdrawnOn', 'createdOn', 'approvedOn', 'publishedOn'] as const
const SHOWN = ['key', 'subject', 'visibility', ...LIFE] as const

/** The public knows of no working draft. */
const REPORTS = {
  forPublic: reportsWith(
    jsonObject(reports, 'r', SHOWN, { ...invited, workingStatus: 'null', workingOn: 'null' }),
  ),
  forAll: reportsWith(jsonObject(reports, 'r', [...SHOWN, 'workingStatus', 'workingOn'], invited)),
}

/** The committees with their meetings, as a part of a query. */
export function calendarFor({ forPublic }: { forPublic: boolean }): Part<Calendar> {
  const list = forPublic ? REPORTS.forPublic : REPORTS.forAll
  const part = partAs<Calendar>(
    textOfSchema(
      `json_build_object('committees', ${COMMITTEES}, 'meetings', ${MEETINGS}, 'changes', ${CHANGES}, 'reports', ${list})`,
    ),
  )
  const read = (stored: unknown) => {
    const calendar = part.read(stored)
    return { ...calendar, committees: calendar.committees.map(withSettings) }
  }
  return { ...part, read }
}

/** Keys of the meetings whose reports a person is still to clear; none for null. */
export function meetingsToClear(user: Id<'user'> | null): Part<string[]> {
  return partAs(sql`(select coalesce(json_agg(distinct m.key order by m.key), '[]')
    from report_clearance named join report r on r.id = named.report_id
    join report_meeting i on i.report_id = r.id join meeting m on m.id = i.meeting_id
    where named.user_id = ${user} and named.duty = 'clear' and r.status <> 'published')`)
}

function reportsWith(object: string): string {
  return jsonList(
    object,
    'report_meeting i join report r on r.id = i.report_id',
    'r.position, r.id',
  )
}

function withSettings(committee: StoredCommittee): StoredCommittee {
  const { settings } = committee
  return {
    ...committee,
    settings: settings === null ? null : calendarSettingsSchema.parse(settings),
  }
}
