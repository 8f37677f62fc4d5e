import 'server-only'
import { can } from '@/domain/access'
import { calendarOf } from '@/domain/calendar/committee-calendar'
import type { FormerName } from '@/domain/calendar/input'
import { dateAsAt, isCancelled, type MeetingChange } from '@/domain/calendar/meeting-changes'
import type { Day } from '@/domain/dates/day'
import { statusAsAt } from '@/domain/reports/status-as-at'
import type { CommitteeView, MeetingView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { readTogether } from '../db/together'
import { type Calendar, calendarFor, type MeetingReport } from './calendar-store'
import type { StoredCommittee, StoredMeeting } from './store'

/** The committees with their meetings, as they stood on a day and as the actor may know of them. One query. */
export async function viewCommittees(ctx: ServerContext, asAt: Day): Promise<CommitteeView[]> {
  const { calendar } = await readTogether(ctx.db, { calendar: calendarOfActor(ctx) })
  return committeesIn(ctx, calendar, asAt)
}

/** The part of a query from which `committeesIn` makes what the actor is given. */
export const calendarOfActor = ({ actor }: ServerContext) =>
  calendarFor({ forPublic: actor.kind === 'public' })

/** The committees with their meetings, latest first, as they stood on a day, and of the reports those that the actor may read. */
export function committeesIn(
  ctx: ServerContext,
  { committees, meetings, reports, changes }: Calendar,
  asAt: Day,
): CommitteeView[] {
  const forWorkers = can(ctx.actor, 'report.read', { isPublic: false, status: 'draft' })
  const shown = (report: MeetingReport): MeetingView['reports'] => {
    const { key, subject, purpose, visibility, status } = report
    const then = statusAsAt(report, asAt, { forWorkers })
    if (then === null) return []
    const mayRead = [status, then].every((one) =>
      can(ctx.actor, 'report.read', { isPublic: visibility === null, status: one }),
    )
    return mayRead ? [{ key, subject, purpose, status: then }] : []
  }
  const viewOf = (meeting: Calendar['meetings'][number]): MeetingView => ({
    ...meetingAsAt(meeting, changesOf(meeting, changes), asAt),
    reports: reports.filter(({ meetingId }) => meetingId === meeting.id).flatMap(shown),
  })
  return committees.map((committee) => ({
    ...describeCommittee(committee),
    meetings: meetings
      .filter(
        ({ committeeId, addedOn }) => committeeId === committee.id && (addedOn ?? asAt) <= asAt,
      )
      .map(viewOf)
      .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  }))
}

function changesOf({ id }: StoredMeeting, changes: Calendar['changes']): MeetingChange[] {
  return changes.flatMap(({ meetingId, ...change }) => (meetingId === id ? [change] : []))
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
