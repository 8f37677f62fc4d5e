import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { Id } from '../db/schema/columns'
import { ratings } from '../db/schema/facts'
import { programmes } from '../db/schema/programmes'
import { users } from '../db/schema/users'
import type { Queryable, Tx } from '../db/transaction'

/** All ratings of a programme in the order in which they came on record, also those that were corrected. */
export async function listRatings(db: Queryable, programmeId: Id<'programme'>) {
  return db
    .select({
      id: ratings.id,
      dimension: ratings.dimension,
      element: ratings.element,
      scale: ratings.scale,
      value: ratings.value,
      previous: ratings.previous,
      reason: ratings.reason,
      pathToGreen: ratings.pathToGreen,
      pathToGreenBy: ratings.pathToGreenBy,
      outlook: ratings.outlook,
      ratedBy: ratings.ratedBy,
      visibility: ratings.visibility,
      recordedOn: ratings.recordedOn,
      effectiveOn: ratings.effectiveOn,
      corrects: ratings.corrects,
    })
    .from(ratings)
    .where(eq(ratings.programmeId, programmeId))
    .orderBy(asc(ratings.id))
}

/** Who made each of the corrections, and why. One query. */
export async function listCorrectionAccounts(db: Queryable, ids: readonly Id<'rating'>[]) {
  return db
    .select({ id: ratings.id, by: users.name, reason: ratings.correctionReason })
    .from(ratings)
    .leftJoin(users, eq(users.id, ratings.recordedBy))
    .where(inArray(ratings.id, [...ids]))
}

/** The keys of the programmes that have a corrected rating. */
export async function listCorrectedProgrammes(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectDistinct({ key: programmes.key })
    .from(ratings)
    .innerJoin(programmes, eq(programmes.id, ratings.programmeId))
    .where(isNotNull(ratings.corrects))
  return rows.map(({ key }) => key)
}

/** Whether a rating of one of the programmes was corrected after the one day and by the other. */
export async function hasCorrections(
  db: Queryable,
  keys: readonly string[],
  { after, by }: { after: Day; by: Day },
): Promise<boolean> {
  const [row] = await db
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(programmes, eq(programmes.id, ratings.programmeId))
    .where(
      and(
        isNotNull(ratings.corrects),
        inArray(programmes.key, [...keys]),
        gt(ratings.recordedOn, after),
        lte(ratings.recordedOn, by),
      ),
    )
    .limit(1)
  return row !== undefined
}

export async function insertRating(
  tx: Tx,
  rating: Omit<typeof ratings.$inferInsert, 'id' | 'recordedAt'>,
): Promise<Id<'rating'>> {
  const [row] = await tx.insert(ratings).values(rating).returning({ id: ratings.id })
  if (row === undefined) throw new Error('The rating was not stored')
  return row.id
}
