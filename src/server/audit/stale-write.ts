import 'server-only'
import { printDay } from '@/domain/dates/print-day'
import { DomainError } from '@/domain/errors'
import type { Queryable } from '../db/transaction'
import { findLastChange } from './store'

/**
 * The refusal of a write whose form showed an older version: it says who saved in the meantime and carries what they
 * saved. `subject` is the record's path in the audit.
 */
export async function staleWrite(
  db: Queryable,
  subject: string,
  current: unknown,
): Promise<DomainError> {
  const last = await findLastChange(db, subject)
  const who = last === null ? 'Somebody' : `${last.actor} (on ${printDay(last.on)})`
  return new DomainError(
    'CONFLICT',
    `${who} saved this while you had it open. Compare both, then save yours again if it still holds.`,
    { current },
  )
}
