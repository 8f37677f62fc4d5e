import 'server-only'
import { can, seesNonPublic } from '@/domain/access'
import { assertCan } from '@/domain/authorise'
import type { Decision } from '@/domain/portfolio-file/schema'
import { readersStatus } from '@/domain/reports/status'
import type { ListResolutionsInput } from '@/domain/resolutions/input'
import { isOn } from '@/domain/resolutions/resolved'
import type { MeetingResolutions, OutcomeView } from '@/domain/resolutions/views'
import type { ServerContext } from '../context'
import { findMeetings } from '../meetings/store'
import { listAgenda, listDecisions, listResolutions } from './store'

/** What a meeting was asked and what it answered, of the reports and the decisions that the actor may read. */
export async function readResolutions(
  ctx: ServerContext,
  { meeting: key }: ListResolutionsInput,
): Promise<MeetingResolutions> {
  assertCan(ctx.actor, 'action.read')
  const audience = { forPublic: !seesNonPublic(ctx.actor) }
  const [agenda, recorded, decisions, [meeting]] = await Promise.all([
    listAgenda(ctx.db, key, audience),
    listResolutions(ctx.db, key, audience),
    listDecisions(ctx.db, key, audience),
    findMeetings(ctx.db, [key]),
  ])
  const readable = agenda.filter(
    ({ status, withdrawnOn, isPublic }) =>
      status !== 'draft' &&
      can(ctx.actor, 'report.read', { isPublic, status: readersStatus({ status, withdrawnOn }) }),
  )
  return {
    recommendations: readable.flatMap(({ key: report, subject, recommendations }) =>
      recommendations.map((asked, place) => {
        const last = recorded.findLast((one) => one.report === report && isOn(one, asked, place))
        return {
          ...{ report: { key: report, subject }, place, text: asked.text },
          answer: last === undefined ? answerIn(asked, key) : answerOf(last),
          seen: last?.id ?? null,
        }
      }),
    ),
    decisions: decisions.map(({ outcome, amendment, minute, ...row }) => ({
      ...row,
      answer: outcome === null ? null : { outcome, amendment, minute, on: null, reason: null },
    })),
    mayRecord:
      can(ctx.actor, 'minutes.record') && meeting !== undefined && meeting.date <= ctx.today,
  }
}

/** What a portfolio file said of a recommendation; null when it said nothing of this meeting. */
function answerIn({ outcome, amendment, minute, soughtAt }: Decision, meeting: string) {
  if (outcome == null || soughtAt !== meeting) return null
  return answerOf({
    ...{ outcome, amendment: amendment ?? null, minute: minute ?? null },
    on: null,
    reason: null,
  })
}

const answerOf = ({ outcome, amendment, minute, on, reason }: OutcomeView): OutcomeView => ({
  ...{ outcome, amendment, minute, on, reason },
})
