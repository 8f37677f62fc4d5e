// What a lead says when they record a rating. Which answers a rating needs depends on its value; that rule is the
// rating's own. The form names the rating that it showed, so that nobody overtakes another's rating unseen.
// Source: the main issue, "Programme lead".

import { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  choice,
  fields,
  optionalApproximateDate,
  optionalProse,
  recordKey,
  requiredProse,
} from '../fields'
import { RATING_DIMENSIONS, RATING_VALUES } from './values'

export const RATING_OUTLOOKS = ['improving', 'steady', 'worsening'] as const

const said = {
  value: choice(RATING_VALUES, 'Choose a rating.'),
  reason: optionalProse(),
  pathToGreen: optionalProse(),
  pathToGreenBy: optionalApproximateDate(),
  outlook: choice(RATING_OUTLOOKS, 'Choose improving, steady or worsening.').optional(),
}

/**
 * `visibility`: that of its programme unless said; a correction keeps that of what it corrects. `expectedPrevious`: the id of the rating of this dimension that the form showed, null
 * when it showed none.
 */
export const recordRatingInput = fields({
  programme: recordKey('programme'),
  dimension: choice(RATING_DIMENSIONS, 'Choose what is rated.').default('overall'),
  ...said,
  visibility: classificationInput.optional(),
  expectedPrevious: z
    .int('Reload the page and try again: it did not say which rating it showed.')
    .nullable(),
})
export type RecordRatingInput = z.infer<typeof recordRatingInput>

/** `rating`: the id of the rating that the form showed, which has to stand uncorrected. What is said is all that it should say. */
export const correctRatingInput = fields({
  programme: recordKey('programme'),
  rating: z.int('Reload the page and try again: it did not say which rating it showed.'),
  ...said,
  correctionReason: requiredProse('Say why the rating was wrong.'),
})
export type CorrectRatingInput = z.infer<typeof correctRatingInput>
