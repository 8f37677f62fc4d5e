// What the PMO says when it adds, edits or renames a programme. Form and router read the same rules; a write names the
// version that its author saw. A name is changed by renaming alone, so that the former name is kept.
// Source: the main issue, "PMO manager: add and rename programmes".

import { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  choice,
  fields,
  optionalKey,
  optionalProse,
  optionalText,
  recordKey,
  requiredText,
  shownVersion,
} from '../fields'
import { PROGRAMME_KINDS, PROGRAMME_STATUSES } from './values'

const name = requiredText('Enter the name of the programme.', 200)
const abbreviation = optionalText(30)

const editable = {
  kind: choice(PROGRAMME_KINDS, 'Choose what it is.'),
  parent: optionalKey('programme'),
  organisations: z
    .array(recordKey('organisation'), { error: 'Choose the organisations.' })
    .max(50, 'Choose fifty organisations or fewer.'),
  objective: optionalProse(2000),
  stage: optionalText(100),
  status: choice(PROGRAMME_STATUSES, 'Choose a status.').optional(),
  lead: optionalKey('person'),
  sponsor: optionalKey('person'),
  visibility: classificationInput,
}

const written = { key: recordKey('programme'), version: shownVersion() }

export const addProgrammeInput = fields({ name, abbreviation, ...editable })
export type AddProgrammeInput = z.infer<typeof addProgrammeInput>

/** Every answer stands for the whole field: one that is absent empties it. */
export const editProgrammeInput = fields({ ...written, ...editable })
export type EditProgrammeInput = z.infer<typeof editProgrammeInput>

export const renameProgrammeInput = fields({
  ...written,
  name,
  abbreviation,
  reason: optionalProse(1000),
})
export type RenameProgrammeInput = z.infer<typeof renameProgrammeInput>
