// What is asked of the list of actions, what somebody records from the minutes, and how an action is answered and closed.
// Source: portfolio file, Action; the drafting page, "actions".

import { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  choice,
  fields,
  LARGEST_NUMBER,
  optionalApproximateDate,
  optionalKey,
  recordKey,
  requiredProse,
} from '../fields'
import { askedDay } from '../reports/input'
import { ACTION_KINDS } from './values'

export const listActionsInput = fields({
  asAt: askedDay,
  committee: optionalKey('committee'),
  meeting: optionalKey('meeting'),
}).optional()
export type ListActionsInput = z.infer<typeof listActionsInput>

/** Without `visibility` it is not public until somebody says who may read it. */
export const addActionInput = fields({
  meeting: recordKey('meeting'),
  kind: choice(ACTION_KINDS, 'Choose an action or a question.'),
  text: requiredProse('Enter what the meeting asked for.', 1000),
  owner: optionalKey('person'),
  programme: optionalKey('programme'),
  due: optionalApproximateDate(),
  visibility: classificationInput.optional(),
})
export type AddActionInput = z.infer<typeof addActionInput>

const RELOAD = 'Reload the page and try again: it did not say what it showed.'

/** `seen` is how many answers and closings its author saw. */
const shown = {
  action: recordKey('action'),
  seen: z.int({ error: RELOAD }).min(0, RELOAD).max(LARGEST_NUMBER, RELOAD),
}

export const answerActionInput = fields({
  ...shown,
  text: requiredProse('Enter the answer.', 2000),
})
export type AnswerActionInput = z.infer<typeof answerActionInput>

export const closeActionInput = fields(shown)
export type CloseActionInput = z.infer<typeof closeActionInput>
