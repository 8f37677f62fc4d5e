// A milestone: what was promised first, what is expected now, and every forecast on the way.
// Nothing that a committee may have been told is overwritten. Source: portfolio file, Milestone.

import type { z } from 'zod'
import { MILESTONE_CONFIDENCES, MILESTONE_KINDS, MILESTONE_STATUSES } from '../milestones/values'
import {
  approximateDateText,
  dayText,
  itemFields,
  key,
  listOf,
  milestoneReference,
  oneOf,
  strictObject,
  text,
} from './fields'

export const rebaselineSchema = strictObject({
  recordedOn: dayText,
  to: approximateDateText,
  reason: text,
  approvedBy: text.optional(),
})

/** A forecast of null says that from that day on no date was given. */
export const forecastSchema = strictObject({
  recordedOn: dayText,
  forecast: approximateDateText.nullable(),
  reason: text.optional(),
  toldTo: key.optional(),
})

export const milestoneSchema = strictObject({
  key,
  name: text,
  element: text.optional(),
  kind: oneOf(MILESTONE_KINDS).optional(),
  recordedOn: dayText.optional(),
  baseline: approximateDateText.optional(),
  rebaselines: listOf(rebaselineSchema),
  forecast: approximateDateText.optional(),
  actual: approximateDateText.optional(),
  wording: text.optional(),
  status: oneOf(MILESTONE_STATUSES).optional(),
  dependsOn: listOf(milestoneReference),
  condition: text.optional(),
  conditions: text.optional(),
  reason: text.optional(),
  forecasts: listOf(forecastSchema),
  confidence: oneOf(MILESTONE_CONFIDENCES).optional(),
  ...itemFields,
})

export type Rebaseline = z.infer<typeof rebaselineSchema>
export type Forecast = z.infer<typeof forecastSchema>
export type Milestone = z.infer<typeof milestoneSchema>
