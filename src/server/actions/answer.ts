import 'server-only'
import type { AnswerActionInput } from '@/domain/actions/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { getActionForAnswer } from './load'
import { insertActionStep } from './store'

/** Answers an action; it stays open until it is closed, and an earlier answer stays on record. */
export async function answerAction(
  ctx: ServerContext,
  input: AnswerActionInput,
): Promise<{ on: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const action = await getActionForAnswer(tx, ctx, input)
    const { text } = input
    const recordedBy = actorId(ctx.actor)
    await insertActionStep(tx, {
      ...{ actionId: action.id, kind: 'answer', on: ctx.today, text, recordedBy },
    })
    await recordAudit(tx, ctx, {
      action: 'action.answer',
      subject: `actions/${action.key}`,
      before: { text: action.steps.at(-1)?.text ?? null },
      after: { text },
    })
    return { on: ctx.today }
  })
}
