// What is asked of the ledger of promises, what somebody enters of an earlier report, and how they account for a promise
// that no milestone accounts for. Source: drafting, "Promises"; portfolio file, Promise.

import { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  choice,
  fields,
  optionalApproximateDate,
  optionalKey,
  optionalText,
  recordKey,
  recordNumber,
  requiredProse,
} from '../fields'
import { askedDay, typedDay } from '../reports/input'
import { PROMISE_OUTCOMES, SPOKEN_STATES } from './values'

export const listPromisesInput = fields({
  asAt: askedDay,
  committee: optionalKey('committee'),
  programme: optionalKey('programme'),
  state: choice(SPOKEN_STATES, 'Choose what became of it.').optional(),
}).optional()
export type ListPromisesInput = z.infer<typeof listPromisesInput>

const NO_MILESTONE = 'There is no such milestone.'

/** `milestone` is 'programme-key/milestone-key', or nothing. Without `visibility` it is not public until somebody says who may read it. */
export const enterPromiseInput = fields({
  committee: recordKey('committee'),
  toldOn: typedDay,
  text: requiredProse('Enter what the committee was told.', 1000),
  report: optionalKey('report'),
  paragraph: optionalText(20),
  programme: optionalKey('programme'),
  milestone: z
    .string({ error: 'Choose a milestone.' })
    .max(161, NO_MILESTONE)
    .transform((written) => (written === '' ? undefined : written))
    .pipe(
      z
        .string()
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, NO_MILESTONE)
        .optional(),
    )
    .optional(),
  due: optionalApproximateDate(),
  visibility: classificationInput.optional(),
})
export type EnterPromiseInput = z.infer<typeof enterPromiseInput>

/** `seen` is the number of the account that its author saw, null when there was none. */
export const accountPromiseInput = fields({
  promise: recordKey('promise'),
  outcome: choice(PROMISE_OUTCOMES, 'Choose what became of it.'),
  note: requiredProse('Enter how you know what became of it.', 1000),
  seen: recordNumber(
    'Reload the page and try again: it did not say which account it showed.',
  ).nullable(),
})
export type AccountPromiseInput = z.infer<typeof accountPromiseInput>
