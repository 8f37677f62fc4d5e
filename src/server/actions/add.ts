import 'server-only'
import type { AddActionInput } from '@/domain/actions/input'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { newKey } from '@/domain/record-key'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { columnOrUnasked } from '../classification/column'
import type { ServerContext } from '../context'
import { findSubjectIds } from '../db/subject-ids'
import { inTransaction } from '../db/transaction'
import { findMeetings } from '../meetings/store'
import { findPersonId } from '../reports/choice-store'
import { insertAction, listActionKeys } from './store'

/** Records an action or a Member's question from the minutes of a meeting. */
export async function addAction(
  ctx: ServerContext,
  input: AddActionInput,
): Promise<{ key: string }> {
  assertCan(ctx.actor, 'minutes.record')
  return inTransaction(ctx.db, async (tx) => {
    const [meeting] = await findMeetings(tx, [input.meeting])
    if (meeting === undefined) throw wrong('meeting', 'Choose one of the meetings.')
    const { kind, text, owner, programme, due = null, visibility } = input
    const ownerId = owner === undefined ? null : await findPersonId(tx, owner)
    if (owner !== undefined && ownerId === null) throw wrong('owner', 'Choose one of the people.')
    const subjects = await findSubjectIds(tx, programme === undefined ? [] : [programme])
    const programmeId = programme === undefined ? null : subjects.programmes.get(programme)
    if (programmeId === undefined) throw wrong('programme', 'Choose one of the programmes.')
    const key = newKey(`${meeting.key} ${text}`, await listActionKeys(tx), 'action')
    await insertAction(tx, {
      ...{ key, kind, text, due, ownerId, programmeId },
      visibility: columnOrUnasked(visibility),
      ...{ committeeId: meeting.committeeId, meetingId: meeting.id },
      ...{ recordedOn: ctx.today, recordedBy: actorId(ctx.actor) },
    })
    await recordAudit(tx, ctx, { action: 'action.add', subject: `actions/${key}`, after: input })
    return { key }
  })
}

function wrong(field: keyof AddActionInput, message: string): DomainError {
  return new DomainError('INVALID', message, { field })
}
