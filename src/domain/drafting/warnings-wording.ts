// Words that reckon from the day on which they were said ("in the next 2 years", "for the last 8 weeks") and come to another
// day than the date beside them. Source: portfolio file, Milestone, "wording"; drafting, "notes: contradictory".

import { printApproximateDate } from '../dates/approximate-print'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { addDays, addMonths } from '../dates/day-arithmetic'
import { printDay } from '../dates/print-day'
import type { DocumentWarning } from '../reports/document'
import type { ProgrammeContext } from './context'
import { type MilestoneView, viewMilestone } from './derive-milestone'
import { factOf } from './facts'
import { dayOfWording } from './milestone-wording'
import { trimWords } from './verbatim'

/** The notes on words of a programme's milestones that do not come to their dates. */
export function reckoningWarnings({ programme, path, asAt }: ProgrammeContext): DocumentWarning[] {
  return programme.milestones.flatMap((milestone) =>
    reckoningNote(viewMilestone(milestone, `${path}/milestones/${milestone.key}`, asAt), asAt),
  )
}

function reckoningNote({ milestone, path, date }: MilestoneView, asAt: Day): DocumentWarning[] {
  const { wording, name } = milestone
  if (wording === undefined || date === null) return []
  const said = dayOfWording(milestone, path)?.day ?? asAt
  const meant = reckon(wording, said)
  if (meant === null) return []
  const { first, last } = windowOf(date.date)
  const isRight = (first === null || meant.last >= first) && (last === null || meant.first <= last)
  if (isRight) return []
  return [
    {
      code: 'contradictory',
      message: `“${trimWords(wording)}”, as put on ${printDay(said)}, comes to about ${printDay(meant.about)}, and the date of “${name}” is ${printApproximateDate(date.date)}. Correct one of the two.`,
      facts: [factOf(path, 'wording', wording), date.fact],
    },
  ]
}

const SPAN = /\b(last|past|next|coming|in|within)\s+(\d{1,3})\s+(day|week|month|year)s?\b/i

/** The day to which words come that were said on a day, with half a unit of room on either side; null where they name no span. */
function reckon(wording: string, said: Day): { first: Day; about: Day; last: Day } | null {
  const [, way = '', written = '', unit = ''] = SPAN.exec(wording) ?? []
  if (unit === '') return null
  const count = Number(written) * (/^(?:last|past)$/i.test(way) ? -1 : 1)
  const size = unit.toLowerCase()
  const about =
    size === 'day' || size === 'week'
      ? addDays(said, count * (size === 'week' ? 7 : 1))
      : addMonths(said, count * (size === 'year' ? 12 : 1))
  const room = ROOM[size] ?? 0
  return { first: addDays(about, -room), about, last: addDays(about, room) }
}

/** Days on either side. */
const ROOM: Readonly<Record<string, number>> = { day: 0, week: 4, month: 15, year: 92 }
