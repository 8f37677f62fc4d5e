import 'server-only'
import { assertForecast } from '@/domain/milestones/changes'
import type { ForecastMilestoneInput } from '@/domain/milestones/input'
import { expectedDate } from '@/domain/milestones/milestone'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { loadMilestone } from './load'
import { saveMilestone } from './save'
import { insertForecast } from './store'

/** Says when the milestone is expected now. What was expected before stays on record; the words for the old date go. */
export async function forecastMilestone(
  ctx: ServerContext,
  input: ForecastMilestoneInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const loaded = await loadMilestone(tx, ctx, input)
    const { row, milestone, path } = loaded
    assertForecast(milestone, input)
    const { forecast, reason } = input
    const saved = await saveMilestone(tx, ctx, loaded, { wording: null, reason: null })
    await insertForecast(tx, {
      milestoneId: row.id,
      forecast,
      reason: reason ?? null,
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await refreshSummary(tx, [loaded.programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'milestone.forecast',
      subject: path,
      before: { expected: expectedDate(milestone) },
      after: { expected: forecast },
      reason,
    })
    return saved
  })
}
