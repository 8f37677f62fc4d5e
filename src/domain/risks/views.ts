// What a form shows of a risk before somebody says anew how it stands. Source: portfolio file, Risk.

import type { Risk } from '../portfolio-file/schema'

type Stated =
  | 'title'
  | 'reference'
  | 'cause'
  | 'event'
  | 'effect'
  | 'mitigation'
  | 'likelihood'
  | 'impact'
  | 'targetScore'
  | 'targetDate'
  | 'status'
  | 'owner'

/** `seen`: the number of the statement. */
export type StatedRisk = Pick<Risk, 'key' | Stated> & { seen: number }
