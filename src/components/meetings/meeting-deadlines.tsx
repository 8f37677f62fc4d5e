import type { Actor } from '@/domain/access'
import { seesSteps } from '@/domain/calendar/concern'
import { deriveDeadlines } from '@/domain/calendar/deadlines'
import { standOn } from '@/domain/calendar/standing'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import type { CommitteeView, MeetingView } from '@/domain/reports/views'
import { DeadlineTimeline } from './deadline-timeline'

interface MeetingDeadlinesProps {
  committee: Pick<CommitteeView, 'name' | 'calendar'>
  meeting: Pick<MeetingView, 'key' | 'date' | 'isCancelled'>
  actor: Actor
  today: Day
}

/** What is due before a meeting: every step for staff, the papers and the meeting for everybody else. */
export function MeetingDeadlines({ committee, meeting, actor, today }: MeetingDeadlinesProps) {
  if (meeting.isCancelled) return <p>The meeting was cancelled: nothing is due for it.</p>
  const deadlines = deriveDeadlines(meeting.date, committee.calendar).filter(
    ({ kind }) => seesSteps(actor) || kind === 'publication' || kind === 'meeting',
  )
  return (
    <DeadlineTimeline
      id={`deadlines-${meeting.key}`}
      meeting={`${committee.name}, ${printDay(meeting.date)}`}
      deadlines={standOn(deadlines, today)}
      today={today}
    />
  )
}
