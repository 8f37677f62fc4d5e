import { type Actor, MILEPOST } from '@/domain/access'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'

/** The actor's row, or null for the public and for Milepost itself. Guarantee: actors are read from that table alone. */
export function actorId(actor: Actor): Id<'user'> | null {
  return actor.kind === 'user' && !isMilepost(actor) ? (actor.id as Id<'user'>) : null
}

/** Who says something, and on which day. */
export const saidBy = ({ actor, today }: ServerContext) => ({ on: today, by: actorId(actor) })

/** Whether Milepost acts on its own, for a command and not for a person who signed in. */
export function isMilepost(actor: Actor): boolean {
  return actor.kind === 'user' && actor.id === MILEPOST.id
}
