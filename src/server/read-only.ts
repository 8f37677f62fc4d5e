import 'server-only'
import { DomainError } from '@/domain/errors'
import { env } from '@/env'
import { replicaWatch } from './db/replica-watch'

export const READ_ONLY =
  'Milepost can be read but not changed at the moment, so nothing was saved. Try again later.'
export const PRIMARY_AWAY =
  'Milepost can be read only as the public sees it at the moment, so nothing was saved. Changes and sign-ins work again when its database is back. Try again later.'

/**
 * Whether there is only the replica, which the public reads from. It holds nobody's sign-in: until the primary is back
 * everybody is the public, and their sessions wait for them.
 */
export function isPrimaryAway(): boolean {
  return replicaWatch()?.isPrimaryAway() ?? false
}

/** Why nothing can be changed now, as a sentence for whoever tries; null when changes are welcome. */
export function readOnlyReason(): string | null {
  if (isPrimaryAway()) return PRIMARY_AWAY
  return env.readOnly ? READ_ONLY : null
}

/** Refuses every change while there is a reason to. Throws UNAVAILABLE. */
export function assertChangeable(): void {
  const reason = readOnlyReason()
  if (reason !== null) throw new DomainError('UNAVAILABLE', reason)
}
