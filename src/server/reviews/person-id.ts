import { DomainError } from '@/domain/errors'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'

/** Who speaks: a person. Throws FORBIDDEN for Milepost itself, which has nothing to say. */
export function personId({ actor }: ServerContext): Id<'user'> {
  const id = actorId(actor)
  if (id !== null) return id
  throw new DomainError('FORBIDDEN', 'Only a person can comment. Sign in first.')
}
