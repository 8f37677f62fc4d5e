import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { EnterPromiseInput } from '@/domain/promises/input'
import { newKey } from '@/domain/record-key'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { columnOrUnasked } from '../classification/column'
import type { ServerContext } from '../context'
import { findSubjectIds } from '../db/subject-ids'
import { inTransaction, type Tx } from '../db/transaction'
import { lockCommittees } from '../meetings/store'
import { findReport } from '../reports/store'
import { insertPromises, listPromiseKeys } from './store'

/** Records by hand what a committee was told in an earlier report. */
export async function enterPromise(
  ctx: ServerContext,
  input: EnterPromiseInput,
): Promise<{ key: string }> {
  assertCan(ctx.actor, 'promise.record')
  return inTransaction(ctx.db, async (tx) => {
    const committees = await lockCommittees(tx, [input.committee])
    const committeeId = committees.get(input.committee)
    if (committeeId === undefined) throw wrong('committee', 'Choose one of the committees.')
    if (input.toldOn > ctx.today)
      throw wrong('toldOn', 'This day is still to come. Enter the day on which it was told.')
    const about = await aboutOf(tx, input)
    const key = newKey(`${input.committee} ${input.text}`, await listPromiseKeys(tx), 'promise')
    const { toldOn, text, paragraph = null, due = null } = input
    const recorded = { recordedOn: ctx.today, recordedBy: actorId(ctx.actor) }
    await insertPromises(tx, [
      { key, committeeId, toldOn, text, paragraph, due, ...about, ...recorded },
    ])
    await recordAudit(tx, ctx, {
      action: 'promise.enter',
      subject: `promises/${key}`,
      after: input,
    })
    return { key }
  })
}

/** The rows that a promise is about. A promise of a report that is not public is not public either. */
async function aboutOf(tx: Tx, input: EnterPromiseInput) {
  const { report, programme, milestone, visibility } = input
  const owner = milestone?.split('/', 1).join()
  if (programme !== undefined && owner !== undefined && programme !== owner)
    throw wrong('milestone', 'This milestone is one of another programme.')
  const of = programme ?? owner
  const subjects = await findSubjectIds(tx, of === undefined ? [] : [of])
  const programmeId = of === undefined ? null : subjects.programmes.get(of)
  if (programmeId === undefined) throw wrong('programme', 'Choose one of the programmes.')
  const milestoneId = milestone === undefined ? null : subjects.milestones.get(milestone)
  if (milestoneId === undefined) throw wrong('milestone', 'Choose one of the milestones.')
  const source = report === undefined ? null : await findReport(tx, report, { forStaff: true })
  if (report !== undefined && (source === null || source.status === 'draft'))
    throw wrong('report', 'Choose one of the reports that were published.')
  return {
    programmeId,
    milestoneId,
    reportId: source?.id ?? null,
    visibility:
      visibility === undefined || visibility === 'public'
        ? (source?.visibility ?? source?.readersVisibility ?? columnOrUnasked(visibility))
        : visibility,
  }
}

function wrong(field: keyof EnterPromiseInput, message: string): DomainError {
  return new DomainError('INVALID', message, { field })
}
