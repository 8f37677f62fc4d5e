// What is recorded of a meeting holds together: it has taken place, only what was agreed can have been amended, and what
// is on record already is corrected with a reason. Source: committee conventions, minutes; architecture, "Append-only history".

import type { Day } from '../dates/day'
import { DomainError } from '../errors'
import type { DecisionOutcome } from '../reports/values'

export interface RecordedOutcome {
  outcome: DecisionOutcome
  amendment?: string | undefined
  reason?: string | undefined
}

/**
 * Asserts that an outcome can be recorded on `today`; `before` is what is on record of it. Throws INVALID with the field.
 * @example assertRecordable({ outcome: 'agreed' }, { date: asDay('2020-07-21'), today: asDay('2020-07-08'), before: null }) // throws: still to come
 */
export function assertRecordable(
  { outcome, amendment, reason }: RecordedOutcome,
  { date, today, before }: { date: Day; today: Day; before: DecisionOutcome | null },
): void {
  if (date > today)
    throw new DomainError('INVALID', 'This meeting is still to come. Record it once it has met.', {
      field: 'meeting',
    })
  if (amendment !== undefined && outcome !== 'agreed')
    throw new DomainError(
      'INVALID',
      'Only what was agreed can have been amended. Choose “Agreed”, or leave the amendment empty.',
      { field: 'amendment' },
    )
  if (before !== null && reason === undefined)
    throw new DomainError('INVALID', 'Enter why what is on record is not right.', {
      field: 'reason',
    })
}
