// The things whose classification is changed one by one, by the list of the portfolio file that they stand in. Programmes and
// reports are classified on their own pages. Source: portfolio file, Visibility.

export const CLASSIFIED_LISTS = [
  'milestones',
  'ratings',
  'events',
  'risks',
  'measures',
  'decisions',
  'promises',
  'actions',
] as const
export type ClassifiedList = (typeof CLASSIFIED_LISTS)[number]

/** @example isClassifiedList('risks') // true */
export const isClassifiedList = (word: string): word is ClassifiedList =>
  CLASSIFIED_LISTS.some((list) => list === word)

/** Classified as a whole, on their own pages. */
export const CLASSIFIED_PAPERS = ['programmes', 'reports'] as const
export type ClassifiedPaper = (typeof CLASSIFIED_PAPERS)[number]

export const ALL_CLASSIFIED = [...CLASSIFIED_PAPERS, ...CLASSIFIED_LISTS] as const
export type ClassifiedNoun = (typeof ALL_CLASSIFIED)[number]

/** @example isClassifiedNoun('reports') // true */
export const isClassifiedNoun = (word: string): word is ClassifiedNoun =>
  ALL_CLASSIFIED.some((list) => list === word)
