import 'server-only'
import { can } from '@/domain/access'
import { workersStatus } from '@/domain/reports/status'
import { listTurns, type NamedPerson } from '@/domain/reviews/turn'
import type { WaitingView } from '@/domain/reviews/views'
import { env } from '@/env'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { listUnderWay, type UnderWay } from '../reports/under-way-store'
import { mapNamed } from './named-store'

/** The reports that wait for the reader to take their next step, the longest waiting first. Nothing for the public. */
export async function readWaiting(
  ctx: ServerContext,
  { fourEyes }: { fourEyes: boolean } = env,
): Promise<WaitingView[]> {
  const me = actorId(ctx.actor)
  if (me === null || !can(ctx.actor, 'report.review')) return []
  const reports = await listUnderWay(ctx.db)
  const named = await mapNamed(
    ctx.db,
    reports.map(({ id }) => id),
  )
  return reports.flatMap((report): WaitingView[] => {
    const news = newsOf(ctx, { ...report, named: named.get(report.id) ?? [] }, me, fourEyes)
    if (news === null) return []
    const { key, subject, last } = report
    const reason = news === 'sent-back' ? last.reason : null
    return [{ key, subject, news, since: last.on, reason }]
  })
}

function newsOf(
  { actor }: ServerContext,
  report: UnderWay & { named: readonly NamedPerson[] },
  me: number,
  fourEyes: boolean,
): WaitingView['news'] | null {
  const { named, steps, round, inOrder, authors, last } = report
  const wrote = authors.includes(me)
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
