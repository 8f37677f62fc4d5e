// What those who classify are shown: each thing that the public may not read, on what ground, and when that is looked at
// again; and of one thing how its classification came about. Source: committee conventions, 8.

import type { Day } from '../dates/day'
import type { Visibility } from '../portfolio-file/schema'
import type { ClassifiedNoun } from './lists'
import type { ReviewStanding } from './review'

/** One thing in a line: `words` is its name, or what it says. */
export interface ClassifiedItem {
  list: ClassifiedNoun
  id: number
  words: string
  recordedOn: Day | null
  programme: { key: string; name: string } | null
  /** The key of a programme or a report. */
  key: string | null
  visibility: Visibility
}

export interface ClassifiedRow extends ClassifiedItem {
  standing: ReviewStanding
  /** Whether the actor may change who may read it. */
  mayChange: boolean
}

export interface ClassifiedRegister {
  asAt: Day
  rows: ClassifiedRow[]
  /** For the PMO: what is not public because nobody has said who may read it. */
  unasked: ClassifiedRow[]
}

export interface ClassifiedProgramme {
  programme: { key: string; name: string }
  facts: ClassifiedItem[]
}

/** How the thing was classified from a day on; `on` is null for what was so from the start. */
export interface ClassificationEntry {
  on: Day | null
  by: string | null
  visibility: Visibility
  reason: string | null
}

export interface ClassifiedFact extends ClassifiedItem {
  /** Oldest first; empty while it was never changed. */
  history: ClassificationEntry[]
  mayRelease: boolean
}
