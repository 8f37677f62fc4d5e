// What a reader of "Where things stand" sees coming: milestones due within thirty days.
// Source: how it looks, "a page answers one question first".

import type { DueMilestone } from '../milestones/due'

export const SOON_DAYS = 30

/** A milestone that is due soon, with its programme. */
export interface DueSoon {
  key: string
  name: string
  milestone: DueMilestone
}
