// What an author says when they make a report, change what is in it, edit a paragraph, approve or publish it. Form and
// router read the same rules. A write names the version that its author saw. Source: the main issue, "Report author".

import { z } from 'zod'
import {
  anyDay,
  choice,
  day,
  fields,
  optionalKey,
  optionalProse,
  optionalText,
  recordKey,
  requiredProse,
  requiredText,
  shownVersion,
  soughtKey,
} from '../fields'
import { reportFrontInput } from './front-input'
import { poundsInput } from './pounds'
import { reportSectionsInput } from './section-input'
import { DECISION_KINDS, PURPOSES } from './values'
import { withheldInput } from './withheld-input'

export const LONGEST_PARAGRAPH = 10_000

const ASK_DAY = 'Enter a day, such as 21 July 2020.'

/** A day as people type it; always canonical afterwards. */
export const typedDay = day(ASK_DAY)

/** The former day that a reader asks for. */
export const askedDay = anyDay(ASK_DAY).optional()

export const subjectInput = requiredText('Enter the subject of the report.', 200)

/** The meetings that a report goes to, and what each does with it. */
export const addresseesInput = z
  .array(
    fields({
      meeting: recordKey('meeting'),
      purpose: choice(PURPOSES, 'Choose what the meeting does with it.'),
    }),
    { error: 'Choose the meetings.' },
  )
  .min(1, 'Choose at least one meeting.')
  .max(10, 'Choose ten meetings or fewer.')
  .refine((rows) => new Set(rows.map(({ meeting }) => meeting)).size === rows.length, {
    error: 'Choose each meeting once.',
  })

const definition = {
  subject: subjectInput,
  reportOf: requiredText('Enter whose report this is, such as The Chamberlain.', 200),
  author: optionalKey('person'),
  classification: withheldInput,
  for: addresseesInput,
  dataAsAt: typedDay.optional(),
  ...reportFrontInput,
  sections: reportSectionsInput,
  recommendations: z
    .array(
      fields({
        key: optionalKey('recommendation'),
        kind: choice(DECISION_KINDS, 'Choose what is asked for.'),
        text: requiredProse('Enter what Members are asked to do.', 1000),
        amount: poundsInput.optional(),
      }),
      { error: 'Write what Members are asked to do.' },
    )
    .max(20, 'Ask for twenty things or fewer.'),
  contact: fields({
    name: requiredText('Enter the name of the contact.', 200),
    office: optionalText(200),
    telephone: optionalText(50),
    email: optionalText(200).pipe(
      z.email('Enter an e-mail address, such as name@example.org.').optional(),
    ),
  }).optional(),
}

const paragraph = requiredText('Choose a paragraph.', 400)
const written = { key: recordKey('report'), version: shownVersion() }

export const createReportInput = fields(definition)
export type CreateReportInput = z.infer<typeof createReportInput>

export const defineReportInput = fields({ ...definition, ...written })
export type DefineReportInput = z.infer<typeof defineReportInput>

export const draftReportInput = fields(written)
export type DraftReportInput = z.infer<typeof draftReportInput>

export const editParagraphInput = fields({
  ...written,
  paragraph,
  text: requiredProse('Enter the text of the paragraph.', LONGEST_PARAGRAPH),
})
export type EditParagraphInput = z.infer<typeof editParagraphInput>

export const restoreParagraphInput = fields({
  ...written,
  paragraph,
})
export type RestoreParagraphInput = z.infer<typeof restoreParagraphInput>

/** `outOfDate`: they have seen that the facts moved after the draft; `carried`: that words of the report before are untouched. */
export const approveReportInput = fields({
  ...written,
  carried: z.boolean({ error: 'Say whether to approve it as it stands.' }).optional(),
  outOfDate: z.boolean({ error: 'Say whether to approve it as it stands.' }).optional(),
})
export type ApproveReportInput = z.infer<typeof approveReportInput>

/**
 * `lateReason`: of a paper that is late, by reason of which special circumstances it is taken. `movedReason`: of one whose
 * meeting moved after it was approved, why it goes out with the former day.
 */
export const publishReportInput = fields({
  ...written,
  lateReason: optionalProse(1000),
  movedReason: optionalProse(1000),
})
export type PublishReportInput = z.infer<typeof publishReportInput>

export const getReportInput = fields({ key: soughtKey('report') })

export const listReportsInput = fields({ asAt: askedDay })
export type ListReportsInput = z.infer<typeof listReportsInput>
