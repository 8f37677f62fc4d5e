// What people type into a form: read forgivingly, kept in one canonical writing, and refused in a sentence that says what
// to write instead. Text left empty is no answer. Form and router share these. Source: trust S-5, A-8, A-10.

import { z } from 'zod'
import { type ApproximateDate, readApproximateDate } from './dates/approximate-date'
import type { Day } from './dates/day'
import { readDay } from './dates/read-day'

const SHORT = 300
const LONG = 5000

/** An input of exactly these fields; a field that it does not know is refused by name. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? 'This field is not one that can be sent.'
        : 'The request was empty or not understood. Reload the page and try again.',
  })
}

/** A line or a paragraph that has to be there; `ask` says what to write: 'Enter the name of the milestone.' */
export function requiredText(ask: string, most = SHORT) {
  return trimmed(ask, most).min(1, ask)
}

/** A line that may be left empty. */
export function optionalText(most = SHORT) {
  return trimmed('Write it as text.', most).transform(emptyIsAbsent).optional()
}

/** Paragraphs that have to be there. */
export const requiredProse = (ask: string) => requiredText(ask, LONG)

/** Paragraphs that may be left empty. */
export const optionalProse = () => optionalText(LONG)

/** A date as people write it in a plan: '1/9/2020', 'early October 2020'. */
export function approximateDate(ask: string) {
  return requiredText(ask, 100).transform(readApproximate)
}

/** A date as people write it in a plan, or nothing. */
export function optionalApproximateDate() {
  return trimmed('Write the date as text.', 100)
    .transform((text, context) => (text === '' ? undefined : readApproximate(text, context)))
    .optional()
}

/** One day as people type it: '1/9/2020', '1 Sep 2020', '2020-09-01'. */
export function day(ask: string) {
  return requiredText(ask, 100).transform(readOneDay)
}

/** One day as people type it, or nothing. */
export function optionalDay() {
  return trimmed('Write the day as text.', 100)
    .transform((text, context) => (text === '' ? undefined : readOneDay(text, context)))
    .optional()
}

/** One of a closed list of words. */
export function choice<const Words extends readonly string[]>(words: Words, ask: string) {
  return z.enum(words, { error: ask })
}

/** The key of a record: `police-itm`. */
export function recordKey(noun: string) {
  return z
    .string({ error: `Choose a ${noun}.` })
    .max(80, `There is no such ${noun}.`)
    .regex(/^[a-z0-9-]+$/, `There is no such ${noun}.`)
}

const RELOAD = 'Reload the page and try again: it did not say which version it showed.'

/** The version of the record that the form showed. */
export const shownVersion = () => z.int({ error: RELOAD }).positive(RELOAD)

function trimmed(ask: string, most: number) {
  return z
    .string({ error: ask })
    .trim()
    .max(most, `This is longer than ${most} characters. Shorten it.`)
    .refine(isPrintable, 'This has a character that cannot be printed. Type it again.')
}

function isPrintable(text: string): boolean {
  return !/(?![\t\n\r])[\p{Cc}\p{Cs}]/u.test(text)
}

function emptyIsAbsent(text: string): string | undefined {
  return text === '' ? undefined : text
}

function readApproximate(text: string, context: z.core.$RefinementCtx): ApproximateDate {
  const reading = readApproximateDate(text)
  if (reading.ok) return reading.date
  context.addIssue({ code: 'custom', message: reading.message, input: text })
  return z.NEVER
}

function readOneDay(text: string, context: z.core.$RefinementCtx): Day {
  const read = readDay(text)
  if (read !== null) return read
  const message = `“${text}” is not one day. Write it like 1 September 2020 or 1/9/2020.`
  context.addIssue({ code: 'custom', message, input: text })
  return z.NEVER
}
