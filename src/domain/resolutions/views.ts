// What the page of a meeting shows of its agenda: what it was asked to resolve, and what it answered.
// Source: committee conventions, minutes.

import type { Day } from '../dates/day'
import type { Named } from '../promises/views'
import type { DecisionOutcome } from '../reports/values'

/** `on` is when it was recorded, and `reason` why an earlier record was not right. */
export interface OutcomeView {
  outcome: DecisionOutcome
  amendment: string | null
  minute: string | null
  on: Day | null
  reason: string | null
}

/** One recommendation of a report; `seen` is the number of its last record. */
export interface RecommendationRow {
  report: { key: string; subject: string }
  place: number
  text: string
  answer: OutcomeView | null
  seen: number | null
}

/** One decision that a programme seeks of the meeting; `id` is its number. */
export interface DecisionRow {
  programme: Named
  id: number
  version: number
  text: string
  answer: OutcomeView | null
}

/** `mayRecord`: the reader keeps the minutes, and the meeting has met. */
export interface MeetingResolutions {
  recommendations: RecommendationRow[]
  decisions: DecisionRow[]
  mayRecord: boolean
}
