import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { effectiveDay, ratingBefore, ratingsInForce, standingFor } from '@/domain/ratings/in-force'
import type { CorrectRatingInput } from '@/domain/ratings/input'
import { assertCorrects, assertRatingComplete } from '@/domain/ratings/rating'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'
import { inTransaction } from '../db/transaction'
import { refreshSummary } from '../portfolio/summary'
import { getProgrammeForWrite } from '../programmes/store'
import { insertRating, listRatings } from './store'

/**
 * Corrects a rating that its author saw standing: the correction is known from today and speaks of the day of the other,
 * which stays in the history. Whatever the correction does not say (element, scale, who rated, who may see it) is as it was.
 */
export async function correctRating(
  ctx: ServerContext,
  { programme, rating: corrected, correctionReason, ...said }: CorrectRatingInput,
): Promise<{ id: Id<'rating'> }> {
  return inTransaction(ctx.db, async (tx) => {
    const { id: programmeId, key, isPublic } = await getProgrammeForWrite(tx, ctx, programme)
    assertCan(ctx.actor, 'rating.record', { programme: key, isPublic })
    const ratings = await listRatings(tx, programmeId)
    const wrong = ratings.find(({ id }) => id === corrected)
    if (wrong === undefined || wrong.recordedOn > ctx.today)
      throw new DomainError('INVALID', 'This rating is not on record. Go back to the programme.')
    const path = `programmes/${key}/ratings/${wrong.dimension}`
    const standing = standingFor(ratings, wrong, ctx.today)
    if (standing !== wrong) throw await staleWrite(tx, path, standing)
    assertCorrects(said, wrong)
    const previous =
      ratingBefore(ratingsInForce(ratings, ctx.today), wrong)?.value ?? wrong.previous
    assertRatingComplete({ ...said, previous })
    const { dimension, element, scale, ratedBy, visibility, value, reason } = wrong
    const effectiveOn = effectiveDay(wrong)
    const id = await insertRating(tx, {
      ...{ programmeId, dimension, element, scale, ratedBy, visibility, previous, ...said },
      ...{ corrects: wrong.id, correctionReason, effectiveOn },
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await refreshSummary(tx, [programmeId], ctx.today)
    const { pathToGreen, pathToGreenBy, outlook } = wrong
    await recordAudit(tx, ctx, {
      action: 'rating.correct',
      subject: path,
      before: { value, reason, pathToGreen, pathToGreenBy, outlook, effectiveOn },
      after: { ...said, effectiveOn },
      reason: correctionReason,
    })
    return { id }
  })
}
