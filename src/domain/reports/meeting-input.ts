// What an author says when they add a meeting: which committee, which day, and the time if it is known.
// Source: the main issue, "Report author"; portfolio file, meetings.

import type { z } from 'zod'
import { fields, recordKey } from '../fields'
import { askedDay, typedDay } from './input'
import { meetingTime } from './meeting-time'

export const addMeetingInput = fields({
  committee: recordKey('committee'),
  date: typedDay,
  time: meetingTime,
})
export type AddMeetingInput = z.infer<typeof addMeetingInput>

export const listMeetingsInput = fields({ asAt: askedDay }).optional()
export type ListMeetingsInput = z.infer<typeof listMeetingsInput>
