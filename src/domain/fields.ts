// What people type into a form: read forgivingly, kept in one canonical writing, and refused in a sentence that says what
// to write instead. Text left empty is no answer. Form and router share these. Source: trust S-5, A-8, A-10.

import { z } from 'zod'
import { type ApproximateDate, readApproximateDate } from './dates/approximate-date'
import { windowOf } from './dates/approximate-window'
import { type Day, dayFromNumbers } from './dates/day'
import { readDay } from './dates/read-day'
import { isPrintable, tidyLine, tidyProse } from './printable'

const SHORT = 300
const LONG = 5000
const FIRST = dayFromNumbers(1990, 1, 1)
const LAST = dayFromNumbers(2100, 12, 31)

/** An input of exactly these fields; a field that it does not know is refused by name. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? 'This field is not one that can be sent.'
        : 'The request was empty or not understood. Reload the page and try again.',
  })
}

/** A line that has to be there; `ask` says what to write: 'Enter the name of the milestone.' Line ends become spaces. */
export function requiredText(ask: string, most = SHORT) {
  return printed(ask, most, tidyLine).min(1, ask)
}

/** A line that may be empty, which stays ''; whether it has to be there something else says. */
export function anyText(most = SHORT) {
  return printed('Write it as text.', most, tidyLine)
}

/** A line that may be left empty. */
export function optionalText(most = SHORT) {
  return printed('Write it as text.', most, tidyLine).transform(emptyIsAbsent).optional()
}

/** Paragraphs that have to be there. */
export function requiredProse(ask: string, most = LONG) {
  return printed(ask, most, tidyProse).min(1, ask)
}

/** Paragraphs that may be left empty. */
export function optionalProse(most = LONG) {
  return printed('Write it as text.', most, tidyProse).transform(emptyIsAbsent).optional()
}

/** A number as people type it, '1,250', '97.5%' or '£600', or nothing; a unit that stands beside it is left aside. */
export function optionalNumber() {
  return printed('Write the number as text.', 40, tidyLine)
    .transform((text, context) => (text === '' ? undefined : readNumber(text, context)))
    .optional()
}

/** A date as people write it in a plan: '1/9/2020', 'early October 2020'. */
export function approximateDate(ask: string) {
  return requiredText(ask, 100).transform(readApproximate)
}

/** A date as people write it in a plan, or nothing. */
export function optionalApproximateDate() {
  return printed('Write the date as text.', 100, tidyLine)
    .transform((text, context) => (text === '' ? undefined : readApproximate(text, context)))
    .optional()
}

/** One day as people type it: '1/9/2020', '1 Sep 2020', '2020-09-01'. */
export function day(ask: string) {
  return requiredText(ask, 100).transform(readOneDay)
}

/** One day as people type it, or nothing. */
export function optionalDay() {
  return printed('Write the day as text.', 100, tidyLine)
    .transform((text, context) => (text === '' ? undefined : readOneDay(text, context)))
    .optional()
}

/** One day that is asked about, not recorded, so of any year. */
export function anyDay(ask: string) {
  return requiredText(ask, 100).transform(readAnyDay)
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

/** The key of a record, or nothing. */
export function optionalKey(noun: string) {
  return z
    .string({ error: `Choose a ${noun}.` })
    .transform(emptyIsAbsent)
    .pipe(recordKey(noun).optional())
    .optional()
}

/** The key in an address: what cannot be a key is the key of nothing, so that it is not found rather than refused. */
export function soughtKey(noun: string) {
  return recordKey(noun).catch('')
}

const RELOAD = 'Reload the page and try again: it did not say which version it showed.'

/** The version of the record that the form showed. */
export const shownVersion = () => recordNumber(RELOAD)

/** The most that a number of a record or of a version can be. */
export const LARGEST_NUMBER = 2 ** 31 - 1

/** The number of a record, from 1; `ask` says what to choose. */
export function recordNumber(ask: string) {
  return z.int({ error: ask }).positive(ask).max(LARGEST_NUMBER, ask)
}

function printed(ask: string, most: number, tidy: (text: string) => string) {
  return z
    .string({ error: ask })
    .overwrite(tidy)
    .max(most, `This is longer than ${most} characters. Shorten it.`)
    .refine(isPrintable, 'This has a character that cannot be printed. Type it again.')
}

function emptyIsAbsent(text: string): string | undefined {
  return text === '' ? undefined : text
}

function readApproximate(text: string, context: z.core.$RefinementCtx): ApproximateDate {
  const reading = readApproximateDate(text)
  if (!reading.ok) return refuse(reading.message, text, context)
  const { first, last } = windowOf(reading.date)
  return isBetween(first ?? last) && isBetween(last ?? first)
    ? reading.date
    : refuse(otherYears(text), text, context)
}

function readOneDay(text: string, context: z.core.$RefinementCtx): Day {
  const read = readDay(text)
  if (read === null) return readAnyDay(text, context)
  return isBetween(read) ? read : refuse(otherYears(text), text, context)
}

function readAnyDay(text: string, context: z.core.$RefinementCtx): Day {
  const notOne = `“${text}” is not one day. Write it like 1 September 2020 or 1/9/2020.`
  return readDay(text) ?? refuse(notOne, text, context)
}

function readNumber(text: string, context: z.core.$RefinementCtx): number {
  const [, sign = '', digits = ''] = /^([-−]?)£?([\d,]+(?:\.\d+)?) ?%?$/.exec(text) ?? []
  const number = Number(digits.replaceAll(',', ''))
  return digits === '' || !Number.isSafeInteger(Math.trunc(number))
    ? refuse(`“${text}” is not a number. Write it like 97 or 1,250.5.`, text, context)
    : sign === ''
      ? number
      : -number
}

function isBetween(read: Day | null): boolean {
  return read !== null && read >= FIRST && read <= LAST
}

function refuse(message: string, input: string, context: z.core.$RefinementCtx): never {
  context.addIssue({ code: 'custom', message, input })
  return z.NEVER
}

function otherYears(text: string): string {
  return `“${text}” is outside the years 1990 to 2100. Write a date of those years, such as 1 September 2020.`
}
