import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { CancelMeetingInput } from '@/domain/calendar/input'
import { assertChangeable, isCancelled } from '@/domain/calendar/meeting-changes'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { insertMeetingChange, lockMeeting, updateMeeting } from './change-store'

/** Cancels a meeting: it stays to be read, with the reason, and nothing is due for it any more. */
export async function cancelMeeting(
  ctx: ServerContext,
  input: CancelMeetingInput,
): Promise<{ key: string; version: number }> {
  assertCan(ctx.actor, 'committee.write')
  return inTransaction(ctx.db, async (tx) => {
    const meeting = await lockMeeting(tx, input.key)
    if (meeting === null) throw noSuch('meeting')
    const { id, key, date, time, version, changes } = meeting
    const subject = `meetings/${key}`
    if (version !== input.version) throw await staleWrite(tx, subject, { date, time, version })
    assertChangeable({ date, isCancelled: isCancelled(changes) }, ctx.today)
    await updateMeeting(tx, meeting, {})
    await insertMeetingChange(tx, {
      ...{ meetingId: id, kind: 'cancel', from: date, to: date, reason: input.reason },
      ...{ on: ctx.today, recordedBy: actorId(ctx.actor) },
    })
    await recordAudit(tx, ctx, {
      ...{ action: 'meeting.cancel', subject, before: { date }, after: { cancelled: true } },
      reason: input.reason,
    })
    return { key, version: version + 1 }
  })
}
