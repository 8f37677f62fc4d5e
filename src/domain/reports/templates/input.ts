// What a PMO manager or an administrator says of the template of a committee, and of the council's corporate plan. Lists
// are typed one to a line. Source: the issue of committee updates, "Templates per committee and per year".

import { z } from 'zod'
import {
  choice,
  day,
  fields,
  optionalDay,
  optionalKey,
  optionalProse,
  optionalText,
  recordKey,
  requiredProse,
  requiredText,
  shownVersion,
} from '../../fields'
import { DECISION_KINDS, PURPOSES } from '../values'
import { TEMPLATE_CHOICES } from './catalogue'
import { type CommitteeLayout, TEMPLATE_SECTION_KINDS } from './committee-template'

const MOST_LINES = 50

const lines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Each once; `ask` says what to write where there are too many or one is too long. */
const listed = (longest: number) => (text: string | undefined, context: z.core.$RefinementCtx) => {
  const all = lines(text)
  if (all.length > MOST_LINES) context.addIssue(`Enter ${MOST_LINES} lines or fewer.`)
  if (all.some((line) => line.length > longest))
    context.addIssue(`Keep each line to ${longest} characters.`)
  if (new Set(all).size < all.length) context.addIssue('Enter each line once.')
  return all
}

const section = fields({
  kind: choice(TEMPLATE_SECTION_KINDS, 'Choose what the section is.'),
  heading: optionalText(200),
}).superRefine(({ kind, heading }, context) => {
  if (kind === 'authored' && heading === undefined)
    context.addIssue({
      code: 'custom',
      path: ['heading'],
      message: 'Enter the heading of the section.',
      input: heading,
    })
})

const layout = fields({
  header: choice(TEMPLATE_CHOICES, 'Choose the header, or leave it to the day of the meeting.'),
  sections: z
    .array(section, { error: 'Choose the sections.' })
    .max(MOST_LINES, `Choose ${MOST_LINES} sections or fewer.`)
    .refine((all) => all.filter(({ kind }) => kind === 'programmes').length <= 1, {
      error: 'The programmes have one place. Remove the other one.',
    }),
  implications: optionalProse(4000).transform(listed(200)),
  recommendation: fields({
    kind: choice(DECISION_KINDS, 'Choose what is asked for.'),
    text: optionalProse(1000),
  }),
}).transform(({ header, sections, implications, recommendation }): CommitteeLayout => {
  const { kind, text } = recommendation
  return {
    ...(header === 'by-date' ? {} : { header }),
    sections: sections.map((one) => ({
      kind: one.kind,
      ...(one.heading === undefined || one.kind === 'programmes' ? {} : { heading: one.heading }),
    })),
    implications,
    ...(text === undefined ? {} : { recommendation: { kind, text } }),
  }
})

/** Without a `layout` the usual one counts again from that day. */
export const setTemplateInput = fields({
  key: recordKey('committee'),
  version: shownVersion(),
  purpose: choice(PURPOSES, 'Choose what the meeting does with the report.'),
  from: day('Enter the day from which it counts, such as 1 April 2021.'),
  layout: layout.optional(),
})
export type SetTemplateInput = z.infer<typeof setTemplateInput>

/** `seen` is the version that was shown; absent for a plan that is new. */
export const setCorporatePlanInput = fields({
  key: optionalKey('corporate plan'),
  seen: shownVersion().optional(),
  name: requiredText('Enter the name of the plan.', 200),
  from: day('Enter the first day of the plan, such as 1 April 2024.'),
  until: optionalDay(),
  outcomes: requiredProse('Enter the outcomes of the plan, one on each line.', 10_000).transform(
    listed(200),
  ),
}).refine(({ from, until }) => until === undefined || until >= from, {
  path: ['until'],
  error: 'The last day comes after the first. Enter a later one.',
})
export type SetCorporatePlanInput = z.infer<typeof setCorporatePlanInput>
