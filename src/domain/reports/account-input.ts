// What an author says became of a thing that a committee was told of and that is no longer on record: the report cannot be
// approved before. Source: drafting, "Vanished items are accounted for".

import type { z } from 'zod'
import { VANISHED_OUTCOMES } from '../drafting/vanished'
import { choice, fields, recordKey, requiredProse, requiredText, shownVersion } from '../fields'

/** `path` is where the thing stood in the facts that were told: 'programmes/itm/milestones/wan'. */
export const accountForInput = fields({
  key: recordKey('report'),
  version: shownVersion(),
  path: requiredText('Choose what is no longer on record.', 400),
  outcome: choice(VANISHED_OUTCOMES, 'Choose what became of it.'),
  reason: requiredProse('Enter why it is no longer on record.', 1000),
})
export type AccountForInput = z.infer<typeof accountForInput>
