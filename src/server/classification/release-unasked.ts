import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ReleaseUnaskedInput } from '@/domain/classification/input'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { getProgrammeForWrite } from '../programmes/store'
import { factPath } from './path'
import { countClassifications, insertClassifications, lockOthers } from './store'
import { listUnasked } from './unasked-store'

const REASON = 'Looked through: everybody may read it.'

/**
 * Makes public what was entered by hand and nobody has said who may read. What somebody has classified since is left as they
 * said. Gives how much became public.
 */
export async function releaseUnasked(
  ctx: ServerContext,
  { items }: ReleaseUnaskedInput,
): Promise<{ released: number }> {
  assertCan(ctx.actor, 'fact.release', { isPublic: true })
  return inTransaction(ctx.db, async (tx) => {
    const asked = new Set(items.map(({ list, id }) => `${list}/${id}`))
    const owners = await lockOwners(tx, ctx)
    const rows = (await listUnasked(tx)).filter(({ list, id }) => asked.has(`${list}/${id}`))
    if (rows.length === 0) return { released: 0 }
    const recorded = { recordedOn: ctx.today, recordedBy: actorId(ctx.actor) }
    for (const { list, id, programme, visibility, known } of rows) {
      const isKnown = (await countClassifications(tx, list, id)) > 0
      const fact = { list, factId: id, programmeId: owners.get(programme?.key ?? '') ?? null }
      await insertClassifications(tx, [
        ...(isKnown ? [] : [{ ...fact, visibility, recordedOn: known }]),
        { ...fact, visibility: null, reason: REASON, ...recorded },
      ])
    }
    await recordAudit(
      tx,
      ctx,
      ...rows.map((row) => ({
        action: 'classification.release',
        subject: factPath(row, row.programme?.key),
        before: { visibility: visibilityOf(row.visibility) },
        after: { visibility: 'public' },
        reason: REASON,
      })),
    )
    return { released: rows.length }
  })
}

/** Lets one at a time say who may read these, whichever programmes they are of. */
async function lockOwners(tx: Tx, ctx: ServerContext) {
  await lockOthers(tx)
  const keys = (await listUnasked(tx)).flatMap(({ programme }) => programme?.key ?? [])
  const owners = new Map<string, Awaited<ReturnType<typeof getProgrammeForWrite>>['id']>()
  for (const key of [...new Set(keys)].toSorted())
    owners.set(key, (await getProgrammeForWrite(tx, ctx, key)).id)
  return owners
}
