import { Disclosure } from '@/components/ui/disclosure'
import { Timeline } from '@/components/ui/timeline'
import { actionInWords, subjectAddress, subjectInWords } from '@/domain/audit/action-words'
import { changesOf } from '@/domain/audit/change-words'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'

export interface ActivityEvent {
  seq: number
  /** In London, in words; and in UTC. */
  time: string
  instant: string
  londonDay: Day
  /** The portfolio's day. */
  on: Day
  actor: string
  role: string
  action: string
  subject: string
  before: unknown
  after: unknown
  reason: string | null
  requestId: string | null
  clientVersion: string | null
}

interface ActivityListProps {
  events: readonly ActivityEvent[]
  /** Names of records by path. */
  names: ReadonlyMap<string, string>
}

/** Who changed what, from what to what and why, newest first. */
export function ActivityList({ events, names }: ActivityListProps) {
  return (
    <Timeline
      label="Changes, newest first"
      entries={events.map((event) => ({
        key: String(event.seq),
        title: <Title event={event} names={names} />,
        byline: `${event.actor}, ${event.role}`,
        day: { iso: event.instant, words: event.time },
        description: <Changes event={event} />,
      }))}
    />
  )
}

function Title({ event, names }: { event: ActivityEvent; names: ReadonlyMap<string, string> }) {
  const words = actionInWords(event.action)
  const about = subjectInWords(event.subject, names)
  const address = names.has(event.subject.split('/').slice(0, 2).join('/'))
    ? subjectAddress(event.subject)
    : null
  if (about === '') return words
  return (
    <>
      {words}: {address === null ? about : <a href={address}>{about}</a>}
    </>
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
            <li key={field} className="whitespace-pre-line">
              {field}: {before !== null && <del>{before}</del>} {after}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={<span className="text-sm">Details of event {event.seq}</span>}>
        <p className="text-sm">{detailsOf(event)}</p>
      </Disclosure>
    </>
  )
}

function detailsOf({ instant, on, londonDay, requestId, clientVersion }: ActivityEvent): string {
  return [
    `Recorded at ${instant} (UTC)${on === londonDay ? '' : `, for ${printDay(on)}`}`,
    requestId === null ? [] : `request ${requestId}`,
    clientVersion === null ? [] : `Milepost ${clientVersion}`,
  ]
    .flat()
    .join(', ')
}
