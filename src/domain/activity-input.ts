// What a reader may ask of the record of who changed what: of one record or all, of one person, of one kind, between two
// days, refused attempts alone, and the next page. Source: architecture, "Audit in the same transaction"; trust S-35.

import { z } from 'zod'
import { ACTIVITY_GROUPS } from './audit/groups'
import { choice, fields, optionalDay, recordKey } from './fields'

const NO_RECORD =
  'Write the end of the record’s address, such as programmes/police-itm or reports/member-update-2020-07.'

/** A path such as `programmes/police-itm`: an address of a page is cut to it. */
const recordPath = z
  .string(NO_RECORD)
  .max(300, NO_RECORD)
  .overwrite((text) =>
    text
      .trim()
      .replace(/^https?:\/\/[^/]+/, '')
      .replace(/^\/+|(?<!\/)\/+$/g, ''),
  )
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, NO_RECORD)

/** Milepost itself, or the number of a person who may sign in. */
const personNumber = z
  .string('Choose a person.')
  .regex(/^(milepost|[1-9]\d{0,8})$/, 'Choose a person.')

const filters = {
  programme: recordKey('programme').optional(),
  record: recordPath.optional(),
  person: personNumber.optional(),
  group: choice(ACTIVITY_GROUPS, 'Choose what was changed.').optional(),
  /** Days in London, both of them included. */
  from: optionalDay(),
  to: optionalDay(),
  refused: z.literal('yes', 'Choose yes or leave it out.').optional(),
}

/** `after`: the `nextCursor` of the page before. */
export const listActivityInput = fields({
  ...filters,
  after: z
    .int('Start again from the first page.')
    .positive('Start again from the first page.')
    .optional(),
})
export type ListActivityInput = z.infer<typeof listActivityInput>

export const activityFilters = fields(filters)
export type ActivityFilters = z.infer<typeof activityFilters>
