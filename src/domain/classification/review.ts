// A ground is not for ever: it names a day on which it is looked at again, and whoever may change it is told in time. It is
// kept with a new day and a reason, or what it covers is made public. Source: committee conventions, 8, "review date".

import type { Day } from '../dates/day'
import { addDays } from '../dates/day-arithmetic'
import { DomainError } from '../errors'
import type { Visibility } from '../portfolio-file/schema'

export const REVIEW_DAYS = 28

/** How the review of a ground stands: its day has come, it comes within 28 days, later, or no day is named. */
export type ReviewStanding = 'due' | 'soon' | 'later' | 'unnamed'

/** @example reviewStanding(asDay('2020-07-08'), asDay('2020-07-08')) // 'due' */
export function reviewStanding(reviewOn: Day | undefined, today: Day): ReviewStanding {
  if (reviewOn === undefined) return 'unnamed'
  if (reviewOn <= today) return 'due'
  return reviewOn <= addDays(today, REVIEW_DAYS) ? 'soon' : 'later'
}

/** Whether somebody has to look at the ground now: its day has come, or comes within 28 days. */
export function isDueForReview(reviewOn: Day | undefined, today: Day): boolean {
  const standing = reviewStanding(reviewOn, today)
  return standing === 'due' || standing === 'soon'
}

/** Throws INVALID when a ground that is set today is to be looked at again today or earlier. */
export function assertReviewAhead(visibility: Visibility, today: Day): void {
  if (visibility === 'public') return
  const { reviewOn } = visibility.nonPublic
  if (reviewOn !== undefined && reviewOn <= today)
    throw new DomainError('INVALID', 'Choose a day after today.', {
      field: 'visibility.nonPublic.reviewOn',
    })
}
