import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { MoveMeetingInput } from '@/domain/calendar/input'
import { assertChangeable, isCancelled, meetsAlready } from '@/domain/calendar/meeting-changes'
import { DomainError } from '@/domain/errors'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findMeetingOn, insertMeetingChange, lockMeeting, updateMeeting } from './change-store'

/** Moves a meeting to another day or time; its deadlines and the papers that go to it move with it. */
export async function moveMeeting(
  ctx: ServerContext,
  input: MoveMeetingInput,
): Promise<{ key: string; version: number }> {
  assertCan(ctx.actor, 'committee.write')
  return inTransaction(ctx.db, async (tx) => {
    const meeting = await lockMeeting(tx, input.key)
    if (meeting === null) throw noSuch('meeting')
    const { id, key, committeeId, date, time, version, changes } = meeting
    const subject = `meetings/${key}`
    if (version !== input.version) throw await staleWrite(tx, subject, { date, time, version })
    assertChangeable({ date, isCancelled: isCancelled(changes) }, ctx.today)
    const to = { date: input.date, time: input.time ?? null }
    if (to.date === date && to.time === time) throw wrong('It is on that day already.')
    if (to.date < ctx.today) throw wrong('Choose a day that is not over.')
    const there = await findMeetingOn(tx, { committeeId, date: to.date, but: id })
    if (there !== null) throw meetsAlready(meeting.committee, to.date, there)
    await updateMeeting(tx, meeting, to)
    await insertMeetingChange(tx, {
      ...{ meetingId: id, kind: 'move', from: date, to: to.date, reason: input.reason },
      ...{ on: ctx.today, recordedBy: actorId(ctx.actor) },
    })
    await recordAudit(tx, ctx, {
      ...{ action: 'meeting.move', subject, before: { date, time }, after: to },
      reason: input.reason,
    })
    return { key, version: version + 1 }
  })
}

const wrong = (message: string) => new DomainError('INVALID', message, { field: 'date' })
