// What a calendar shows: committee meetings with the deadlines before them that concern its reader, and milestones on the days that their dates stand for. An approximate date is
// a span of whole days, in its own words in the title; what was cancelled stays, marked as cancelled, so that it
// disappears from nobody's calendar unnoticed. Source: trust, U-15.

import type { ApproximateDate } from '../dates/approximate-date'
import { printApproximateDate } from '../dates/approximate-print'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { addDays } from '../dates/day-arithmetic'
import { printDay } from '../dates/print-day'
import { expectedDate, isOpen } from '../milestones/milestone'
import type { Milestone } from '../portfolio-file/schema'
import type { CommitteeView } from '../reports/views'
import { listDeadlinesFor, type Reader } from './coming-up'
import { DEADLINE_LABELS } from './deadlines'

export interface CalendarEntry {
  /** The same for the same thing, however often it moves. */
  uid: string
  /** Grows with every change on record. */
  sequence: number
  title: string
  /** Both included. */
  first: Day
  last: Day
  /** The page of Milepost that says more. */
  path: string
  cancelled: boolean
}

/** What a calendar covers: a quarter back and a year and a half ahead. */
export const DAYS_BACK = 92
export const DAYS_AHEAD = 548

interface Programme {
  key: string
  name: string
  milestones: readonly Milestone[]
}

/**
 * The entries of programmes' milestones, of meetings and of the deadlines before them that concern the reader, within the calendar's days around `today`, earliest first.
 * @example calendarEntries({ programmes, committees, reader, today: asDay('2020-07-08') })[0]?.title
 */
export function calendarEntries(of: {
  programmes: readonly Programme[]
  committees: readonly CommitteeView[]
  reader: Reader
  today: Day
}): CalendarEntry[] {
  const from = addDays(of.today, -DAYS_BACK)
  const to = addDays(of.today, DAYS_AHEAD)
  return [
    ...of.programmes.flatMap(milestoneEntries),
    ...of.committees.flatMap((one) => meetingEntries(one, of.reader)),
  ]
    .filter(({ first, last }) => last >= from && first <= to)
    .toSorted((a, b) =>
      a.first === b.first ? (a.uid < b.uid ? -1 : 1) : a.first < b.first ? -1 : 1,
    )
}

function milestoneEntries({ key, name, milestones }: Programme): CalendarEntry[] {
  return milestones.flatMap((milestone) => {
    const date = milestone.actual ?? expectedDate(milestone)
    const span = date === undefined ? null : spanOf(date)
    if (date === undefined || span === null) return []
    const { rebaselines, forecasts, actual, status } = milestone
    return [
      {
        uid: `milestone/${key}/${milestone.key}`,
        sequence: rebaselines.length + forecasts.length + (isOpen({ actual, status }) ? 0 : 1),
        title: `${name}: ${milestone.name} (${standing(milestone)}${printApproximateDate(date)})`,
        ...span,
        path: `/programmes/${key}`,
        cancelled: status === 'cancelled',
      },
    ]
  })
}

function standing(milestone: Milestone): string {
  if (milestone.status === 'cancelled') return 'cancelled, was '
  return isOpen(milestone) ? '' : 'done '
}

function spanOf(date: ApproximateDate): { first: Day; last: Day } | null {
  const { first, last } = windowOf(date)
  const day = last ?? first
  return day === null ? null : { first: first ?? day, last: last ?? day }
}

function meetingEntries(committee: CommitteeView, reader: Reader): CalendarEntry[] {
  return committee.meetings.flatMap((meeting) => {
    const { key, date, reports, changes, isCancelled: cancelled } = meeting
    const entry = { path: `/meetings/${key}`, cancelled }
    const sequence = changes.length + committee.version - 1
    const deadlines = listDeadlinesFor(reader, committee, meeting)
      .filter(({ kind }) => kind !== 'meeting')
      .map(({ kind, on }) => ({
        ...entry,
        uid: `deadline/${key}/${kind}`,
        sequence,
        title: `${DEADLINE_LABELS[kind]}: ${committee.name}, ${printDay(date)}`,
        first: on,
        last: on,
      }))
    return [
      ...deadlines,
      {
        ...entry,
        uid: `meeting/${key}`,
        sequence: reports.length + sequence,
        title: committee.name,
        first: date,
        last: date,
      },
    ]
  })
}
