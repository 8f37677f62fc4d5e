// What happens to a report, step by step, each kept with who, when and why. Source: trust, S-10; the issue of committee
// updates, "each step needs its permission, tells the next person, and can be sent back".

import type { Day } from '../dates/day'

export const REPORT_STEPS = [
  'submit',
  'review',
  'clear',
  'send-back',
  'approve',
  'publish',
  'correct',
  'drop',
  'withdraw',
] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

export const REPORT_STEP_LABELS: Record<ReportStep, string> = {
  submit: 'Sent for review',
  review: 'Reviewed',
  clear: 'Cleared',
  'send-back': 'Sent back',
  approve: 'Approved',
  publish: 'Published',
  correct: 'Correction begun',
  drop: 'Correction dropped',
  withdraw: 'Withdrawn',
}

/** What somebody is named for: to read it and comment, or to clear it. */
export const DUTIES = ['review', 'clear'] as const
export type Duty = (typeof DUTIES)[number]

/** A step that was taken. `number` is the version that it was about, null before there is one. */
export interface TakenStep {
  step: ReportStep
  number: number | null
  round: number
  byId: number | null
  by: string | null
  on: Day
  reason: string | null
}
