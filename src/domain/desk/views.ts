// What waits for a person who signed in: reports for their next step, what committees asked of them, and the deadlines that
// concern them. Source: the issue of committee updates, "on each desk".

import type { ActionRow } from '../actions/views'
import type { DueForReader } from '../calendar/coming-up'
import type { StrandedReport } from '../calendar/stranded'
import type { WaitingView } from '../reviews/views'

export interface DeskView {
  /** The longest waiting first. */
  waiting: WaitingView[]
  /** Not answered yet, soonest due first. */
  asked: ActionRow[]
  /** For those who write reports: the soonest meeting first. */
  stranded: StrandedReport[]
  /** The soonest first. */
  comingUp: DueForReader[]
  /** How many grounds on which something is not public are to be looked at again now. */
  reviewsDue: number
}
