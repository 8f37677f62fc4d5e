// What a committee was told would happen: which sentence of which report said it, when, and what has become of it.
// A promise of a milestone is accounted for by the milestone; any other by the account that somebody recorded.
// Source: drafting, "Promises: every forward-looking sentence of a published report becomes a promise".

import type { z } from 'zod'
import { PROMISE_OUTCOMES } from '../promises/values'
import {
  approximateDateText,
  dayText,
  itemFields,
  key,
  milestoneReference,
  oneOf,
  strictObject,
  text,
} from './fields'

export const promiseAccountSchema = strictObject({
  on: dayText,
  outcome: oneOf(PROMISE_OUTCOMES),
  note: text.optional(),
})

/** `paragraph` is the number that was printed; a `milestone` without a programme before it is one of `programme`. */
export const promiseSchema = strictObject({
  key,
  toldTo: key,
  report: key.optional(),
  paragraph: text.optional(),
  toldOn: dayText,
  text,
  programme: key.optional(),
  milestone: milestoneReference.optional(),
  due: approximateDateText.optional(),
  recordedOn: dayText.optional(),
  closed: promiseAccountSchema.optional(),
  ...itemFields,
})

export type PromiseAccount = z.infer<typeof promiseAccountSchema>
export type ToldPromise = z.infer<typeof promiseSchema>
