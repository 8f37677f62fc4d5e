// What a lead says when something happened or comes next in a programme. The text is theirs: the draft may punctuate and
// place it, and never changes what it says. Source: the main issue, "Programme lead"; portfolio file, Event.

import type { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  choice,
  fields,
  optionalApproximateDate,
  optionalText,
  recordKey,
  requiredProse,
} from '../fields'
import { EVENT_KINDS, EVENT_STATUSES } from '../programmes/values'

/** `visibility`: that of its programme unless said. */
export const addEventInput = fields({
  programme: recordKey('programme'),
  kind: choice(EVENT_KINDS, 'Choose what kind of event it is.'),
  text: requiredProse('Enter what happened or comes next.'),
  on: optionalApproximateDate(),
  status: choice(EVENT_STATUSES, 'Choose done, in progress, planned or proposed.').optional(),
  element: optionalText(),
  visibility: classificationInput.optional(),
})
export type AddEventInput = z.infer<typeof addEventInput>
