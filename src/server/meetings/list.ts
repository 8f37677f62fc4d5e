import 'server-only'
import { can } from '@/domain/access'
import type { CommitteeView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { listCommittees, listMeetingReports, listMeetings } from './store'

/** The committees with their meetings, latest first, and of the reports those that the actor may read. */
export async function readMeetings(ctx: ServerContext): Promise<CommitteeView[]> {
  const [committees, meetings, reports] = await Promise.all([
    listCommittees(ctx.db),
    listMeetings(ctx.db),
    listMeetingReports(ctx.db),
  ])
  const readable = reports.filter((report) => can(ctx.actor, 'report.read', report))
  return committees.map(({ id, ...committee }) => ({
    ...committee,
    meetings: meetings
      .filter(({ committeeId }) => committeeId === id)
      .map((meeting) => ({
        key: meeting.key,
        date: meeting.date,
        time: meeting.time,
        reports: readable
          .filter(({ meetingId }) => meetingId === meeting.id)
          .map(({ key, subject, purpose, status }) => ({ key, subject, purpose, status })),
      })),
  }))
}
