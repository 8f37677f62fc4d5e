// Which sentences that an author wrote look forward: they say that something will or is to be done, or give a day for it that
// is still ahead. What somebody is asked, what may go wrong, and what stands in quotation marks is no promise.
// Source: drafting, "every forward-looking sentence of a published report becomes a promise".

import type { ApproximateDate } from '../dates/approximate-date'
import { isPast } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { datesIn } from './due-of'

const AHEAD =
  /\b(?:will|shall)\b|\b(?:is|are) (?:still |now )?(?:planned|scheduled|expected|to (?!(?:date|the|an?)\b)\p{L})/u
const DATED = /\b(?:is|are) (?:still |now )?due\b|\bby\b/
const NO_PROMISE = /\b(?:asked|invited|recommended|risks?)\b|^if\b|\?$/i

/**
 * Whether a sentence in an author's words promises something, as at the day of the report's facts (undefined: it has none).
 * @example isPromiseInWords('A note on costs will follow.', asAt) // true
 */
export function isPromiseInWords(text: string, asAt: Day | undefined): boolean {
  const said = text.replace(/“[^“”]*”|"[^"]*"/g, '')
  if (NO_PROMISE.test(said.trim())) return false
  return AHEAD.test(said) || (DATED.test(said) && datesAhead(said, asAt).length > 0)
}

/** The one date that is ahead in such a sentence; undefined where it gives none, or several. */
export function dueInWords(text: string, asAt: Day | undefined): ApproximateDate | undefined {
  const dates = datesAhead(text, asAt)
  return dates.length === 1 ? dates[0] : undefined
}

function datesAhead(text: string, asAt: Day | undefined): ApproximateDate[] {
  return datesIn(text).filter((date) => asAt === undefined || !isPast(date, asAt))
}
