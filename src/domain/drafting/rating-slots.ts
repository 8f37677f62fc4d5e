// What the rules on ratings share: where a rating is found, whether it says anything, how a programme is named.
// Source: portfolio file, Rating.

import type { Programme, Rating } from '../portfolio-file/schema'
import { dimensionOf } from '../ratings/rating'
import { nameOf } from './context'
import { factOf, programmePath } from './facts'
import type { Slot } from './message'

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
