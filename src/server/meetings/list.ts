import 'server-only'
import { can } from '@/domain/access'
import type { ListMeetingsInput } from '@/domain/reports/meeting-input'
import { statusAsAt } from '@/domain/reports/status-as-at'
import type { CommitteeView, MeetingView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { listCommittees, listMeetingReports, listMeetings, type MeetingReport } from './store'

/**
 * The committees with their meetings, latest first, as they stood on a day (today unless said), and of the reports those
 * that the actor may read.
 */
export async function readMeetings(
  ctx: ServerContext,
  input: ListMeetingsInput = {},
): Promise<CommitteeView[]> {
  const asAt = input.asAt ?? ctx.today
  const forWorkers = can(ctx.actor, 'report.read', { isPublic: false, status: 'draft' })
  const [committees, meetings, reports] = await Promise.all([
    listCommittees(ctx.db),
    listMeetings(ctx.db),
    listMeetingReports(ctx.db, { forPublic: ctx.actor.kind === 'public' }),
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
  return committees.map(({ id, ...committee }) => ({
    ...committee,
    meetings: meetings
      .filter(({ committeeId, addedOn }) => committeeId === id && (addedOn ?? asAt) <= asAt)
      .map(({ id: meetingId, key, date, time }) => ({
        key,
        date,
        time,
        reports: reports.filter((report) => report.meetingId === meetingId).flatMap(shown),
      })),
  }))
}
