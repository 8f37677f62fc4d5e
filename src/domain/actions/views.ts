// What people see of the actions of committees: what was asked for, of whom, and how it stands.
// Source: the drafting page, "actions".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { Action } from '../portfolio-file/schema'
import type { Named } from '../promises/views'
import type { ActionStanding } from './standing'

/** `seen` is how many answers and closings are on record; `mayAnswer` whether the reader may add one. */
export interface ActionRow {
  key: string
  committee: Named
  meeting: { key: string; date: Day } | null
  kind: Action['kind']
  text: string
  owner: Named | null
  programme: Named | null
  due: ApproximateDate | null
  answer: { on: Day; text: string } | null
  closedOn: Day | null
  standing: ActionStanding
  seen: number
  mayAnswer: boolean
}

export interface ActionList {
  asAt: Day
  rows: ActionRow[]
  committees: Named[]
}
