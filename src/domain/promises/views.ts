// What the page of promises shows: each promise in words that a Member can follow, and what became of it.
// Source: drafting, "a page for Members: what you were told, and what became of it".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { PromiseAccountView } from './account'
import type { ForecastAccuracy } from './accuracy'
import type { SpokenState } from './values'

export interface Named {
  key: string
  name: string
}

/** `subject` is the title of its report, when the reader may read it; `accountId` the number of its last recorded account, for those who record them. */
export interface PromiseRow {
  key: string
  committee: Named
  report: { key: string; subject: string } | null
  paragraph: string | null
  toldOn: Day
  text: string
  programme: Named | null
  milestone: Named | null
  due: ApproximateDate | null
  isPublic: boolean
  account: PromiseAccountView
  accountId: number | null
}

export interface AccuracyRow extends ForecastAccuracy {
  programme: Named | null
}

/** `counts` is how many promises there are of each state, before the filter of what became of them. */
export interface PromiseLedger {
  asAt: Day
  rows: PromiseRow[]
  counts: Record<SpokenState, number>
  accuracy: AccuracyRow[]
  committees: Named[]
  programmes: Named[]
}
