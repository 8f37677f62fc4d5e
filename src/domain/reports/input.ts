// What an author says when they make a report, change what is in it, edit a paragraph, approve or publish it. Form and
// router read the same rules. A write names the version that its author saw. Source: the main issue, "Report author".

import { z } from 'zod'
import type { Day } from '../dates/day'
import { readDay } from '../dates/read-day'
import { dayText, text } from '../portfolio-file/fields'
import { reportSectionsInput } from './section-input'
import { DECISION_KINDS, PURPOSES } from './values'

export const LONGEST_PARAGRAPH = 10_000

const key = z.string().min(1).max(80)

/** An empty answer is no answer. */
const optionalKey = z
  .string()
  .max(80)
  .transform((written) => (written === '' ? undefined : written))
  .optional()

const line = (name: string, longest: number) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${name}.`)
    .max(longest, `Shorten ${name} to ${longest} characters or fewer.`)
    .pipe(text)

const optionalLine = (name: string, longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Shorten ${name} to ${longest} characters or fewer.`)
    .transform((written) => (written === '' ? undefined : written))
    .pipe(text.optional())
    .optional()

/** A day as people type it; always canonical afterwards. */
export const typedDay = z.string().transform((written, context): Day => {
  const day = readDay(written)
  if (day !== null) return day
  context.addIssue({ code: 'custom', message: 'Enter a day, such as 21 July 2020.' })
  return z.NEVER
})

const reportVisibilityInput = z.union([
  z.literal('public'),
  z.strictObject({
    nonPublic: z.strictObject({
      scheme: line('the scheme, such as Schedule 12A', 100),
      paragraph: line('the paragraph of the scheme, such as 3', 20),
      reason: line('the reason why the public may not read it', 500),
      reviewOn: dayText.optional(),
    }),
  }),
])

const definition = {
  subject: line('the subject of the report', 200),
  reportOf: line('whose report this is, such as The Chamberlain', 200),
  author: optionalKey,
  classification: reportVisibilityInput,
  for: z
    .array(
      z.strictObject({
        meeting: z.string().min(1, 'Choose a meeting.').max(80),
        purpose: z.enum(PURPOSES),
      }),
    )
    .min(1, 'Choose at least one meeting.')
    .max(10, 'Choose ten meetings or fewer.')
    .refine((rows) => new Set(rows.map(({ meeting }) => meeting)).size === rows.length, {
      error: 'Choose each meeting once.',
    }),
  dataAsAt: typedDay.optional(),
  sections: reportSectionsInput,
  recommendations: z
    .array(
      z.strictObject({
        kind: z.enum(DECISION_KINDS),
        text: line('what Members are asked to do', 1000),
      }),
    )
    .max(20, 'Ask for twenty things or fewer.'),
  contact: z
    .strictObject({
      name: line('the name of the contact', 200),
      office: optionalLine('the office', 200),
      telephone: optionalLine('the telephone number', 50),
      email: optionalLine('the e-mail address', 200).pipe(
        z.email('Enter an e-mail address, such as name@example.org.').optional(),
      ),
    })
    .optional(),
}

const written = { key, version: z.int() }

export const createReportInput = z.strictObject(definition)
export type CreateReportInput = z.infer<typeof createReportInput>

export const defineReportInput = z.strictObject({ ...definition, ...written })
export type DefineReportInput = z.infer<typeof defineReportInput>

export const draftReportInput = z.strictObject(written)
export type DraftReportInput = z.infer<typeof draftReportInput>

export const editParagraphInput = z.strictObject({
  ...written,
  paragraph: z.string().min(1).max(400),
  text: line('the text of the paragraph', LONGEST_PARAGRAPH),
})
export type EditParagraphInput = z.infer<typeof editParagraphInput>

export const restoreParagraphInput = z.strictObject({
  ...written,
  paragraph: z.string().min(1).max(400),
})
export type RestoreParagraphInput = z.infer<typeof restoreParagraphInput>

/** `outOfDate`: the author has seen that the facts moved after the draft and approves it as it stands. */
export const approveReportInput = z.strictObject({ ...written, outOfDate: z.boolean().optional() })
export type ApproveReportInput = z.infer<typeof approveReportInput>

export const publishReportInput = z.strictObject(written)
export type PublishReportInput = z.infer<typeof publishReportInput>

export const getReportInput = z.strictObject({ key })

export const listReportsInput = z.strictObject({ asAt: typedDay.optional() })
export type ListReportsInput = z.infer<typeof listReportsInput>
