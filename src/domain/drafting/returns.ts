// The monthly return of a programme and the rating that its facts suggest. Ready for the day on which these are recorded: the
// portfolio file has neither yet, so they come with the request for a draft, and a draft without them says nothing of them.
// Source: drafting, "A return that was not submitted never prints as a current Green".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { RatingValue } from '../ratings/values'
import type { ProgrammeContext } from './context'

/** A return that is asked of a programme for a period, due on a day; without `submittedOn` none has come. */
export interface RatingReturn {
  programme: string
  period: ApproximateDate
  due: Day
  submittedOn?: Day | undefined
}

/** The rating that the facts on record suggested on a day. */
export interface SuggestedRating {
  programme: string
  on: Day
  value: RatingValue
}

/** What is known of these. The author is always told of a suggestion; the report says it only where `saysSuggested`. */
export interface KnownReturns {
  returns?: readonly RatingReturn[]
  suggested?: readonly SuggestedRating[]
  saysSuggested?: boolean
}

type Known = Pick<ProgrammeContext, 'programme' | 'asAt' | 'returns'>

/** The last return that was due before the day of the facts, as it was known on that day; null where none was. */
export function lastReturn({ programme, asAt, returns }: Known): RatingReturn | null {
  const due = (returns?.returns ?? [])
    .filter((one) => one.programme === programme.key && one.due < asAt)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const last = due.at(-1)
  if (last === undefined) return null
  const { submittedOn, ...asked } = last
  return submittedOn === undefined || submittedOn > asAt ? asked : last
}

/** The last return where it has not come; null where it has, or none was due. */
export function missingReturn(known: Known): RatingReturn | null {
  const last = lastReturn(known)
  return last?.submittedOn === undefined ? last : null
}

/** The last rating that the facts suggested by the day of the facts; null where there is none. */
export function lastSuggestion({ programme, asAt, returns }: Known): SuggestedRating | null {
  const known = (returns?.suggested ?? [])
    .filter((one) => one.programme === programme.key && one.on <= asAt)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return known.at(-1) ?? null
}
