// When a milestone may be moved, completed, cancelled, reopened or re-baselined. A date that was there moves only with a
// reason, since a committee may have been told it; what is closed has to be reopened before it changes.
// Source: main issue, "PMO manager: re-forecast (with reason), complete, cancel"; architecture, "Append-only history".

import type { ApproximateDate } from '../dates/approximate-date'
import { printApproximateDate } from '../dates/approximate-print'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { DomainError } from '../errors'
import type { Milestone } from '../portfolio-file/milestone'
import { currentBaseline, expectedDate, isOpen } from './milestone'

/** Throws DomainError INVALID when the milestone is done or cancelled. */
export function assertOpen(milestone: Milestone): void {
  if (isOpen(milestone)) return
  const how = milestone.status === 'cancelled' ? 'cancelled' : 'done'
  throw new DomainError('INVALID', `This milestone is ${how}. Reopen it first.`)
}

/** Throws DomainError INVALID when the milestone is neither done nor cancelled. */
export function assertClosed(milestone: Milestone): void {
  if (isOpen(milestone))
    throw new DomainError('INVALID', 'This milestone is open: there is nothing to reopen.')
}

/**
 * A forecast says something new, and says why when a date was there before.
 * Throws DomainError INVALID, naming the field.
 */
export function assertForecast(
  milestone: Milestone,
  next: { forecast: ApproximateDate; reason?: string | undefined },
): void {
  assertOpen(milestone)
  const expected = expectedDate(milestone)
  if (expected === undefined) return
  if (expected === next.forecast)
    throw new DomainError(
      'INVALID',
      `${upperFirst(printApproximateDate(expected))} is the date already. Enter another date.`,
      { field: 'forecast' },
    )
  if (next.reason === undefined)
    throw new DomainError('INVALID', 'Enter why the date moves.', { field: 'reason' })
}

/**
 * What is done was done by today, at a time that has an end.
 * Throws DomainError INVALID, naming the field.
 * @example assertCompletion(milestone, asApproximateDate('2020-07'), asDay('2020-07-08')) // passes: July has begun
 */
export function assertCompletion(milestone: Milestone, actual: ApproximateDate, today: Day): void {
  assertOpen(milestone)
  const { first, last } = windowOf(actual)
  if (last === null)
    throw new DomainError('INVALID', 'Enter when it was done, for example 21 July 2020.', {
      field: 'actual',
    })
  if ((first ?? last) > today)
    throw new DomainError('INVALID', 'This is in the future. Enter when it was done.', {
      field: 'actual',
    })
}

/** A re-baseline moves a date that was promised. Throws DomainError INVALID, naming the field. */
export function assertRebaseline(milestone: Milestone, to: ApproximateDate): void {
  assertOpen(milestone)
  const baseline = currentBaseline(milestone)
  if (baseline === undefined)
    throw new DomainError(
      'INVALID',
      'No date was promised for this milestone, so there is none to re-baseline. Give it a forecast.',
    )
  if (baseline === to)
    throw new DomainError(
      'INVALID',
      `${upperFirst(printApproximateDate(baseline))} is the baseline already. Enter another date.`,
      { field: 'to' },
    )
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
