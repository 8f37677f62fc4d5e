import 'server-only'
import type { CloseActionInput } from '@/domain/actions/input'
import { DomainError } from '@/domain/errors'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { getActionForAnswer } from './load'
import { insertActionStep } from './store'

/** Closes an action that was answered, so that no later meeting carries it. */
export async function closeAction(
  ctx: ServerContext,
  input: CloseActionInput,
): Promise<{ on: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const action = await getActionForAnswer(tx, ctx, input)
    if (action.steps.length === 0)
      throw new DomainError('INVALID', 'Answer this action before you close it.')
    const recordedBy = actorId(ctx.actor)
    await insertActionStep(tx, {
      ...{ actionId: action.id, kind: 'close', on: ctx.today, text: null, recordedBy },
    })
    await recordAudit(tx, ctx, {
      action: 'action.close',
      subject: `actions/${action.key}`,
      after: { closedOn: ctx.today },
    })
    return { on: ctx.today }
  })
}
