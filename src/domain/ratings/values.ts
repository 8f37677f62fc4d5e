// What a rating may say. "Not rated" and "Exempt" are real answers, not gaps.
// Source: portfolio file, Rating.

export const RATING_VALUES = [
  'red',
  'amber-red',
  'amber',
  'amber-green',
  'green',
  'not-rated',
  'exempt',
] as const

export type RatingValue = (typeof RATING_VALUES)[number]

/** The dimensions that the product knows by name; a portfolio may add its own. */
export const RATING_DIMENSIONS = [
  'overall',
  'schedule',
  'cost',
  'scope',
  'benefits',
  'resources',
] as const

export type RatingDimension = (typeof RATING_DIMENSIONS)[number]
