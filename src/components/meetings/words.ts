import type { FormerName } from '@/domain/calendar/input'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import type { CommitteeView } from '@/domain/reports/views'

/**
 * Who meets next, in one sentence.
 * @example meetingsFinding(committees, today) // 'Finance Committee meets next, on 21 July 2020'
 */
export function meetingsFinding(committees: readonly CommitteeView[], today: Day): string {
  const coming = committees.flatMap(({ name, meetings }) =>
    meetings
      .filter(({ date, isCancelled }) => date >= today && !isCancelled)
      .map(({ date }) => ({ name, date })),
  )
  const [next] = coming.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  if (next === undefined) return 'No meeting is to come'
  return next.date === today
    ? `${next.name} meets today, ${printDay(today)}`
    : `${next.name} meets next, on ${printDay(next.date)}`
}

/** `IT Sub Committee (until 30 June 2018)` */
export function formerInWords({ name, until }: FormerName): string {
  return until === null ? name : `${name} (until ${printDay(until)})`
}
