// The coverage of a report's facts as a table for its author: each fact in words, and the paragraphs that tell it, or why
// none does. Source: drafting, "what was left out is listed with why".

import type { PortfolioFile } from '../portfolio-file/schema'
import type { ReportDocument } from '../reports/document'
import { describeFact, factKey } from '../reports/fact-in-words'
import type { CoverageRow } from '../reports/views'
import type { CoveredFact } from './coverage'

/** The rows of a coverage; a fact that only a table or the summary tells has no paragraph and no reason. */
export function coverageRows(
  coverage: readonly CoveredFact[],
  document: ReportDocument,
  file: PortfolioFile,
): CoverageRow[] {
  const numbers = paragraphNumbers(document)
  return coverage.map(({ fact, sentences, why }) => {
    const { thing, field, value, programme } = describeFact(file, fact)
    const paragraphs = [...new Set(sentences.flatMap((id) => numbers.get(id) ?? []))]
    return {
      key: factKey(fact),
      thing,
      field,
      value,
      programme: programme?.name ?? '',
      paragraphs,
      why,
    }
  })
}

/** The printed number of the paragraph that each sentence stands in. */
function paragraphNumbers({ sections }: ReportDocument): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'paragraph') continue
    const sentences = [...block.sentences, ...block.items.flatMap((item) => item.sentences)]
    for (const { id } of sentences) numbers.set(id, block.number)
  }
  return numbers
}
