import { can } from '@/domain/access'
import { workersStatus } from '@/domain/reports/status'
import { listTurns } from '@/domain/reviews/turn'
import type { WaitingView } from '@/domain/reviews/views'
import { env } from '@/env'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import type { UnderWay } from '../reports/under-way-store'

/** The reports that wait for the actor to take their next step, the longest waiting first. */
export function listWaiting(
  ctx: ServerContext,
  reports: readonly UnderWay[],
  { fourEyes }: { fourEyes: boolean } = env,
): WaitingView[] {
  const me = actorId(ctx.actor)
  if (me === null || !can(ctx.actor, 'report.review')) return []
  return reports
    .flatMap((report): WaitingView[] => {
      const { key, subject, steps } = report
      const last = steps.at(-1)
      const news = last === undefined ? null : newsOf(ctx, report, last, me, fourEyes)
      if (last === undefined || news === null) return []
      const reason = news === 'sent-back' ? last.reason : null
      return [{ key, subject, news, since: last.on, reason }]
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

function newsOf(
  { actor }: ServerContext,
  report: UnderWay,
  last: UnderWay['steps'][number],
  me: number,
  fourEyes: boolean,
): WaitingView['news'] | null {
  const { named, round, inOrder, authors } = report
  const wrote = authors.includes(me)
  const steps = report.steps.map(({ by, ...step }) => ({ ...step, byId: by }))
  switch (workersStatus(report)) {
    case 'in-review':
      return listTurns({ named, steps, round, inOrder }).find(({ id }) => id === me)?.duty ?? null
    case 'cleared':
      return can(actor, 'report.approve') && !(wrote && fourEyes) ? 'approve' : null
    case 'approved':
      return can(actor, 'report.publish') && wrote ? 'publish' : null
    case 'draft':
      return last.step === 'send-back' && wrote && can(actor, 'report.write') ? 'sent-back' : null
    default:
      return null
  }
}
