import { RATING_DIMENSIONS, type RatingDimension } from '@/domain/ratings/values'

export const DIMENSION_WORDS: Record<RatingDimension, string> = {
  overall: 'Overall',
  schedule: 'Schedule',
  cost: 'Cost',
  scope: 'Scope',
  benefits: 'Benefits',
  resources: 'Resources',
}

/** The dimension that an address names; 'overall' when it names none. */
export function dimensionNamed(text: string | undefined): RatingDimension {
  return RATING_DIMENSIONS.find((dimension) => dimension === text) ?? 'overall'
}
