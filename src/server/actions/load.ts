import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import { lockAction } from './store'

/**
 * The action, for an answer or its closing by its owner, whoever leads its programme or the PMO. Throws CONFLICT when somebody
 * answered or closed it since the actor saw it, INVALID when there is none or it is closed.
 */
export async function getActionForAnswer(
  tx: Tx,
  ctx: ServerContext,
  { action: key, seen }: { action: string; seen: number },
) {
  const action = await lockAction(tx, key)
  const programme = action?.programme
  const { actor } = ctx
  if (actor.kind !== 'user' || action?.owners.includes(actor.id) !== true)
    assertCan(actor, 'action.answer', {
      isPublic: true,
      ...(programme == null ? {} : { programme }),
    })
  if (action === null)
    throw new DomainError('INVALID', 'Choose one of the actions.', { field: 'action' })
  if (action.steps.length !== seen)
    throw await staleWrite(tx, `actions/${key}`, action.steps.at(-1) ?? null)
  if (action.steps.some(({ kind }) => kind === 'close'))
    throw new DomainError('INVALID', 'This action is closed. Record a new one instead.')
  return action
}
