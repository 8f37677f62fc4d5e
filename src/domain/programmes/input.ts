// What the PMO says when it adds, edits or renames a programme. Form and router read the same rules; a write names the
// version that its author saw. A name is changed by renaming alone, so that the former name is kept.
// Source: the main issue, "PMO manager: add and rename programmes".

import { z } from 'zod'
import { PROGRAMME_KINDS, PROGRAMME_STATUSES } from './values'

const key = z.string().min(1).max(80)

const line = (name: string, longest: number) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${name}.`)
    .max(longest, `Shorten ${name} to ${longest} characters or fewer.`)

/** An empty answer is no answer. */
const optionalLine = (name: string, longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Shorten ${name} to ${longest} characters or fewer.`)
    .transform((text) => (text === '' ? undefined : text))
    .optional()

const optionalChoice = z
  .string()
  .max(80)
  .transform((text) => (text === '' ? undefined : text))
  .optional()

const name = line('the name of the programme', 200)
const abbreviation = optionalLine('the abbreviation', 30)

export const programmeVisibilityInput = z.union([
  z.literal('public'),
  z.strictObject({
    nonPublic: z.strictObject({
      scheme: line('the scheme, such as Schedule 12A', 100),
      paragraph: line('the paragraph of the scheme, such as 3', 20),
      reason: line('the reason why the public may not read it', 500),
    }),
  }),
])

const editable = {
  kind: z.enum(PROGRAMME_KINDS, { error: 'Choose what it is.' }),
  parent: optionalChoice,
  organisations: z.array(key).max(50, 'Choose fifty organisations or fewer.'),
  objective: optionalLine('the objective', 2000),
  stage: optionalLine('the stage', 100),
  status: z.enum(PROGRAMME_STATUSES, { error: 'Choose a status.' }).optional(),
  lead: optionalChoice,
  sponsor: optionalChoice,
  visibility: programmeVisibilityInput,
}

const written = { key, version: z.int() }

export const addProgrammeInput = z.strictObject({ name, abbreviation, ...editable })
export type AddProgrammeInput = z.infer<typeof addProgrammeInput>

/** Every answer stands for the whole field: one that is absent empties it. */
export const editProgrammeInput = z.strictObject({ ...written, ...editable })
export type EditProgrammeInput = z.infer<typeof editProgrammeInput>

export const renameProgrammeInput = z.strictObject({
  ...written,
  name,
  abbreviation,
  reason: optionalLine('the reason', 1000),
})
export type RenameProgrammeInput = z.infer<typeof renameProgrammeInput>
