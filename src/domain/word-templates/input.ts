// What a PMO manager or an administrator says of the council's own Word templates: a file with a name, which of its styles
// each part of a report takes, and for whom it is used. Source: the drafting page, "Word, HTML, PDF"; trust S-41.

import { z } from 'zod'
import { fields, optionalKey, recordKey, recordNumber, requiredText } from '../fields'
import { WORD_ROLES } from './roles'

/** 10 MiB, as base64 has it. */
export const MOST_CONTENT = Math.ceil((10 * 1024 * 1024) / 3) * 4
const LONGEST_NAME = 100
const TOO_LARGE = 'This file is larger than 10 MiB. Choose a smaller one.'

const file = z
  .string({ error: 'Choose a file.' })
  .min(1, 'Choose a file.')
  .max(MOST_CONTENT, TOO_LARGE)
  .refine((text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text), 'Choose a file.')

/** `file` is its bytes in base64. A template of the same name becomes its next version. */
export const uploadTemplateInput = fields({
  name: requiredText('Enter a name for the template.', LONGEST_NAME),
  fileName: requiredText('Choose a file.'),
  file,
})
export type UploadTemplateInput = z.infer<typeof uploadTemplateInput>

const style = z.string({ error: 'Choose a style.' }).max(300, 'Choose a style.').nullable()

/** `number` is the version that was shown; the choice becomes the next version, so that what was published stays known. */
export const mapStylesInput = fields({
  key: recordKey('template'),
  number: recordNumber('Reload the page and try again: it did not say which version it showed.'),
  styles: z.record(z.enum(WORD_ROLES, { error: 'Choose a style.' }), style, {
    error: 'Choose a style for each part.',
  }),
})
export type MapStylesInput = z.infer<typeof mapStylesInput>

/**
 * Without a committee: of all that have no choice of their own. Without a template: as Milepost sets it. `asForAll`: the
 * committee is put back to whatever is chosen for every committee.
 */
export const chooseTemplateInput = fields({
  committee: optionalKey('committee'),
  template: optionalKey('template'),
  asForAll: z.boolean({ error: 'Choose a template.' }).optional(),
}).refine(({ committee, asForAll }) => asForAll !== true || committee !== undefined, {
  path: ['committee'],
  error: 'Choose the committee that is to have what every committee has.',
})
export type ChooseTemplateInput = z.infer<typeof chooseTemplateInput>
