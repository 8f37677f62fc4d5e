// What somebody types to find something: a few words, in quotation marks where they stand together, with a minus before a word
// that may not be there. The last word may be the beginning of one. Source: the main issue, "search"; trust, S-42.

import { z } from 'zod'
import { requiredText } from '../fields'

export const FOUND_KINDS = [
  'programmes',
  'milestones',
  'reports',
  'committees',
  'meetings',
  'risks',
  'promises',
  'actions',
  'people',
  'users',
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** The longest question, in characters. */
export const LONGEST_QUESTION = 200

/** How many of a kind are looked at; of more it is said that there are more. */
export const MOST_OF_KIND = 500

const LAST_PAGE = 100

export const searchInput = z.strictObject({
  q: requiredText('Enter what to look for.', LONGEST_QUESTION),
  /** One kind alone, page by page; otherwise the best few of every kind. */
  kind: z.enum(FOUND_KINDS, { error: 'Choose one of the kinds.' }).optional(),
  page: z
    .int({ error: 'Choose a page.' })
    .min(1, 'Choose a page.')
    .max(LAST_PAGE, 'Choose a page.')
    .optional(),
})
export type SearchInput = z.infer<typeof searchInput>

/**
 * Whether the last word may be the beginning of a longer one: three characters at least, not within quotation marks and not
 * ruled out.
 * @example endsInBeginning('police sec') // true
 */
export function endsInBeginning(question: string): boolean {
  const quotes = question.split('"').length - 1
  return quotes % 2 === 0 && /(^|[\s"])[\p{L}\p{N}]{3,}$/u.test(question)
}
