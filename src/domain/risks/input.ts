// What the PMO says when it puts a risk on the register or says anew how it stands: the whole statement each time, so that
// every former one stays on record. Its score is likelihood times impact. Source: portfolio file, Risk; conventions, 10.

import { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  choice,
  fields,
  optionalApproximateDate,
  optionalNumber,
  optionalProse,
  optionalText,
  recordKey,
  recordNumber,
  requiredText,
} from '../fields'
import { RISK_IMPACTS, RISK_LIKELIHOODS, RISK_STATUSES } from './values'

const RELOAD = 'Reload the page and try again: it did not say what it showed.'

const stated = {
  title: requiredText('Enter what may happen.'),
  reference: optionalText(40),
  cause: optionalProse(),
  event: optionalProse(),
  effect: optionalProse(),
  mitigation: optionalProse(),
  likelihood: z.literal(RISK_LIKELIHOODS, { error: 'Choose how likely it is.' }).optional(),
  impact: z.literal(RISK_IMPACTS, { error: 'Choose how bad it would be.' }).optional(),
  targetScore: optionalNumber(),
  targetDate: optionalApproximateDate(),
  status: choice(RISK_STATUSES, 'Choose how it stands.'),
  owner: optionalText(),
}

/** Half of a score is none. */
const wholeScore = (context: {
  value: { likelihood?: unknown; impact?: unknown }
  issues: z.core.$ZodRawIssue[]
}) => {
  const { likelihood, impact } = context.value
  const missing =
    likelihood === undefined && impact !== undefined
      ? { path: ['likelihood'], message: 'Choose how likely it is as well.' }
      : impact === undefined && likelihood !== undefined
        ? { path: ['impact'], message: 'Choose how bad it would be as well.' }
        : null
  if (missing !== null)
    context.issues.push({ code: 'custom', input: undefined, continue: true, ...missing })
}

/** `visibility`: that of its programme unless said; later it is changed by classifying alone. */
export const addRiskInput = fields({
  programme: recordKey('programme'),
  ...stated,
  visibility: classificationInput.optional(),
}).check(wholeScore)
export type AddRiskInput = z.infer<typeof addRiskInput>

export const getRiskInput = fields({
  programme: recordKey('programme'),
  risk: recordKey('risk'),
})
export type GetRiskInput = z.infer<typeof getRiskInput>

/** Every answer stands for the whole field. `seen` is the number of the statement that the form showed. */
export const restateRiskInput = fields({
  programme: recordKey('programme'),
  risk: recordKey('risk'),
  seen: recordNumber(RELOAD),
  ...stated,
}).check(wholeScore)
export type RestateRiskInput = z.infer<typeof restateRiskInput>
