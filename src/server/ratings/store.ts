import 'server-only'
import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { Id } from '../db/schema/columns'
import { ratings } from '../db/schema/facts'
import type { Queryable, Tx } from '../db/transaction'

/** The rating of a dimension of the whole programme that counts on the day, or null. */
export async function findCurrentRating(
  db: Queryable,
  programmeId: Id<'programme'>,
  dimension: string,
  day: Day,
) {
  const [row] = await db
    .select({
      id: ratings.id,
      value: ratings.value,
      scale: ratings.scale,
      reason: ratings.reason,
      pathToGreen: ratings.pathToGreen,
      pathToGreenBy: ratings.pathToGreenBy,
      outlook: ratings.outlook,
      recordedOn: ratings.recordedOn,
    })
    .from(ratings)
    .where(
      and(
        eq(ratings.programmeId, programmeId),
        eq(ratings.dimension, dimension),
        isNull(ratings.element),
        lte(ratings.recordedOn, day),
      ),
    )
    .orderBy(desc(ratings.recordedOn), desc(ratings.id))
    .limit(1)
  return row ?? null
}

export async function insertRating(
  tx: Tx,
  rating: Omit<typeof ratings.$inferInsert, 'id' | 'recordedAt'>,
): Promise<Id<'rating'>> {
  const [row] = await tx.insert(ratings).values(rating).returning({ id: ratings.id })
  if (row === undefined) throw new Error('The rating was not stored')
  return row.id
}
