import type { Rating } from '@/domain/portfolio-file/schema'
import { effectiveDay } from '@/domain/ratings/in-force'
import { filled } from './filled'
import type { ProgrammeRow } from './history-row'

/**
 * A rating as the portfolio file has it, which has no words for a correction: its day is the day that it speaks of, so that a
 * correction stands where the rating stood that it corrects.
 */
export function ratingFromRow(row: ProgrammeRow['ratings'][number]): Rating {
  const { id, dimension, effectiveOn, corrects, ...rating } = row
  return {
    ...filled({ ...rating, recordedOn: effectiveDay(row) }),
    ...(dimension === 'overall' ? {} : { dimension }),
  }
}
