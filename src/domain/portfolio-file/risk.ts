// A risk: cause, event and effect apart, as a council's register splits it, and what is done about it.
// Likelihood is 1 to 4, impact 1, 2, 4 or 8. Source: portfolio file, Risk.

import { z } from 'zod'
import { RISK_IMPACTS, RISK_LIKELIHOODS, RISK_STATUSES } from '../risks/values'
import {
  approximateDateText,
  dayText,
  itemFields,
  key,
  number,
  oneOf,
  strictObject,
  text,
} from './fields'

export const riskSchema = strictObject({
  key,
  reference: text.optional(),
  title: text,
  recordedOn: dayText.optional(),
  cause: text.optional(),
  event: text.optional(),
  effect: text.optional(),
  mitigation: text.optional(),
  likelihood: z.literal(RISK_LIKELIHOODS, { error: 'A likelihood is 1, 2, 3 or 4' }).optional(),
  impact: z.literal(RISK_IMPACTS, { error: 'An impact is 1, 2, 4 or 8' }).optional(),
  score: number.optional(),
  rating: text.optional(),
  previousScore: number.optional(),
  targetScore: number.optional(),
  targetDate: approximateDateText.optional(),
  status: oneOf(RISK_STATUSES).optional(),
  owner: text.optional(),
  ...itemFields,
})

export type Risk = z.infer<typeof riskSchema>
