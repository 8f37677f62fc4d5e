// Whom a portfolio speaks of: organisations, people and the offices that stand for them, committees and their meetings.
// A meeting needs its papers out a number of clear working days before; what became of it is told with the reason.
// Source: portfolio file, version 1.

import { z } from 'zod'
import { calendarSettingsSchema } from '../calendar/committee-calendar'
import { MEETING_CHANGES } from '../calendar/meeting-changes'
import { committeeTemplateSchema } from '../reports/templates/committee-template'
import { dayText, key, listOf, oneOf, strictObject, text, wholeNumber } from './fields'

export const organisationSchema = strictObject({
  key,
  name: text,
  abbreviation: text.optional(),
  aliases: listOf(text),
})

export const personSchema = strictObject({
  key,
  name: text,
  office: text.optional(),
  email: z.email({ error: 'An e-mail address is expected' }).optional(),
})

/**
 * `namesUntil` has the last day of a former name, where that is known. `calendar` is what its deadlines are counted by
 * beside the clear days; without it they are counted as is usual. `templates` are what reports to it start from.
 */
export const committeeSchema = strictObject({
  key,
  name: text,
  formerNames: listOf(text),
  namesUntil: listOf(strictObject({ name: text, until: dayText })),
  clearDays: wholeNumber.optional(),
  calendar: calendarSettingsSchema.optional(),
  templates: listOf(committeeTemplateSchema),
})

/** Moved or cancelled `on` a day; the days `from` and `to` are equal where it was cancelled or only its time changed. */
export const meetingChangeSchema = strictObject({
  kind: oneOf(MEETING_CHANGES),
  from: dayText,
  to: dayText,
  on: dayText,
  reason: text,
})

export const meetingSchema = strictObject({
  key,
  committee: key,
  date: dayText,
  time: text.optional(),
  changes: listOf(meetingChangeSchema),
})

export type Organisation = z.infer<typeof organisationSchema>
export type Person = z.infer<typeof personSchema>
export type Committee = z.infer<typeof committeeSchema>
export type Meeting = z.infer<typeof meetingSchema>
