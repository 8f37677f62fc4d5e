import 'server-only'
import { can } from '@/domain/access'
import { calendarOf } from '@/domain/calendar/committee-calendar'
import type { FormerName } from '@/domain/calendar/input'
import { dateAsAt, isCancelled, type MeetingChange } from '@/domain/calendar/meeting-changes'
import type { Day } from '@/domain/dates/day'
import { statusAsAt } from '@/domain/reports/status-as-at'
import type { CommitteeView, MeetingView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { mapMeetingChanges } from './change-store'
import {
  listCommittees,
  listMeetingReports,
  listMeetings,
  type MeetingReport,
  type StoredCommittee,
  type StoredMeeting,
} from './store'

/**
 * The committees with their meetings, latest first, as they stood on a day, and of the reports those
 * that the actor may read.
 */
export async function viewCommittees(ctx: ServerContext, asAt: Day): Promise<CommitteeView[]> {
  const forWorkers = can(ctx.actor, 'report.read', { isPublic: false, status: 'draft' })
  const [committees, meetings, reports, changes] = await Promise.all([
    listCommittees(ctx.db),
    listMeetings(ctx.db),
    listMeetingReports(ctx.db, { forPublic: ctx.actor.kind === 'public' }),
    mapMeetingChanges(ctx.db),
  ])
  const shown = (report: MeetingReport): MeetingView['reports'] => {
    const { key, subject, purpose, isPublic, status } = report
    const then = statusAsAt(report, asAt, { forWorkers })
    if (then === null) return []
    const mayRead = [status, then].every((one) =>
      can(ctx.actor, 'report.read', { isPublic, status: one }),
    )
    return mayRead ? [{ key, subject, purpose, status: then }] : []
  }
  return committees.map((committee) => ({
    ...describeCommittee(committee),
    meetings: meetings
      .filter(
        ({ committeeId, addedOn }) => committeeId === committee.id && (addedOn ?? asAt) <= asAt,
      )
      .map((meeting) => ({
        ...meetingAsAt(meeting, changes.get(meeting.id) ?? [], asAt),
        reports: reports.filter(({ meetingId }) => meetingId === meeting.id).flatMap(shown),
      }))
      .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  }))
}

/** A committee as its readers are given it. */
export function describeCommittee(committee: StoredCommittee): Omit<CommitteeView, 'meetings'> {
  const { key, name, version, formerNames, namesUntil } = committee
  return {
    ...{ key, name, version },
    formerNames: formerNames.map(
      (former): FormerName => ({ name: former, until: namesUntil[former] ?? null }),
    ),
    calendar: calendarOf(committee),
  }
}

function meetingAsAt(meeting: StoredMeeting, changes: readonly MeetingChange[], asAt: Day) {
  const { key, version, time } = meeting
  const made = changes.filter(({ on }) => on <= asAt)
  return {
    ...{ key, version, time },
    date: dateAsAt(meeting.date, changes, asAt),
    isCancelled: isCancelled(made),
    changes: made,
  }
}
