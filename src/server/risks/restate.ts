import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { RestateRiskInput } from '@/domain/risks/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { formerScore, riskPath, scoreOf, statedOf } from './stated'
import { findRisk, insertRisk } from './store'

/**
 * Says anew how a risk stands, from today. What was said before stays on record, and who may read it stays as it was. Without a
 * change nothing is recorded.
 */
export async function restateRisk(
  ctx: ServerContext,
  { programme, risk: key, seen, ...stated }: RestateRiskInput,
): Promise<{ key: string; seen: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const { id: programmeId, isPublic } = await getProgrammeForWrite(tx, ctx, programme)
    assertCan(ctx.actor, 'risk.write', { programme, isPublic })
    const former = await findRisk(tx, programmeId, key)
    if (former === null)
      throw new DomainError('INVALID', 'This risk is not on record. Go back to the programme.')
    const path = riskPath(programme, key)
    const before = statedOf(former)
    if (former.id !== seen) throw await staleWrite(tx, path, { seen: former.id, risk: before })
    if (canonicalText(before) === canonicalText(stated)) return { key, seen }
    const { visibility, position } = former
    const previousScore = formerScore(former)
    const now = await insertRisk(tx, {
      ...{ ...stated, ...scoreOf(stated), key, visibility, programmeId, position, previousScore },
      ...{ recordedOn: ctx.today, recordedBy: actorId(ctx.actor) },
    })
    await refreshSummary(tx, [programmeId], ctx.today)
    await recordAudit(tx, ctx, { action: 'risk.restate', subject: path, before, after: stated })
    return { key, seen: now }
  })
}
