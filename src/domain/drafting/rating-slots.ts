// What the rules on ratings share: where a rating is found, whether it says anything and is the present one, how a
// programme is named.
// Source: portfolio file, Rating.

import type { Day } from '../dates/day'
import { daysBetween } from '../dates/day-arithmetic'
import type { Programme, Rating } from '../portfolio-file/schema'
import { dimensionOf } from '../ratings/rating'
import { nameOf } from './context'
import { factOf, programmePath } from './facts'
import type { Slot } from './message'

/** A rating older than this on the data day is told as the last one on record: two monthly returns have been missed. */
export const STALE_RATING_DAYS = 62

/**
 * A rating older than this on the data day is told with its day, so that an old Green does not read as of today: a return
 * is monthly, and one was due since.
 */
const DATED_RATING_DAYS = 31

/** Whether the rating, though still the present one, is told with the day on which it was recorded. */
export function isDated({ recordedOn }: Pick<Rating, 'recordedOn'>, asAt: Day): boolean {
  return daysBetween(recordedOn, asAt) > DATED_RATING_DAYS
}

/** Whether the rating is too old, as at the day, to be told as the present one. */
export function isStale({ recordedOn }: Pick<Rating, 'recordedOn'>, asAt: Day): boolean {
  return daysBetween(recordedOn, asAt) > STALE_RATING_DAYS
}

/** Whether the rating is one; "not rated" and "exempt" say that there is none to print. */
export function isSpoken(rating: Rating | undefined): rating is Rating {
  return rating !== undefined && rating.value !== 'not-rated' && rating.value !== 'exempt'
}

/** 'programmes/police-itm/ratings/overall/2020-06-30', with the element before the day where there is one. */
export function ratingPath(programme: Programme, rating: Rating): string {
  const element = rating.element === undefined ? '' : `${rating.element}/`
  return `${programmePath(programme)}/ratings/${dimensionOf(rating)}/${element}${rating.recordedOn}`
}

/** The programme as a slot, by its name on the day. */
export function programmeSlot(programme: Programme): Slot {
  const facts = [factOf(programmePath(programme), 'name', programme.name)]
  return { as: 'programme', programme: nameOf(programme), facts }
}
