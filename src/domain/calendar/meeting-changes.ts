// What became of a meeting: it was moved to another day, or it was cancelled, always with a reason that its readers are
// given. The deadlines follow. What is over can be neither, and a meeting that was cancelled stays so.
// Source: the issue of committee updates, "Committees and their calendar".

import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import { DomainError } from '../errors'

export const MEETING_CHANGES = ['move', 'cancel'] as const
export type MeetingChangeKind = (typeof MEETING_CHANGES)[number]

/** A change on record. The days are those before and after; equal when only the time moved, or it was cancelled. */
export interface MeetingChange {
  kind: MeetingChangeKind
  from: Day
  to: Day
  on: Day
  reason: string
}

/** True once a change cancelled it. */
export function isCancelled(changes: readonly Pick<MeetingChange, 'kind'>[]): boolean {
  return changes.some(({ kind }) => kind === 'cancel')
}

/**
 * The day of a meeting as it was known on a day: what was moved after that day had not moved yet.
 * @param changes in the order in which they were made
 */
export function dateAsAt(date: Day, changes: readonly MeetingChange[], asAt: Day): Day {
  return changes.find(({ on }) => on > asAt)?.from ?? date
}

/**
 * Throws DomainError CONFLICT for a meeting that was cancelled or that is over.
 * @example assertChangeable({ date: asDay('2020-07-21'), isCancelled: false }, asDay('2020-07-21')) // passes
 */
export function assertChangeable(meeting: { date: Day; isCancelled: boolean }, today: Day): void {
  if (meeting.isCancelled)
    throw new DomainError('CONFLICT', 'This meeting was cancelled. Add another one instead.')
  if (meeting.date < today)
    throw new DomainError(
      'CONFLICT',
      'This meeting is over, so it can no longer be moved or cancelled.',
    )
}

/** `Moved from 21 July 2020 to 28 July 2020: the Guildhall is closed.` */
export function changeInWords({ kind, from, to, reason }: MeetingChange): string {
  if (kind === 'cancel') return `Cancelled: ${reason}`
  return from === to
    ? `Time changed: ${reason}`
    : `Moved from ${printDay(from)} to ${printDay(to)}: ${reason}`
}

/** The refusal of a second meeting on one day. */
export function meetsAlready(committee: string, date: Day, key: string): DomainError {
  return new DomainError('CONFLICT', `${committee} has a meeting on ${printDay(date)} already.`, {
    field: 'date',
    current: { key },
  })
}
