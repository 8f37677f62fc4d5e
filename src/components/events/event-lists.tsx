import { NotPublic } from '@/components/classification/not-public'
import { EVENT_KIND_WORDS, EVENT_STATUS_WORDS } from '@/components/programmes/words'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { ProgrammeEvent } from '@/domain/portfolio-file/schema'
import type { EventKind } from '@/domain/programmes/values'

/** The order in which a reader asks: what happened, what is next, what is wrong, what came of it, and the rest. */
const ORDER: readonly EventKind[] = ['progress', 'next', 'issue', 'benefit', 'purpose', 'context']

const HEADINGS: Record<EventKind, string> = {
  ...EVENT_KIND_WORDS,
  next: 'What comes next',
  issue: 'Issues',
  benefit: 'Benefits',
}

/** What happened and what comes next, in the words of those who recorded it. */
export function EventLists({ events }: { events: readonly ProgrammeEvent[] }) {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {ORDER.map((kind) => {
        const ofKind = events.filter((event) => event.kind === kind).toReversed()
        return ofKind.length === 0 ? null : <KindList key={kind} kind={kind} events={ofKind} />
      })}
    </div>
  )
}

function KindList({ kind, events }: { kind: EventKind; events: readonly ProgrammeEvent[] }) {
  return (
    <div className="grid content-start gap-2">
      <h3 className="font-semibold">{HEADINGS[kind]}</h3>
      <ul className="measure grid gap-3">
        {events.map((event) => (
          <li
            key={event.key ?? `${event.recordedOn} ${event.text}`}
            className="border-t border-line pt-2"
          >
            <p className="sentence whitespace-pre-line">{event.text}</p>
            <p className="text-sm text-muted">
              <NotPublic visibility={event.visibility} /> {aboutOf(event)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function aboutOf({ status, on, element, reason }: ProgrammeEvent): string {
  const parts = [
    status === undefined ? undefined : EVENT_STATUS_WORDS[status],
    on === undefined ? undefined : printApproximateDate(on, 'period'),
    element,
    reason,
  ]
  return parts.filter((part) => part !== undefined).join('. ')
}
