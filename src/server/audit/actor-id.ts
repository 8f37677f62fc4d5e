import type { Actor } from '@/domain/access'
import type { Id } from '../db/schema/columns'

/** The actor's row, or null for the public and for Milepost itself. Guarantee: actors are read from that table alone. */
export function actorId(actor: Actor): Id<'user'> | null {
  return actor.kind === 'user' ? (actor.id as Id<'user'>) : null
}
