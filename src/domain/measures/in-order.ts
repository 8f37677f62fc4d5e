// Figures are told in the order of the periods that they are for, whenever each of them was recorded: the figure for May that
// came in after the one for June is not the newest. Source: portfolio file, Measure.

import { windowOf } from '../dates/approximate-window'
import type { Observation } from '../portfolio-file/schema'

/**
 * The observations by the end of their period; of two periods with one end the one that stood first stays first.
 * @example inOrder([june, may]) // [may, june]
 */
export function inOrder(observations: readonly Observation[]): Observation[] {
  return observations.toSorted((a, b) => compare(endOf(a), endOf(b)))
}

function endOf({ period }: Observation): string {
  const { first, last } = windowOf(period)
  return last ?? first ?? ''
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
