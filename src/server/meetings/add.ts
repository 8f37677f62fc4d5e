import 'server-only'
import { assertCan } from '@/domain/authorise'
import { meetsAlready } from '@/domain/calendar/meeting-changes'
import { DomainError } from '@/domain/errors'
import { newKey } from '@/domain/record-key'
import type { AddMeetingInput } from '@/domain/reports/meeting-input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findMeetingOn } from './change-store'
import { insertMeeting, listMeetingKeys, lockCommittee } from './store'

/** Adds a meeting of a committee; a committee meets once on a day. What was cancelled does not count. */
export async function addMeeting(
  ctx: ServerContext,
  input: AddMeetingInput,
): Promise<{ key: string }> {
  assertCan(ctx.actor, 'report.write')
  return inTransaction(ctx.db, async (tx) => {
    const committee = await lockCommittee(tx, input.committee)
    if (committee === null)
      throw new DomainError('INVALID', 'Choose one of the committees.', { field: 'committee' })
    const time = input.time ?? null
    const meeting = { committeeId: committee.id, date: input.date, time, addedOn: ctx.today }
    const there = await findMeetingOn(tx, meeting)
    if (there !== null) throw meetsAlready(committee.name, input.date, there)
    const key = newKey(
      `${committee.key.slice(0, 67)}-${input.date}`,
      await listMeetingKeys(tx),
      'meeting',
    )
    await insertMeeting(tx, { ...meeting, key })
    await recordAudit(tx, ctx, {
      action: 'meeting.add',
      subject: `meetings/${key}`,
      after: { committee: committee.key, date: input.date, time: meeting.time },
    })
    return { key }
  })
}
