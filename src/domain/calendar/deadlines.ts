// From the day of a meeting back: when its papers are published, cleared and handed in, when the facts are frozen and
// when the period opens. Each is a working day of the council and says how it was reckoned.
// Source: the issue of committee updates, "Committees and their calendar"; committee conventions, 7.

import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import { addWorkingDays, clearDaysBefore } from '../dates/working-days'
import { printCount } from '../drafting/numbers'
import { capitalise } from '../drafting/text'
import type { CommitteeCalendar, LeadStep } from './committee-calendar'
import { daysBetweenInWords, leftOutInWords } from './reckoning'

/** In the order in which they come. */
export const DEADLINES = [
  'opening',
  'freeze',
  'author',
  'clearance',
  'publication',
  'meeting',
] as const
export type DeadlineKind = (typeof DEADLINES)[number]

export const DEADLINE_LABELS: Record<DeadlineKind, string> = {
  opening: 'Period opens',
  freeze: 'Facts are frozen',
  author: 'Author hands in',
  clearance: 'Officers have cleared',
  publication: 'Papers are published',
  meeting: 'Meeting',
}

export interface Deadline {
  kind: DeadlineKind
  on: Day
  /** `Five clear days before 21 July 2020: 14, 15, 16, 17 and 20 July 2020. Left out: weekends.` */
  reckoned: string
}

/**
 * The deadlines of a meeting, the earliest first and the meeting last. All but the meeting are working days; between
 * publication and the meeting lie exactly the clear days.
 * @example deriveDeadlines(asDay('2020-07-21'), calendar).find(({ kind }) => kind === 'publication')?.on // '2020-07-13'
 */
export function deriveDeadlines(meeting: Day, calendar: CommitteeCalendar): Deadline[] {
  const { leadDays, closedDays } = calendar
  const publication = publicationDay(meeting, calendar)
  const before = (day: Day, step: LeadStep) => addWorkingDays(day, -leadDays[step], closedDays)
  const clearance = before(publication, 'clearance')
  const author = before(clearance, 'author')
  const freeze = before(author, 'freeze')
  const opening = before(freeze, 'opening')
  const lead = (kind: LeadStep, on: Day, next: Day, anchor: string): Deadline => ({
    kind,
    on,
    reckoned: reckonLead({ on, next, anchor, count: leadDays[kind], closedDays }),
  })
  return [
    lead('opening', opening, freeze, 'when the facts are frozen'),
    lead('freeze', freeze, author, 'when the author hands in'),
    lead('author', author, clearance, 'by when the officers have cleared it'),
    lead('clearance', clearance, publication, 'when the papers are published'),
    { kind: 'publication', on: publication, reckoned: reckonPublication(meeting, calendar) },
    { kind: 'meeting', on: meeting, reckoned: 'The day of the meeting.' },
  ]
}

/** The last day on which papers may go out: neither it nor the day of the meeting counts as a clear day. */
export function publicationDay(meeting: Day, calendar: CommitteeCalendar): Day {
  return clearDaysBefore(meeting, calendar.clearDays, calendar.closedDays)
}

function reckonPublication(meeting: Day, calendar: CommitteeCalendar): string {
  const { clearDays, closedDays } = calendar
  const stretch = { from: publicationDay(meeting, calendar), to: meeting, closedDays }
  const leftOut = leftOutInWords(stretch)
  if (clearDays === 0) return `The last working day before ${printDay(meeting)}.${leftOut}`
  const days = `${capitalise(printCount(clearDays))} clear ${clearDays === 1 ? 'day' : 'days'}`
  return `${days} before ${printDay(meeting)}: ${daysBetweenInWords(stretch)}.${leftOut}`
}

function reckonLead(of: {
  on: Day
  next: Day
  anchor: string
  count: number
  closedDays: readonly Day[]
}): string {
  const { on, next, anchor, count, closedDays } = of
  if (count === 0) return `The same day, ${printDay(next)}, ${anchor}.`
  const days = `${capitalise(printCount(count))} working ${count === 1 ? 'day' : 'days'}`
  const leftOut = leftOutInWords({ from: on, to: next, closedDays })
  return `${days} before ${printDay(next)}, ${anchor}.${leftOut}`
}
