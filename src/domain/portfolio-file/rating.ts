// A rating as it was given on a day: the value, why, and the way back to green.
// A previous value that is absent or null is not known, and nobody invents it. Source: portfolio file, Rating.

import type { z } from 'zod'
import { RATING_VALUES } from '../ratings/values'
import { approximateDateText, dayText, itemFields, oneOf, strictObject, text } from './fields'

export const ratingSchema = strictObject({
  recordedOn: dayText,
  dimension: text.optional(),
  element: text.optional(),
  scale: text.optional(),
  value: oneOf(RATING_VALUES),
  previous: oneOf(RATING_VALUES).nullable().optional(),
  reason: text.optional(),
  pathToGreen: text.optional(),
  pathToGreenBy: approximateDateText.optional(),
  outlook: text.optional(),
  ratedBy: text.optional(),
  ...itemFields,
})

export type Rating = z.infer<typeof ratingSchema>
