// A ground is not for ever: what was withheld until a day that is over is to be looked at again before the next paper goes
// out; and so is what is withheld on no ground, because nobody has said who may read it.
// Source: committee conventions, 8; portfolio file, Visibility, "reviewOn".

import { UNASKED } from '../classification/grounds'
import { printGround } from '../classification/print'
import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import { publicView } from '../portfolio-file/public-view'
import type { Report } from '../portfolio-file/schema'
import type { DocumentWarning } from '../reports/document'
import type { Snapshot } from './facts'

/** The notes on what the report and its programmes keep from the public past the day of its review, or on no ground. */
export function reviewWarnings(snapshot: Snapshot, report: Report): DocumentWarning[] {
  const { file, withheld, asAt } = snapshot
  const names = new Map([[report.key, report.subject]])
  const keys = report.sections.flatMap((one) => (one.kind === 'programme' ? [one.programme] : []))
  for (const { key, name } of file.programmes) if (keys.includes(key)) names.set(key, name)
  const items = [...withheld, ...publicView(file).withheld].flatMap(
    ({ section, ground, reviewOn }) => {
      const name = names.get(section)
      return name === undefined || !isOver(reviewOn, asAt)
        ? []
        : [warning(`Something in “${name}”`, ground, reviewOn)]
    },
  )
  return [...ofReport(report, asAt), ...distinct(items), ...unaskedIn(snapshot, report)]
}

/** Of a public paper: the registers from which something is withheld that nobody has looked at. */
function unaskedIn({ withheld }: Snapshot, { sections, for: invited }: Report): DocumentWarning[] {
  const committees = new Set<string | undefined>(invited.map(({ committee }) => committee))
  const kinds = (['promises', 'actions'] as const).filter((kind) =>
    withheld.some(
      ({ section, ground, about }) =>
        section === kind && ground === UNASKED.scheme && committees.has(about?.committee),
    ),
  )
  return kinds
    .filter((kind) => sections.some((one) => one.kind === kind))
    .map((kind) => ({
      code: 'classification-unasked',
      message: `Something among the ${kind} is withheld because nobody has said who may read it. Ask the PMO to look at it before this report goes out.`,
      facts: [],
    }))
}

function ofReport({ classification }: Report, asAt: Day): DocumentWarning[] {
  if (classification === 'public') return []
  const { reviewOn } = classification.nonPublic
  if (!isOver(reviewOn, asAt)) return []
  return [warning('This report', printGround(classification.nonPublic), reviewOn)]
}

function isOver(reviewOn: Day | undefined, asAt: Day): reviewOn is Day {
  return reviewOn !== undefined && reviewOn < asAt
}

const warning = (what: string, ground: string, reviewOn: Day): DocumentWarning => ({
  code: 'classification-review-due',
  message: `${what} is not public (${ground}), and that was to be reviewed on ${printDay(reviewOn)}. Decide whether it may be public now, or set another day.`,
  facts: [],
})

function distinct(warnings: readonly DocumentWarning[]): DocumentWarning[] {
  return [...new Map(warnings.map((one) => [one.message, one])).values()]
}
