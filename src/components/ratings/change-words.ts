import { ratingLabel } from '@/domain/ratings/rating'
import type { RatingValue } from '@/domain/ratings/values'

/** From best to worst. A value that is missing here says nothing of better or worse. */
const ORDER: readonly RatingValue[] = ['green', 'amber-green', 'amber', 'amber-red', 'red']

/**
 * How a rating stands to the one before, in words: 'worse: it was Green', 'no change', or null when there was none.
 * @example changeInWords('amber', 'green') // 'worse: it was Green'
 */
export function changeInWords(
  value: RatingValue,
  previous: RatingValue | null | undefined,
): string | null {
  if (previous === null || previous === undefined) return null
  if (previous === value) return 'no change'
  const [now, then] = [ORDER.indexOf(value), ORDER.indexOf(previous)]
  const was = `it was ${ratingLabel(previous)}`
  if (now < 0 || then < 0) return was
  return `${now > then ? 'worse' : 'better'}: ${was}`
}
