// For the author: every fact that the reader may know of, either in the paper or left out with why, so that nothing is
// dropped in silence. Source: drafting, "what was left out is listed with why".

import type { PortfolioFile } from '../portfolio-file/schema'
import type { FactRef, ReportDocument } from '../reports/document'
import { factKey } from '../reports/fact-in-words'
import { citationsIn } from './citations'
import { type Reasons, reasonFor } from './coverage-reasons'
import { listAllFacts } from './list-facts'

/**
 * A fact with the ids of the sentences (the keys of the tables and recommendations) that tell it, or, where none does, why
 * not. `isCounted`: none states it, and they count the thing that it belongs to.
 */
export interface CoveredFact {
  fact: FactRef
  programme?: string
  sentences: string[]
  isCounted: boolean
  why: string | null
}

/** What a document is held against: the snapshot's file, the draft as it came, and what its rules left out. */
export interface CoverageRequest extends Reasons {
  file: PortfolioFile
  fresh: ReportDocument
}

/**
 * The coverage of the facts of a snapshot by a document, in the order of the record. Each fact is there once, used or left
 * out.
 *
 * @example coverageOf(document, request).filter(({ why }) => why !== null)
 */
export function coverageOf(document: ReportDocument, request: CoverageRequest): CoveredFact[] {
  const { file, fresh } = request
  const cited = citationsIn(document, file)
  const drafted = document === fresh ? null : citationsIn(fresh, file)
  return uniqueFacts(listAllFacts(file)).map((fact): CoveredFact => {
    const stating = cited.stating(fact)
    const sentences = stating.length > 0 ? stating : cited.counting(fact)
    const isTaken = drafted !== null && drafted.stating(fact).length > 0
    const told = sentences.length > 0
    const left = isTaken ? TAKEN_OUT : reasonFor(fact, request, cited)
    const [list, key] = fact.path.split('/')
    return {
      fact,
      ...(list === 'programmes' && key !== undefined ? { programme: key } : {}),
      sentences,
      isCounted: told && stating.length === 0,
      why: told ? null : left,
    }
  })
}

/** What was recorded twice on one day in the same words is one fact. */
function uniqueFacts(facts: readonly FactRef[]): FactRef[] {
  return [...new Map(facts.map((fact) => [factKey(fact), fact])).values()]
}

const TAKEN_OUT = 'an author took out what told it'
