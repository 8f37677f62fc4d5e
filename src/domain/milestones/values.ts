// The states, kinds and degrees of confidence of a milestone.
// Source: portfolio file, Milestone.

export const MILESTONE_STATUSES = [
  'planned',
  'in-progress',
  'done',
  'done-with-conditions',
  'paused',
  'cancelled',
] as const

export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number]

export const MILESTONE_KINDS = ['delivery', 'approval', 'assurance', 'external-deadline'] as const

export type MilestoneKind = (typeof MILESTONE_KINDS)[number]

export const MILESTONE_CONFIDENCES = ['committed', 'expected', 'hoped'] as const

export type MilestoneConfidence = (typeof MILESTONE_CONFIDENCES)[number]
