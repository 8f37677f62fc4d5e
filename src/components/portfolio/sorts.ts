import type { PortfolioSort } from '@/domain/programmes/list-input'

/** The order of the list, in the words of its caption and of its choice. */
export const SORT_WORDS: Record<PortfolioSort, string> = {
  name: 'by name',
  rating: 'worst rating first',
  next: 'soonest milestone first',
  overdue: 'most overdue first',
  updated: 'last updated first',
}
