// What an author says when they add a meeting: which committee, which day, and the time if it is known.
// Source: the main issue, "Report author"; portfolio file, meetings.

import { z } from 'zod'
import { typedDay } from './input'

/** `2:01pm`, `14:01` or nothing. */
const time = z
  .string()
  .trim()
  .max(20, 'Shorten the time, for example 1:45pm.')
  .regex(/^$|^\d{1,2}([:.]\d{2})?\s?([ap]m)?$/i, 'Enter a time, such as 1:45pm, or leave it empty.')
  .transform((written) => (written === '' ? undefined : written))
  .optional()

export const addMeetingInput = z.strictObject({
  committee: z.string().min(1, 'Choose a committee.').max(80),
  date: typedDay,
  time,
})
export type AddMeetingInput = z.infer<typeof addMeetingInput>

export const listMeetingsInput = z.strictObject({ asAt: typedDay.optional() }).optional()
export type ListMeetingsInput = z.infer<typeof listMeetingsInput>
