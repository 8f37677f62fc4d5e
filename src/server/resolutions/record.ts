import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { RecordResolutionInput } from '@/domain/resolutions/input'
import { isOn } from '@/domain/resolutions/resolved'
import { assertRecordable } from '@/domain/resolutions/rules'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { getMeetingForMinutes } from './load'
import { insertResolution, listAgenda, listResolutions } from './store'

const ALL = { forPublic: false }

/** Records what a meeting answered to a recommendation. A later record corrects an earlier one, which stays. */
export async function recordResolution(
  ctx: ServerContext,
  input: RecordResolutionInput,
): Promise<{ on: string }> {
  assertCan(ctx.actor, 'minutes.record')
  return inTransaction(ctx.db, async (tx) => {
    const meeting = await getMeetingForMinutes(tx, input.meeting)
    const { report, asked } = await getRecommendation(tx, input)
    const { place, outcome, amendment = null, minute = null, reason = null } = input
    const earlier = await listResolutions(tx, meeting.key, ALL)
    const before = earlier.findLast((one) => one.report === report.key && isOn(one, asked, place))
    const subject = `meetings/${meeting.key}`
    if ((before?.id ?? null) !== input.seen) throw await staleWrite(tx, subject, before ?? null)
    assertRecordable(input, {
      date: meeting.date,
      today: ctx.today,
      before: before?.outcome ?? null,
    })
    await insertResolution(tx, {
      ...{ reportId: report.id, meetingId: meeting.id, place, text: asked.text },
      ...{ outcome, amendment, minute, reason, on: ctx.today, recordedBy: actorId(ctx.actor) },
    })
    await recordAudit(tx, ctx, {
      action: 'meeting.resolve',
      subject,
      before: before === undefined ? null : answerOf(before),
      after: { report: report.key, text: asked.text, outcome, amendment, minute },
      ...(reason === null ? {} : { reason }),
    })
    return { on: ctx.today }
  })
}

const answerOf = ({ report, text, outcome, amendment, minute }: Record<string, unknown>) => ({
  ...{ report, text, outcome, amendment, minute },
})

/** A recommendation of a report that was approved: a draft was put to nobody. */
async function getRecommendation(tx: Tx, { meeting, report: key, place }: RecordResolutionInput) {
  const report = (await listAgenda(tx, meeting, ALL)).find((one) => one.key === key)
  const asked = report?.recommendations[place]
  if (report === undefined || report.status === 'draft' || asked === undefined)
    throw new DomainError(
      'INVALID',
      'Choose one of the recommendations that went to the meeting.',
      {
        field: 'report',
      },
    )
  return { report, asked }
}
