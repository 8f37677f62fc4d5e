// What somebody records from the minutes: what a meeting answered to a recommendation of a report, or to a decision that a
// programme sought of it. A correction of what is on record says why. Source: committee conventions, minutes.

import { z } from 'zod'
import {
  choice,
  fields,
  LARGEST_NUMBER,
  optionalProse,
  optionalText,
  recordKey,
  recordNumber,
} from '../fields'
import { DECISION_OUTCOMES } from '../reports/values'

export const listResolutionsInput = fields({ meeting: recordKey('meeting') })
export type ListResolutionsInput = z.infer<typeof listResolutionsInput>

const RELOAD = 'Reload the page and try again: it did not say what it showed.'

const answered = {
  meeting: recordKey('meeting'),
  outcome: choice(DECISION_OUTCOMES, 'Choose what the meeting decided.'),
  amendment: optionalProse(2000),
  minute: optionalText(40),
  reason: optionalProse(1000),
}

/** `place` counts the recommendations of the report from 0; `seen` is the number of the record that its author saw, null when there was none. */
export const recordResolutionInput = fields({
  ...answered,
  report: recordKey('report'),
  place: z.int({ error: RELOAD }).min(0, RELOAD).max(LARGEST_NUMBER, RELOAD),
  seen: recordNumber(RELOAD).nullable(),
})
export type RecordResolutionInput = z.infer<typeof recordResolutionInput>

/** `decision` is the number of the decision, `version` the one that its author saw. */
export const recordDecisionInput = fields({
  ...answered,
  decision: recordNumber(RELOAD),
  version: recordNumber(RELOAD),
})
export type RecordDecisionInput = z.infer<typeof recordDecisionInput>
