// What meetings answered to the recommendations of a report, as part of the report's record. A later row corrects an earlier
// one; of several meetings the last one's answer stands. Source: portfolio file, Decision; committee conventions, minutes.

import type { Decision } from '../portfolio-file/schema'
import type { DecisionOutcome } from '../reports/values'

/** The answer of one meeting (its key) to the recommendation of these words; `text` is null where only its place is on record. */
export interface Resolution {
  meeting: string
  place: number
  text: string | null
  outcome: DecisionOutcome
  amendment: string | null
  minute: string | null
}

/**
 * The recommendations with what was resolved on them, `resolutions` being in the order in which they count. One that was
 * moved by a correction of the report is found by its words; one whose words changed was not put to that meeting.
 * @example withResolutions([{ kind: 'approve', text: 'Approve it' }], resolutions) // [{ …, outcome: 'agreed', soughtAt: 'finance-2020-07-21', minute: '12' }]
 */
export function withResolutions(
  recommendations: readonly Decision[],
  resolutions: readonly Resolution[],
): Decision[] {
  return recommendations.map((asked, place) => {
    const last = resolutions.findLast((one) => isOn(one, asked, place))
    if (last === undefined) return asked
    const { outcome: _outcome, minute: _minute, amendment: _amendment, ...words } = asked
    return {
      ...words,
      soughtAt: last.meeting,
      outcome: last.outcome,
      ...(last.amendment === null ? {} : { amendment: last.amendment }),
      ...(last.minute === null ? {} : { minute: last.minute }),
    }
  })
}

/** Whether a resolution is on the recommendation that stands at a place. */
export function isOn(
  { text, ...resolution }: Pick<Resolution, 'text' | 'place'>,
  asked: Pick<Decision, 'text'>,
  place: number,
): boolean {
  return text === null ? resolution.place === place : text === asked.text
}
