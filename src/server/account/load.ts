import 'server-only'
import { assertCan, SIGN_IN_AGAIN } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'

/** Whose account page it is: whoever is signed in. */
export function assertOwnAccount(ctx: ServerContext): Id<'user'> {
  assertCan(ctx.actor, 'account.use')
  const me = actorId(ctx.actor)
  if (me === null) throw new DomainError('UNAUTHENTICATED', SIGN_IN_AGAIN)
  return me
}
