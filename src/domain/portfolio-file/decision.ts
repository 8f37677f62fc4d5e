// A decision that is asked of a committee, and what the committee answered.
// An outcome that is absent or null is not known yet; what was agreed with an amendment gives its words. Source: portfolio file, Decision.

import { z } from 'zod'
import { QUALIFIERS } from '../measures/values'
import { DECISION_KINDS, DECISION_OUTCOMES } from '../reports/values'
import { dayText, itemFields, key, number, oneOf, strictObject, text } from './fields'

export const amountSchema = strictObject({
  value: number,
  currency: z.literal('GBP', { error: 'The currency is GBP' }),
  qualifier: oneOf(QUALIFIERS).optional(),
})

export const decisionSchema = strictObject({
  key: key.optional(),
  recordedOn: dayText.optional(),
  kind: oneOf(DECISION_KINDS),
  text,
  amount: amountSchema.optional(),
  soughtAt: key.optional(),
  outcome: oneOf(DECISION_OUTCOMES).nullable().optional(),
  amendment: text.optional(),
  minute: text.optional(),
  ...itemFields,
})

export type Amount = z.infer<typeof amountSchema>
export type Decision = z.infer<typeof decisionSchema>
