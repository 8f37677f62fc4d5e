// How a deadline stands on a day: passed, today, the next one, or to come. A meeting that was cancelled has none.
// Source: how it looks, "always word, shape and colour".

import type { Day } from '../dates/day'
import type { Deadline } from './deadlines'

export const STANDINGS = ['passed', 'today', 'next', 'to-come'] as const
export type Standing = (typeof STANDINGS)[number]

export const STANDING_LABELS: Record<Standing, string> = {
  passed: 'Passed',
  today: 'Today',
  next: 'Next',
  'to-come': 'To come',
}

export interface StandingDeadline extends Deadline {
  standing: Standing
}

/** The deadlines as they stand on a day; all that fall on the next day with one are next. */
export function standOn(deadlines: readonly Deadline[], today: Day): StandingDeadline[] {
  const next = deadlines.find(({ on }) => on > today)?.on
  return deadlines.map((deadline) => {
    const { on } = deadline
    if (on < today) return { ...deadline, standing: 'passed' }
    if (on === today) return { ...deadline, standing: 'today' }
    return { ...deadline, standing: on === next ? 'next' : 'to-come' }
  })
}
