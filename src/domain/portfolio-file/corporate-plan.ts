// What a council wants to reach, as its corporate plan names it, from a day on: a report says which of it the report
// serves. Plans follow one another, so each has its years. Source: committee conventions, 1, the first of the five questions.

import type { z } from 'zod'
import { dayText, key, listOf, sourceSchema, strictObject, text } from './fields'

/** `outcomes` are in the plan's own words; `until` is its last day, where it has one. */
export const corporatePlanSchema = strictObject({
  key,
  name: text,
  from: dayText,
  until: dayText.optional(),
  outcomes: listOf(text),
  source: sourceSchema.optional(),
})

export type CorporatePlan = z.infer<typeof corporatePlanSchema>
