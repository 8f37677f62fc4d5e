// A paper that goes out after its publication deadline may be taken only by reason of special circumstances, which have
// to be stated (Local Government Act 1972, section 100B(4)). What is published after its meeting is kept for the record
// and needs none, nor does a correction of what went out in time. Source: committee conventions, 7.

import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import { type CommitteeCalendar, NATION_LAW } from './committee-calendar'
import { publicationDay } from './deadlines'

export interface AddressedMeeting {
  name: string
  date: Day
  isCancelled: boolean
  calendar: CommitteeCalendar
}

/** A meeting for which the paper is too late, and the day by which it was due. */
export interface LateFor {
  name: string
  date: Day
  due: Day
  law: string
}

/**
 * The meetings still to come whose publication deadline has passed; on the day of the deadline a paper is in time.
 * @example listLate([finance], asDay('2020-07-14')) // [{ name: 'Finance Committee', due: '2020-07-13', … }]
 */
export function listLate(meetings: readonly AddressedMeeting[], today: Day): LateFor[] {
  return meetings.flatMap(({ name, date, isCancelled, calendar }) => {
    const due = publicationDay(date, calendar)
    if (isCancelled || today > date || today <= due) return []
    return [{ name, date, due, law: NATION_LAW[calendar.nation] }]
  })
}

/** `This report is late for the Finance Committee on 21 July 2020: papers were due out by 13 July 2020.` */
export function lateInWords(late: readonly LateFor[]): string {
  const meetings = late.map(
    ({ name, date, due }) =>
      `the ${name} on ${printDay(date)} (papers were due out by ${printDay(due)})`,
  )
  return `This report is late for ${meetings.join(' and ')}.`
}

/** What is asked of whoever publishes a late paper. */
export const ASK_LATE_REASON =
  'Say by reason of which special circumstances the meeting should take it as a matter of urgency.'
