// Something that happened or comes next, in a clause or sentence that a person wrote.
// The draft may punctuate and place it, and never changes what it says. Source: portfolio file, Event.

import type { z } from 'zod'
import { EVENT_KINDS, EVENT_STATUSES } from '../programmes/values'
import { approximateDateText, dayText, itemFields, key, oneOf, strictObject, text } from './fields'

export const eventSchema = strictObject({
  key: key.optional(),
  recordedOn: dayText.optional(),
  kind: oneOf(EVENT_KINDS),
  on: approximateDateText.optional(),
  element: text.optional(),
  text,
  reason: text.optional(),
  status: oneOf(EVENT_STATUSES).optional(),
  ...itemFields,
})

export type ProgrammeEvent = z.infer<typeof eventSchema>
