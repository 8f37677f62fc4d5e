// What a reader may ask of the record of who changed what: one programme or all, and the next page.
// Source: architecture, "Audit in the same transaction".

import { z } from 'zod'
import { fields, recordKey } from './fields'

/** `after`: the `nextCursor` of the page before. */
export const listActivityInput = fields({
  programme: recordKey('programme').optional(),
  after: z
    .int('Start again from the first page.')
    .positive('Start again from the first page.')
    .optional(),
})
export type ListActivityInput = z.infer<typeof listActivityInput>
