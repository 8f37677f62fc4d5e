import 'server-only'
import { seesNonPublic } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { publicRating } from '@/domain/portfolio-file/public-items'
import { type RatingEntry, ratingPlaces } from '@/domain/ratings/history'
import { currentRatings } from '@/domain/ratings/in-force'
import type { ServerContext } from '../context'
import type { ProgrammeRow } from '../portfolio/history-row'
import { ratingFromRow } from '../portfolio/rating-from-row'
import { listCorrectionAccounts } from '../ratings/store'

type RatingRow = ProgrammeRow['ratings'][number]

/** The ratings that the actor may see, with what corrected them. One query more where something was corrected, for staff. */
export async function ratingHistory(
  { db, actor }: ServerContext,
  { ratings }: Pick<ProgrammeRow, 'ratings'>,
  asAt: Day,
): Promise<RatingEntry[]> {
  const isStaff = seesNonPublic(actor)
  const shown = isStaff ? ratings : ratings.filter(({ visibility }) => visibility === null)
  const places = ratingPlaces(shown, asAt)
  const corrections = places.flatMap(({ correction }) => correction?.id ?? [])
  const accounts =
    isStaff && corrections.length > 0 ? await listCorrectionAccounts(db, corrections) : []
  const accountOf = new Map(accounts.map(({ id, by, reason }) => [id, { by, reason }]))
  return places.map(({ row, correction, ...place }) => ({
    ...place,
    id: isStaff ? row.id : null,
    rating: isStaff ? ratingFromRow(row) : publicRating(ratingFromRow(row)),
    corrected: correction && {
      on: correction.recordedOn,
      ...(accountOf.get(correction.id) ?? { by: null, reason: null }),
    },
  }))
}

/** The ids of the ratings that count: what a new rating says that its form showed. */
export function currentRatingIds(ratings: readonly RatingRow[], asAt: Day) {
  const ids: Record<string, number> = Object.fromEntries(
    [...currentRatings(ratings, asAt)].map(([dimension, { id }]) => [dimension, id]),
  )
  return { currentRatingIds: ids, currentRatingId: ids.overall ?? null }
}
