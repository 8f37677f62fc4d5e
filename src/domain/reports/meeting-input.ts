// What an author says when they add a meeting: which committee, which day, and the time if it is known.
// Source: the main issue, "Report author"; portfolio file, meetings.

import type { z } from 'zod'
import { fields, optionalText, recordKey } from '../fields'
import { askedDay, typedDay } from './input'

/** `2:01pm`, `14:01` or nothing. */
const TIME = /^\d{1,2}([:.]\d{2})?\s?([ap]m)?$/i
const time = optionalText(20).refine((written) => written === undefined || TIME.test(written), {
  error: 'Enter a time, such as 1:45pm, or leave it empty.',
})

export const addMeetingInput = fields({
  committee: recordKey('committee'),
  date: typedDay,
  time,
})
export type AddMeetingInput = z.infer<typeof addMeetingInput>

export const listMeetingsInput = fields({ asAt: askedDay }).optional()
export type ListMeetingsInput = z.infer<typeof listMeetingsInput>
