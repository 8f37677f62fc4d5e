// Whoever owns an action is reminded of it once, some days before it falls due, and once in each week in which it is
// overdue, until it is answered. A reminder that was missed is made good for a week. What nobody owns would remind nobody:
// whoever leads its programme stands in, and the PMO where nobody does or it is of no programme. Source: the issue of committee updates,
// "Members' questions and actions with owner and due date"; the page of outstanding actions.

import type { ApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { addDays, daysBetween, laterOf } from '../dates/day-arithmetic'

const WEEK = 7

/** Who is reminded of what nobody owns. */
export type StandIn = 'lead' | 'pmo'

/** `occasion` names one reminder of an action: asked for again under it, it is the same. `days` until or since the last day. */
export interface Reminder {
  occasion: 'due' | `overdue/${number}`
  days: number
}

interface Awaited {
  due: ApproximateDate
  recordedOn: Day | null
}

/**
 * Of what an owner is to be reminded on a day, of an action that nobody has answered; null: of nothing. What was recorded
 * within the last days before it falls due is reminded of from the day on which it was recorded.
 * @example reminderOf({ due: asApproximateDate('2020-07-17'), recordedOn: null }, asDay('2020-07-10'), 7) // { occasion: 'due', days: 7 }
 */
export function reminderOf(
  { due, recordedOn }: Awaited,
  today: Day,
  daysBefore: number,
): Reminder | null {
  const { last } = windowOf(due)
  if (last === null) return null
  const late = daysBetween(last, today)
  if (late > 0) return { occasion: `overdue/${Math.floor((late - 1) / WEEK)}`, days: late }
  const from = addDays(last, -daysBefore)
  const since = daysBetween(recordedOn === null ? from : laterOf(from, recordedOn), today)
  return since >= 0 && since < WEEK ? { occasion: 'due', days: -late } : null
}
