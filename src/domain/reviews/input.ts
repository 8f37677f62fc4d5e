// What people say when they name readers, send a report in, comment, clear, send back, correct or withdraw it. A reason is
// required wherever somebody will ask why. Source: the issue of committee updates, "The editor and the workflow".

import { z } from 'zod'
import {
  choice,
  fields,
  optionalProse,
  recordKey,
  recordNumber,
  requiredProse,
  requiredText,
  shownVersion,
  soughtKey,
} from '../fields'
import { ANSWER_KINDS } from './comments'

const REASON = 1000
const COMMENT = 2000
const written = { key: recordKey('report'), version: shownVersion() }

const namedPeople = (ask: string) =>
  z
    .array(recordNumber(ask), { error: ask })
    .max(10, 'Name ten people or fewer.')
    .refine((ids) => new Set(ids).size === ids.length, { error: 'Name each person once.' })

export const namePeopleInput = fields({
  ...written,
  reviewers: namedPeople('Choose who reviews the report.'),
  officers: namedPeople('Choose who clears the report.'),
  inOrder: z.boolean({ error: 'Say whether they clear it one after the other.' }),
}).refine(({ reviewers, officers }) => !officers.some((id) => reviewers.includes(id)), {
  error: 'Name each person once: to review it or to clear it.',
  path: ['officers'],
})
export type NamePeopleInput = z.infer<typeof namePeopleInput>

export const submitReportInput = fields(written)
export type SubmitReportInput = z.infer<typeof submitReportInput>

export const clearReportInput = fields(written)
export type ClearReportInput = z.infer<typeof clearReportInput>

export const sendBackInput = fields({
  ...written,
  reason: requiredProse('Say why it goes back, so that its author knows what to change.', REASON),
})
export type SendBackInput = z.infer<typeof sendBackInput>

/** `person` is whom the report waits for and who can no longer sign in, `by` who takes their place. */
export const replacePersonInput = fields({
  ...written,
  person: recordNumber('Choose whose place it is.'),
  by: recordNumber('Choose who takes their place.'),
  reason: requiredProse('Say why, so that whoever asks later can see it.', REASON),
})
export type ReplacePersonInput = z.infer<typeof replacePersonInput>

export const correctReportInput = fields({
  ...written,
  reason: requiredProse('Say what was wrong. Readers see it beside both versions.', REASON),
})
export type CorrectReportInput = z.infer<typeof correctReportInput>

export const dropCorrectionInput = fields(written)
export type DropCorrectionInput = z.infer<typeof dropCorrectionInput>

export const withdrawReportInput = fields({
  ...written,
  reason: requiredProse('Say why it is withdrawn. Readers see it in place of the paper.', REASON),
})
export type WithdrawReportInput = z.infer<typeof withdrawReportInput>

export const commentInput = fields({
  key: recordKey('report'),
  paragraph: requiredText('Choose a paragraph.', 400),
  text: requiredProse('Write the comment.', COMMENT),
})
export type CommentInput = z.infer<typeof commentInput>

export const answerCommentInput = fields({
  key: recordKey('report'),
  comment: recordNumber('Choose a comment.'),
  kind: choice(ANSWER_KINDS, 'Choose to reply, resolve or carry.'),
  text: optionalProse(COMMENT),
}).refine(({ kind, text }) => kind !== 'reply' || text !== undefined, {
  error: 'Write the reply.',
  path: ['text'],
})
export type AnswerCommentInput = z.infer<typeof answerCommentInput>

export const readReviewInput = fields({ key: soughtKey('report') })

export const readVersionInput = fields({
  key: soughtKey('report'),
  number: recordNumber('There is no such version.').catch(0),
})
export type ReadVersionInput = z.infer<typeof readVersionInput>
