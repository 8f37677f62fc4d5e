import { Timeline } from '@/components/ui/timeline'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { actionInWords, changesOf } from './activity-words'

export interface ActivityEvent {
  id: number
  on: Day
  actor: string
  role: string
  action: string
  subject: string
  before: unknown
  after: unknown
  reason: string | null
}

interface ActivityListProps {
  events: readonly ActivityEvent[]
  /** Names of the milestones by key. */
  names: ReadonlyMap<string, string>
}

/** Who changed what, from what to what and why, newest first. */
export function ActivityList({ events, names }: ActivityListProps) {
  return (
    <Timeline
      label="Changes, newest first"
      entries={events.map((event) => ({
        key: String(event.id),
        title: actionInWords(event.action, event.subject, names),
        byline: `${event.actor}, ${event.role}`,
        day: { iso: event.on, words: printDay(event.on) },
        description: <Changes event={event} />,
      }))}
    />
  )
}

function Changes({ event }: { event: ActivityEvent }) {
  const changes = changesOf(event.before, event.after)
  return (
    <>
      {event.reason !== null && <p className="whitespace-pre-line">{event.reason}</p>}
      {changes.length > 0 && (
        <ul className="text-sm">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {field}: {before === null ? '' : <del>{before}</del>} {after}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
