import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { GetMeasureInput } from '@/domain/measures/input'
import type { MeasureToEdit } from '@/domain/measures/views'
import { listChangesOf } from '../audit/store'
import type { ServerContext } from '../context'
import { getProgramme } from '../programmes/store'
import { describedOf, describedSchema } from './described'
import { measurePath } from './figure'
import { findMeasure } from './store'

/** A measure for those who may describe it anew, with how it was described before; null when there is none. */
export async function getMeasure(
  ctx: ServerContext,
  { programme, measure: key }: GetMeasureInput,
): Promise<MeasureToEdit | null> {
  const owner = programme === undefined ? null : await getProgramme(ctx.db, ctx, programme)
  assertCan(
    ctx.actor,
    'measure.write',
    owner === null ? {} : { programme: owner.key, isPublic: owner.isPublic },
  )
  const row = await findMeasure(ctx.db, owner?.id ?? null, key)
  if (row === null) return null
  const changes = await listChangesOf(ctx.db, measurePath(programme, key), 'measure.edit')
  return {
    key,
    seen: row.version,
    described: describedOf(row),
    changes: changes.map(({ id, on, actor, reason, before }) => ({
      ...{ id, on, by: actor, reason: reason ?? '' },
      before: describedSchema.parse(before),
    })),
  }
}
