// How a ground is printed: short in place of what is withheld, in full at the head of a report that is not public. The
// reason and the public-interest note are never printed. Source: committee conventions, 1 "Classification" and 8.

import { ENGLAND, OUTSIDE_PART_VA, UNASKED, WALES } from './grounds'

/** What a ground is: a scheme, and a paragraph of it. */
export interface GroundRef {
  scheme: string
  paragraph: string
}

const ACT = 'the Local Government Act 1972'

/**
 * 'Schedule 12A paragraph 3'; of functions outside Part VA, which have no numbers, 'Functions outside Part VA: commercial'; of
 * what nobody has looked at, 'Not yet looked at'.
 */
export function printGround({ scheme, paragraph }: GroundRef): string {
  if (scheme === UNASKED.scheme) return scheme
  return scheme === OUTSIDE_PART_VA ? `${scheme}: ${paragraph}` : `${scheme} paragraph ${paragraph}`
}

/**
 * The classification at the head of a report that is not public.
 *
 * @example printNonPublic({ scheme: 'Schedule 12A', paragraph: '3' })
 * // 'NON-PUBLIC: by virtue of paragraph 3 of Schedule 12A to the Local Government Act 1972'
 */
export function printNonPublic({ scheme, paragraph }: GroundRef): string {
  switch (scheme) {
    case ENGLAND:
      return `NON-PUBLIC: by virtue of paragraph ${paragraph} of Schedule 12A to ${ACT}`
    case WALES:
      return `NON-PUBLIC: by virtue of paragraph ${paragraph} of Part 4 of Schedule 12A to ${ACT}`
    case OUTSIDE_PART_VA:
      return `NON-PUBLIC: a function outside Part VA of ${ACT} (${paragraph})`
    default:
      return `NON-PUBLIC: by virtue of ${scheme} paragraph ${paragraph}`
  }
}
