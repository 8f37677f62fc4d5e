// What the PMO says when it adds, edits, re-forecasts, completes, cancels, reopens or re-baselines a milestone. Dates are
// typed as people write them in a plan and kept in one canonical writing; a write names the version that its form showed.
// Source: the main issue, "PMO manager".

import type { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  approximateDate,
  choice,
  fields,
  optionalApproximateDate,
  optionalProse,
  optionalText,
  recordKey,
  requiredProse,
  requiredText,
  shownVersion,
} from '../fields'
import { MILESTONE_CONFIDENCES, MILESTONE_KINDS } from './values'

/** The states that an edit may choose; done and cancelled are said by completing and cancelling. */
export const OPEN_STATUSES = ['planned', 'in-progress', 'paused'] as const

const programme = recordKey('programme')
const shown = { programme, milestone: recordKey('milestone'), version: shownVersion() }

const described = {
  name: requiredText('Enter the name of the milestone.'),
  element: optionalText(),
  kind: choice(MILESTONE_KINDS, 'Choose what kind of milestone it is.').optional(),
  confidence: choice(MILESTONE_CONFIDENCES, 'Choose how sure the date is.').optional(),
  condition: optionalText(1000),
  status: choice(OPEN_STATUSES, 'Choose planned, in progress or paused.').optional(),
}

/**
 * `date` is the first promise. Without one, `condition` may say what has to come first. `visibility`: that of its programme
 * unless said; later it is changed by classifying alone.
 */
export const addMilestoneInput = fields({
  programme,
  ...described,
  date: optionalApproximateDate(),
  visibility: classificationInput.optional(),
})
export type AddMilestoneInput = z.infer<typeof addMilestoneInput>

/** Every answer stands for the whole field: one that is absent empties it, but an absent status stays as it was. */
export const editMilestoneInput = fields({ ...shown, ...described })
export type EditMilestoneInput = z.infer<typeof editMilestoneInput>

export const forecastMilestoneInput = fields({
  ...shown,
  forecast: approximateDate('Enter the new date, for example early October 2020.'),
  reason: optionalProse(),
})
export type ForecastMilestoneInput = z.infer<typeof forecastMilestoneInput>

/** `conditions`: what is still owed, when it was done with conditions. */
export const completeMilestoneInput = fields({
  ...shown,
  actual: approximateDate('Enter when it was done, for example 21 July 2020.'),
  conditions: optionalProse(),
})
export type CompleteMilestoneInput = z.infer<typeof completeMilestoneInput>

export const cancelMilestoneInput = fields({
  ...shown,
  reason: requiredProse('Enter why it is cancelled.'),
})
export type CancelMilestoneInput = z.infer<typeof cancelMilestoneInput>

export const reopenMilestoneInput = fields({ ...shown, reason: optionalProse() })
export type ReopenMilestoneInput = z.infer<typeof reopenMilestoneInput>

export const rebaselineMilestoneInput = fields({
  ...shown,
  to: approximateDate('Enter the new baseline, for example early October 2020.'),
  reason: requiredProse('Enter why the baseline moves.'),
  approvedBy: optionalText(),
})
export type RebaselineMilestoneInput = z.infer<typeof rebaselineMilestoneInput>
