import 'server-only'
import { assertCan } from '@/domain/authorise'
import { printDay } from '@/domain/dates/print-day'
import { DomainError } from '@/domain/errors'
import type { AddMeetingInput } from '@/domain/reports/meeting-input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findCommittee, insertMeeting } from './store'

/** Adds a meeting of a committee; a committee meets once on a day. */
export async function addMeeting(
  ctx: ServerContext,
  input: AddMeetingInput,
): Promise<{ key: string }> {
  assertCan(ctx.actor, 'report.write')
  return inTransaction(ctx.db, async (tx) => {
    const committee = await findCommittee(tx, input.committee)
    if (committee === null)
      throw new DomainError('INVALID', 'Choose one of the committees.', { field: 'committee' })
    const key = `${committee.key.slice(0, 69)}-${input.date}`
    const time = input.time ?? null
    const meeting = { key, committeeId: committee.id, date: input.date, time, addedOn: ctx.today }
    if ((await insertMeeting(tx, meeting)) === null)
      throw new DomainError(
        'CONFLICT',
        `${committee.name} has a meeting on ${printDay(input.date)} already.`,
        { field: 'date', current: { key } },
      )
    await recordAudit(tx, ctx, {
      action: 'meeting.add',
      subject: `meetings/${key}`,
      after: { committee: committee.key, date: input.date, time: meeting.time },
    })
    return { key }
  })
}
