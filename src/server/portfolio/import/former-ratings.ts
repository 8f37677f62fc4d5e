import 'server-only'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { everInForce } from '@/domain/ratings/in-force'
import type { Tx } from '../../db/transaction'
import { listCorrectedProgrammes } from '../../ratings/store'
import { listProgrammeRows } from '../history-store'
import { ratingFromRow } from '../rating-from-row'

/**
 * A file without the ratings that are on record already as they were told once: an older file does not bring back what was
 * corrected since.
 */
export async function withoutFormerRatings(tx: Tx, file: PortfolioFile): Promise<PortfolioFile> {
  const keys = await listCorrectedProgrammes(tx)
  if (keys.length === 0) return file
  const rows = await listProgrammeRows(tx, { keys })
  const told = new Map(
    rows.map(({ key, ratings }) => [
      key,
      new Set(everInForce(ratings).map((rating) => canonicalText(ratingFromRow(rating)))),
    ]),
  )
  return {
    ...file,
    programmes: file.programmes.map((programme) => ({
      ...programme,
      ratings: programme.ratings.filter(
        (rating) => told.get(programme.key)?.has(canonicalText(rating)) !== true,
      ),
    })),
  }
}
