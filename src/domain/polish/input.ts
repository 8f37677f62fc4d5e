// What an author sends to have a section of a draft worded more plainly.
// Source: the drafting page, "Optional polish by a language model".

import type { z } from 'zod'
import { fields, recordKey, requiredText, shownVersion } from '../fields'

export const polishSectionInput = fields({
  key: recordKey('report'),
  section: requiredText('Choose a section.', 400),
  version: shownVersion(),
})
export type PolishSectionInput = z.infer<typeof polishSectionInput>
