// Whom a portfolio speaks of: organisations, people and the offices that stand for them, committees and their meetings.
// A meeting needs its papers out a number of clear working days before. Source: portfolio file, version 1.

import { z } from 'zod'
import { dayText, key, listOf, strictObject, text, wholeNumber } from './fields'

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

export const committeeSchema = strictObject({
  key,
  name: text,
  formerNames: listOf(text),
  clearDays: wholeNumber.optional(),
})

export const meetingSchema = strictObject({
  key,
  committee: key,
  date: dayText,
  time: text.optional(),
})

export type Organisation = z.infer<typeof organisationSchema>
export type Person = z.infer<typeof personSchema>
export type Committee = z.infer<typeof committeeSchema>
export type Meeting = z.infer<typeof meetingSchema>
