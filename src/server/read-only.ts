import 'server-only'
import { DomainError } from '@/domain/errors'
import { env } from '@/env'

export const READ_ONLY =
  'Milepost can be read but not changed at the moment, so nothing was saved. Try again later.'

/** Why nothing can be changed now, as a sentence for whoever tries; null when changes are welcome. */
export function readOnlyReason(): string | null {
  return env.readOnly ? READ_ONLY : null
}

/** Refuses every change while there is a reason to. Throws UNAVAILABLE. */
export function assertChangeable(): void {
  const reason = readOnlyReason()
  if (reason !== null) throw new DomainError('UNAVAILABLE', reason)
}
