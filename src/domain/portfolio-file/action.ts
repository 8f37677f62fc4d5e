// What the minutes of a meeting ask of somebody: an action to take or a question to answer, until it is closed.
// Source: drafting, "actions"; committee conventions, outstanding actions.

import type { z } from 'zod'
import { ACTION_KINDS } from '../actions/values'
import { approximateDateText, dayText, itemFields, key, oneOf, strictObject, text } from './fields'

export const actionAnswerSchema = strictObject({ on: dayText, text })

/** `answer` is the latest one; an action that was answered stays open until `closedOn`. */
export const actionSchema = strictObject({
  key,
  committee: key,
  meeting: key.optional(),
  kind: oneOf(ACTION_KINDS),
  text,
  owner: key.optional(),
  programme: key.optional(),
  due: approximateDateText.optional(),
  recordedOn: dayText.optional(),
  answer: actionAnswerSchema.optional(),
  closedOn: dayText.optional(),
  ...itemFields,
})

export type ActionAnswer = z.infer<typeof actionAnswerSchema>
export type Action = z.infer<typeof actionSchema>
