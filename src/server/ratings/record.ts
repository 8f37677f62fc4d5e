import 'server-only'
import { assertCan } from '@/domain/authorise'
import { currentRatings } from '@/domain/ratings/in-force'
import type { RecordRatingInput } from '@/domain/ratings/input'
import { assertRatingComplete } from '@/domain/ratings/rating'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import { columnOfNew } from '../classification/column'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { filled } from '../portfolio/filled'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { insertRating, listRatings } from './store'

/** Records a rating as of today, after the one that its author saw; no rating ever overwrites another. */
export async function recordRating(
  ctx: ServerContext,
  { programme, expectedPrevious, visibility: said, ...rating }: RecordRatingInput,
): Promise<{ id: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await getProgrammeForWrite(tx, ctx, programme)
    const { id: programmeId, key, isPublic } = owner
    assertCan(ctx.actor, 'rating.record', { programme: key, isPublic })
    const path = `programmes/${key}/ratings/${rating.dimension}`
    const ratings = await listRatings(tx, programmeId)
    const former = currentRatings(ratings, ctx.today).get(rating.dimension) ?? null
    if ((former?.id ?? null) !== expectedPrevious) throw await staleWrite(tx, path, former)
    const previous = former?.value ?? null
    assertRatingComplete({ ...rating, previous })
    const visibility = columnOfNew(said, owner)
    const id = await insertRating(tx, {
      ...rating,
      visibility,
      programmeId,
      previous,
      scale: former?.scale ?? null,
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await refreshSummary(tx, [programmeId], ctx.today)
    await recordAudit(tx, ctx, {
      action: 'rating.record',
      subject: path,
      before: { value: previous },
      after: { ...rating, ...filled({ visibility }) },
      reason: rating.reason,
    })
    return { id }
  })
}
