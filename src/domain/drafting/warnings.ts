// What a careful author would want to know before signing; never printed in the report, and made of nothing that its
// audience may not see. Source: drafting, "notes"; portfolio file, "warnings say what a careful author would want to know".

import type { DocumentSummary, DocumentWarning } from '../reports/document'
import { contextOf, type Occasion } from './context'
import type { DraftedPart } from './draft-parts'
import type { Snapshot } from './facts'
import { withoutAccounted } from './vanished'
import { verifyParts } from './verify-omissions'
import { summaryFaults } from './verify-summary'
import { dateWarnings } from './warnings-dates'
import { gapWarnings } from './warnings-gaps'
import { measureWarnings } from './warnings-measures'
import { ratingWarnings } from './warnings-ratings'
import { staleFigures, staleRecord } from './warnings-stale'
import { toldWarnings } from './warnings-told'
import { reckoningWarnings } from './warnings-wording'
import { wordWarnings } from './warnings-words'

/** The notes to the author of a draft, in the order of its sections; of two that say the same the first stays. */
export function draftWarnings(
  parts: readonly DraftedPart[],
  snapshot: Snapshot,
  occasion: Occasion,
  summary?: DocumentSummary,
): DocumentWarning[] {
  const found = parts.flatMap(({ programme, measures, gone = [] }) => {
    const missing = toldWarnings(withoutAccounted(gone, snapshot.accounts))
    if (programme === undefined)
      return [
        ...missing,
        ...measureWarnings(measures ?? [], 'measures'),
        ...staleFigures(measures ?? [], 'measures', snapshot.asAt),
      ]
    const context = contextOf(programme, snapshot, occasion)
    return [
      ...dateWarnings(context),
      ...reckoningWarnings(context),
      ...gapWarnings(context),
      ...ratingWarnings(context),
      ...missing,
      ...measureWarnings(programme.measures, `programmes/${programme.key}/measures`),
      ...staleFigures(programme.measures, `programmes/${programme.key}/measures`, snapshot.asAt),
      ...staleRecord(context),
      ...wordWarnings(context),
    ]
  })
  const sections = parts.map(({ section }) => section)
  const unborne = summary === undefined ? [] : summaryFaults(summary, sections, snapshot.asAt)
  const faults = [...unborne, ...verifyParts(parts, snapshot)].map(
    ({ sentence, message, facts }): DocumentWarning => ({
      code: 'unverified',
      message: `“${sentence}” ${message}. Check it against the record before you sign.`,
      facts,
    }),
  )
  return distinct([...faults, ...found])
}

function distinct(warnings: readonly DocumentWarning[]): DocumentWarning[] {
  const seen = new Map(warnings.map((warning) => [`${warning.code} ${warning.message}`, warning]))
  return [...seen.values()]
}
