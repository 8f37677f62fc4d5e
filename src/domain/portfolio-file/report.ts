// A report to one or more committees: its header, what it asks for, its sections and its appendices.
// A section is written by its author, or drafted from a programme, from measures or from a register. Source: portfolio file, Report.

import { z } from 'zod'
import { QUESTION_KEYS, TEMPLATE_KEYS } from '../reports/templates/catalogue'
import { PURPOSES, REGISTER_KINDS, SECTION_PARTS } from '../reports/values'
import { decisionSchema } from './decision'
import {
  approximateDateText,
  dayText,
  itemFields,
  key,
  listOf,
  oneOf,
  strictObject,
  text,
  visibilitySchema,
} from './fields'

/** `carriedFrom`: the report before, from which the words were taken over and not touched since. */
export const reportParagraphSchema = strictObject({
  key,
  text,
  carriedFrom: key.optional(),
  ...itemFields,
})

/**
 * Headings that an author put into the section of the report before, in their order. `over` are the paragraphs and tables
 * that stood under one, by their keys without the section's.
 */
const headings = z.array(strictObject({ text, over: listOf(text) })).optional()

export const authoredSectionSchema = strictObject({
  heading: text,
  kind: z.literal('authored'),
  paragraphs: listOf(reportParagraphSchema),
  headings,
})

/** An empty `include` means every part. */
export const programmeSectionSchema = strictObject({
  heading: text,
  kind: z.literal('programme'),
  programme: key,
  include: listOf(oneOf(SECTION_PARTS)),
  headings,
})

export const measuresSectionSchema = strictObject({
  heading: text,
  kind: z.literal('measures'),
  measures: listOf(key),
  periods: listOf(approximateDateText),
  headings,
})

/** An empty `programmes` means every programme that the report has a section of. */
export const registerSectionSchema = strictObject({
  heading: text,
  kind: oneOf(REGISTER_KINDS),
  programmes: listOf(key),
  headings,
})

export const reportSectionSchema = z.discriminatedUnion(
  'kind',
  [authoredSectionSchema, programmeSectionSchema, measuresSectionSchema, registerSectionSchema],
  {
    error:
      'A section of the kind authored, programme, measures, risks, promises, actions or decisions is expected',
  },
)

export const addresseeSchema = strictObject({
  committee: key,
  meeting: key,
  purpose: oneOf(PURPOSES),
})

export const appendixSchema = strictObject({ title: text, classification: visibilitySchema })

export const contactSchema = strictObject({
  name: text,
  office: text.optional(),
  telephone: text.optional(),
  email: z.email({ error: 'An e-mail address is expected' }).optional(),
})

/** The answer to a question of the header. */
export const headerAnswerSchema = strictObject({ question: oneOf(QUESTION_KEYS), answer: text })

/**
 * `template` is there where the author chose the header; else it follows from the day of the first meeting. `outcomes` are
 * those of the corporate plan that the report serves, `backgroundPapers` what it rests on.
 */
export const reportSchema = strictObject({
  key,
  subject: text,
  reportOf: text,
  author: key.optional(),
  classification: visibilitySchema,
  for: listOf(addresseeSchema),
  dataAsAt: dayText.optional(),
  template: oneOf(TEMPLATE_KEYS).optional(),
  outcomes: listOf(text),
  answers: listOf(headerAnswerSchema),
  recommendations: listOf(decisionSchema),
  sections: listOf(reportSectionSchema),
  appendices: listOf(appendixSchema),
  backgroundPapers: listOf(text),
  contact: contactSchema.optional(),
})

export type ReportParagraph = z.infer<typeof reportParagraphSchema>
export type RegisterSection = z.infer<typeof registerSectionSchema>
export type SectionHeading = NonNullable<z.infer<typeof headings>>[number]
export type ReportSection = z.infer<typeof reportSectionSchema>
export type Addressee = z.infer<typeof addresseeSchema>
export type Appendix = z.infer<typeof appendixSchema>
export type Contact = z.infer<typeof contactSchema>
export type Report = z.infer<typeof reportSchema>
