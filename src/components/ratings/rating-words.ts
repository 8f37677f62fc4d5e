import type { RatingValue } from '@/domain/ratings/values'

/** The words of the ratings; the same everywhere. */
export const RATING_WORDS: Record<RatingValue, string> = {
  red: 'Red',
  'amber-red': 'Amber/Red',
  amber: 'Amber',
  'amber-green': 'Amber/Green',
  green: 'Green',
  'not-rated': 'Not rated',
  exempt: 'Exempt',
}
