// The fields that every noun of the file is made of: keys, texts, days, approximate dates, and who may read an item.
// An unknown key is refused by name, with the keys that are accepted there. Source: portfolio file, version 1.

import { z } from 'zod'
import { type ApproximateDate, readApproximateDate } from '../dates/approximate-date'
import { type Day, isDay } from '../dates/day'

const MAXIMUM_KEY = 80

/** A stable slug, unique in its list: `police-itm`. */
export const key = z
  .string({ error: 'A key is text of the letters a to z, figures and hyphens' })
  .regex(/^[a-z0-9-]+$/, 'A key has only the letters a to z, figures and hyphens')
  .max(MAXIMUM_KEY, `A key has at most ${MAXIMUM_KEY} characters`)

/** The key of a milestone, of the same programme, or of another one as `programme-key/milestone-key`. */
export const milestoneReference = z
  .string({ error: 'Name a milestone as milestone-key or programme-key/milestone-key' })
  .regex(
    /^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80})?$/,
    'Name a milestone as milestone-key or programme-key/milestone-key',
  )

/** A text that says something, in characters that a document can print. */
export const text = z
  .string({ error: 'A text is expected' })
  .min(1, 'A text is expected, and this one is empty')
  .refine(
    isPrintable,
    'The text has a control character or half a character, which cannot be printed',
  )

/** A finite number. */
export const number = z.number({ error: 'A number is expected' })

/** A number of things: whole, 0 or more. */
export const wholeNumber = z
  .int({ error: 'A whole number is expected' })
  .min(0, 'A whole number, 0 or more, is expected')

export const dayText = z
  .string({ error: 'A day is expected, for example 2020-07-21' })
  .transform((written, context): Day => {
    if (isDay(written)) return written
    context.addIssue(`“${written}” is not a day. A day is written like 2020-07-21`)
    return z.NEVER
  })
  .meta({ format: 'date', description: 'A day, for example 2020-07-21.' })

export const approximateDateText = z
  .string({ error: 'An approximate date is expected, for example early 2020-10' })
  .transform((written, context): ApproximateDate => {
    const reading = readApproximateDate(written)
    if (reading.ok) return reading.date
    context.addIssue(reading.message)
    return z.NEVER
  })
  .meta({
    description:
      'A date as precise as its author meant it: 2020-09-01, early 2020-10, 2020-07, 2020-07/2020-08, 2020-10-05/2020-10-19, 2020-Q3, FY2020/21-Q1, FY2016/17, spring 2025, winter 2016/17, 2026, 2023/.., ../2020-12-31.',
  })

/** One of the values of a tuple, refused with all of them. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `One of ${values.join(', ')} is expected` })
}

/** A list that may be absent, which means empty. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'A list is expected' }).default([])
}

/** An object with these keys and no others. */
export function strictObject<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const accepted = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Accepted here: ${accepted.join(', ')}`
        : 'An object is expected',
  })
}

export const visibilitySchema = z
  .union(
    [
      z.literal('public'),
      strictObject({
        nonPublic: strictObject({
          scheme: text,
          paragraph: text,
          reason: text,
          publicInterest: text.optional(),
          reviewOn: dayText.optional(),
        }),
      }),
    ],
    {
      error:
        '"public" or { "nonPublic": { "scheme", "paragraph", "reason", "publicInterest"?, "reviewOn"? } } is expected',
    },
  )
  .meta({ description: 'Who may read the item: everybody, or not the public and on what ground.' })

export const sourceSchema = strictObject({ document: text, paragraph: text.optional() }).meta({
  description: 'Where the datum was read.',
})

/** The two keys that may stand on every item. */
export const itemFields = {
  source: sourceSchema.optional(),
  visibility: visibilitySchema.optional(),
}

export type Visibility = z.infer<typeof visibilitySchema>
export type Source = z.infer<typeof sourceSchema>

function isPrintable(written: string): boolean {
  return !/(?![\t\n\r])[\p{Cc}\p{Cs}]/u.test(written)
}
