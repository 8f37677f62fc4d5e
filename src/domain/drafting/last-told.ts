// What the last report told a committee, from the facts that it was drafted from: the programmes that its sections speak
// of. Programmes that stood in those facts only because another depends on them were not told of.
// Source: drafting, "Per committee: each has its own last report" and "Vanished items are accounted for".

import type { PortfolioFile } from '../portfolio-file/schema'
import { programmesOfReport } from '../reports/report-facts'

/** The facts of a published report without the programmes that no section of it tells of. */
export function toldIn(facts: PortfolioFile): PortfolioFile {
  const covered = new Set(facts.reports.flatMap(programmesOfReport))
  return { ...facts, programmes: facts.programmes.filter(({ key }) => covered.has(key)) }
}
