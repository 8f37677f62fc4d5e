// What is due for a reader in the next weeks, meeting by meeting: for their desk, and for their calendar.
// Source: the issue of committee updates, "in ICS feeds, on each desk".

import type { Actor } from '../access'
import type { Day } from '../dates/day'
import { addDays } from '../dates/day-arithmetic'
import type { CommitteeView, MeetingView } from '../reports/views'
import { concerns } from './concern'
import { type Deadline, deriveDeadlines } from './deadlines'

/** How many days ahead a desk looks. */
export const DESK_DAYS = 28

export interface DueForReader extends Deadline {
  meeting: string
  committee: string
  date: Day
}

/** Whose deadlines they are, and the meetings whose reports the person is still to clear. */
export interface Reader {
  actor: Actor
  toClear: readonly string[]
}

/** The deadlines of a meeting that concern the reader, the earliest first. */
export function listDeadlinesFor(
  { actor, toClear }: Reader,
  committee: Pick<CommitteeView, 'calendar'>,
  { key, date }: Pick<MeetingView, 'key' | 'date'>,
): Deadline[] {
  const isNamed = toClear.includes(key)
  return deriveDeadlines(date, committee.calendar).filter(({ kind }) =>
    concerns(actor, kind, { isNamed }),
  )
}

/**
 * What is due for the reader from today for four weeks, the soonest first; nothing of a meeting that was cancelled.
 * @example listComingUp({ actor, toClear: [] }, committees, today)[0]?.kind // 'freeze'
 */
export function listComingUp(
  reader: Reader,
  committees: readonly CommitteeView[],
  today: Day,
): DueForReader[] {
  const last = addDays(today, DESK_DAYS)
  return committees
    .flatMap((committee) =>
      committee.meetings
        .filter(({ isCancelled, date }) => !isCancelled && date >= today)
        .flatMap((meeting) =>
          listDeadlinesFor(reader, committee, meeting).map((deadline) => ({
            ...deadline,
            ...{ meeting: meeting.key, committee: committee.name, date: meeting.date },
          })),
        ),
    )
    .filter(({ on }) => on >= today && on <= last)
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}
