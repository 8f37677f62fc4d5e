import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { RecordDecisionInput } from '@/domain/resolutions/input'
import { assertRecordable } from '@/domain/resolutions/rules'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { getMeetingForMinutes } from './load'
import { lockDecision, updateDecision } from './store'

/** Records what a meeting answered to a decision that a programme sought of it. */
export async function recordDecision(
  ctx: ServerContext,
  input: RecordDecisionInput,
): Promise<{ version: number }> {
  assertCan(ctx.actor, 'minutes.record')
  return inTransaction(ctx.db, async (tx) => {
    const meeting = await getMeetingForMinutes(tx, input.meeting)
    const decision = await lockDecision(tx, input.decision, meeting.key)
    if (decision === null)
      throw new DomainError(
        'INVALID',
        'Choose one of the decisions that the meeting was asked for.',
        {
          field: 'decision',
        },
      )
    const { programme, text, outcome: former, version } = decision
    const subject = `programmes/${programme.key}`
    const before = { outcome: former, amendment: decision.amendment, minute: decision.minute }
    if (version !== input.version) throw await staleWrite(tx, subject, before)
    assertRecordable(input, { date: meeting.date, today: ctx.today, before: former })
    const { outcome, amendment = null, minute = null, reason } = input
    await updateDecision(tx, decision, { outcome, amendment, minute })
    await recordAudit(tx, ctx, {
      action: 'meeting.resolve',
      subject,
      before: { decision: text, ...before },
      after: { meeting: meeting.key, decision: text, outcome, amendment, minute },
      ...(reason === undefined ? {} : { reason }),
    })
    return { version: version + 1 }
  })
}
