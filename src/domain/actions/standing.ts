// How an action of a committee stands: open, answered but not closed, or closed; and late once the last day of its due date
// has passed. What is not closed is carried from meeting to meeting and counted. Source: committee conventions, outstanding actions.

import { isPast, sortKeyOf } from '../dates/approximate-window'
import { type Day, LAST_DAY } from '../dates/day'
import { daysBetween } from '../dates/day-arithmetic'
import type { Action, Meeting } from '../portfolio-file/schema'

export const ACTION_STATES = ['open', 'answered', 'closed'] as const

export type ActionState = (typeof ACTION_STATES)[number]

/** `ageDays` since it was recorded, null when that is not on record; `carried` is how many meetings of its committee have passed since it was asked for. */
export interface ActionStanding {
  state: ActionState
  isOverdue: boolean
  ageDays: number | null
  carried: number
}

type Dated = Pick<Action, 'committee' | 'meeting' | 'due' | 'recordedOn' | 'answer' | 'closedOn'>

/**
 * Where an action stands as at a day; `meetings` are those of the portfolio.
 * @example standingOf(action, meetings, asDay('2020-07-08')) // { state: 'open', isOverdue: true, ageDays: 23, carried: 1 }
 */
export function standingOf(
  action: Dated,
  meetings: readonly Pick<Meeting, 'key' | 'committee' | 'date'>[],
  asAt: Day,
): ActionStanding {
  const { committee, meeting, due, recordedOn, answer, closedOn } = action
  const state = closedOn !== undefined ? 'closed' : answer !== undefined ? 'answered' : 'open'
  const asked = meetings.find(({ key }) => key === meeting)?.date ?? recordedOn
  const since = meetings.filter(
    (one) =>
      one.committee === committee && asked !== undefined && one.date > asked && one.date <= asAt,
  )
  return {
    state,
    isOverdue: state === 'open' && due !== undefined && isPast(due, asAt),
    ageDays: recordedOn === undefined ? null : Math.max(0, daysBetween(recordedOn, asAt)),
    carried: state === 'closed' ? 0 : since.length,
  }
}

/** Soonest due first; those without a date come last. */
export function bySoonestDue(a: Pick<Action, 'due'>, b: Pick<Action, 'due'>): number {
  const [left, right] = [a, b].map(({ due }) => (due === undefined ? LAST_DAY : sortKeyOf(due)))
  return (left ?? LAST_DAY) < (right ?? LAST_DAY) ? -1 : left === right ? 0 : 1
}
