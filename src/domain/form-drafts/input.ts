// What somebody typed and has not sent is kept for them, and is shown to nobody else. It is no record: it says what a
// form held, field by field, when it was opened and when it was last typed into.
// Source: trust A-18, "drafts kept server-side 30 days", and U-8.

import { z } from 'zod'
import { fields, LARGEST_NUMBER } from '../fields'

export const LONGEST_DRAFT = 64 * 1024

/** The answers of a form by the names of its fields; a group of boxes has several, or none. */
export const formValues = z.record(z.string().max(200), z.array(z.string()).max(1000))
export type FormValues = z.infer<typeof formValues>

export const draftValues = fields({
  /** What the form said when it was opened. */
  start: formValues,
  /** What it says now. */
  typed: formValues,
})
  .refine((values) => bytesOf(values) <= LONGEST_DRAFT, {
    error: 'This is too long to keep as a draft. Save it soon.',
  })
  .refine(({ start, typed }) => [start, typed].every(canBeStored), {
    error: 'This has a character that cannot be kept.',
  })
export type DraftValues = z.infer<typeof draftValues>

const bytesOf = (values: unknown) => new TextEncoder().encode(JSON.stringify(values)).length

/** Without the null character and halves of characters, which no database keeps. */
function canBeStored(values: FormValues): boolean {
  const texts = Object.entries(values).flat(2)
  return texts.every((text) => !text.includes('\0') && !/\p{Cs}/u.test(text))
}

const form = z
  .string()
  .max(500)
  .regex(/^[\w.:/-]+$/, { error: 'There is no such form.' })

export const formDraftInput = fields({ form })
export type FormDraftInput = z.infer<typeof formDraftInput>

export const saveFormDraftInput = fields({
  form,
  version: z.int().min(0).max(LARGEST_NUMBER).nullable(),
  values: draftValues,
})
export type SaveFormDraftInput = z.infer<typeof saveFormDraftInput>
