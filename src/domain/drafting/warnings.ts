// What a careful author would want to know before signing; never printed in the report. Source: drafting, "notes"; portfolio
// file, "warnings say what a careful author would want to know".

import type { DocumentWarning } from '../reports/document'
import type { Occasion } from './context'
import type { DraftedPart } from './draft-parts'
import type { Snapshot } from './facts'

export function draftWarnings(
  _parts: readonly DraftedPart[],
  _snapshot: Snapshot,
  _occasion: Occasion,
): DocumentWarning[] {
  return []
}
