import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { GetRiskInput } from '@/domain/risks/input'
import type { StatedRisk } from '@/domain/risks/views'
import type { ServerContext } from '../context'
import { getProgramme } from '../programmes/store'
import { statedOf } from './stated'
import { findRisk } from './store'

/** What was said of a risk last, for those who may say it anew; null when there is none. */
export async function getRisk(
  ctx: ServerContext,
  { programme, risk: key }: GetRiskInput,
): Promise<StatedRisk | null> {
  const { id, isPublic } = await getProgramme(ctx.db, ctx, programme)
  assertCan(ctx.actor, 'risk.write', { programme, isPublic })
  const row = await findRisk(ctx.db, id, key)
  return row === null ? null : { key, seen: row.id, ...statedOf(row) }
}
