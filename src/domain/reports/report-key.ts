// A report is known by its subject and the day of its first meeting: that is how a clerk would name the file.
// Source: portfolio file, "Keys are stable slugs (a-z0-9-, 1 to 80 characters)".

import type { Day } from '../dates/day'

const LONGEST_KEY = 80

/**
 * The key of a report on `subject` for a meeting on `date`: lower case, words joined by hyphens, at most 80 characters,
 * the day always whole.
 * @example reportKey('IT Division – Member Update', asDay('2020-07-21')) // 'it-division-member-update-2020-07-21'
 */
export function reportKey(subject: string, date: Day): string {
  const room = LONGEST_KEY - date.length - 1
  const words = subject
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, room)
    .replace(/^-+|(?<!-)-+$/g, '')
  return words === '' ? `report-${date}` : `${words}-${date}`
}

/** The key of a recommendation that its author gave none. @example recommendationKey(0) // 'recommendation-1' */
export function recommendationKey(place: number): string {
  return `recommendation-${place + 1}`
}
