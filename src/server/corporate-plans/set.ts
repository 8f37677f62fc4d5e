import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { newKey } from '@/domain/record-key'
import type { SetCorporatePlanInput } from '@/domain/reports/templates/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { insertCorporatePlan, listCorporatePlans, lockCorporatePlans } from './store'

const CHANGED =
  'Somebody changed this plan after you opened the page. Nothing of yours was saved: reload the page and look at theirs first.'

/** Enters a corporate plan, or its next version. Reports keep the outcomes that they name. */
export async function setCorporatePlan(
  ctx: ServerContext,
  { key: asked, seen, until, ...plan }: SetCorporatePlanInput,
): Promise<{ key: string; number: number }> {
  assertCan(ctx.actor, 'house-style.manage')
  return inTransaction(ctx.db, async (tx) => {
    await lockCorporatePlans(tx)
    const plans = await listCorporatePlans(tx)
    const before = plans.find(({ key }) => key === asked)
    if (asked !== undefined && before === undefined)
      throw new DomainError('NOT_FOUND', 'There is no such corporate plan.')
    if (before?.number !== seen)
      throw new DomainError('CONFLICT', CHANGED, { current: { number: before?.number } })
    const key = asked ?? newKey(plan.name, new Set(plans.map((one) => one.key)), 'corporate plan')
    const next = { ...plan, key, number: (before?.number ?? 0) + 1, ...(until && { until }) }
    const by = { recordedOn: ctx.today, recordedBy: actorId(ctx.actor) }
    await insertCorporatePlan(tx, { ...next, ...by })
    await recordAudit(tx, ctx, {
      action: 'corporate-plan.set',
      subject: `corporate-plans/${key}`,
      ...(before !== undefined && { before }),
      after: next,
    })
    return { key, number: next.number }
  })
}
