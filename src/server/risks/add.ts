import 'server-only'
import { assertCan } from '@/domain/authorise'
import { newKey } from '@/domain/record-key'
import type { AddRiskInput } from '@/domain/risks/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { columnOfNew } from '../classification/column'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { filled } from '../portfolio/filled'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { riskPath, scoreOf } from './stated'
import { insertRisk, listRiskKeys } from './store'

/** Puts a risk on the register of a programme, as it is assessed today. */
export async function addRisk(
  ctx: ServerContext,
  { programme, visibility: said, ...stated }: AddRiskInput,
): Promise<{ key: string; seen: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await getProgrammeForWrite(tx, ctx, programme)
    const { id: programmeId, isPublic } = owner
    assertCan(ctx.actor, 'risk.write', { programme: owner.key, isPublic })
    const key = newKey(stated.title, new Set(await listRiskKeys(tx, programmeId)), 'risk')
    const visibility = columnOfNew(said, owner)
    const seen = await insertRisk(tx, {
      ...{ ...stated, ...scoreOf(stated), key, visibility, programmeId },
      ...{ recordedOn: ctx.today, recordedBy: actorId(ctx.actor) },
    })
    await refreshSummary(tx, [programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'risk.add',
      subject: riskPath(owner.key, key),
      after: { ...stated, ...scoreOf(stated), ...filled({ visibility }) },
    })
    return { key, seen }
  })
}
