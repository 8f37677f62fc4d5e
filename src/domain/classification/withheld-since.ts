// What a public report was drafted from may be marked as not public before the report is given to its readers. Then it is not
// given as it stands, whatever its author overlooks: it is drafted again. Source: architecture, "Visibility is an allow-list".

import { publicView } from '../portfolio-file/public-view'
import type { PortfolioFile, Programme } from '../portfolio-file/schema'

/**
 * How many things the public could read in the facts that a report was drafted from and may not read now. What is no longer
 * on record at all is not among them.
 * @example withheldSince(facts, facts) // 0
 */
export function withheldSince(drafted: PortfolioFile, now: PortfolioFile): number {
  const then = namesIn(publicView(drafted).file)
  const shown = namesIn(publicView(now).file)
  const known = namesIn(now)
  return [...then].filter((name) => known.has(name) && !shown.has(name)).length
}

function namesIn({ programmes, measures, promises, actions }: PortfolioFile): Set<string> {
  const ofFile = { measures, promises, actions }
  return new Set([
    ...Object.entries(ofFile).flatMap(([list, items]) => items.map(({ key }) => `${list}/${key}`)),
    ...programmes.flatMap(namesOf),
  ])
}

function namesOf({ key, ...of }: Programme): string[] {
  const said = {
    milestones: of.milestones.map((one) => one.key),
    risks: of.risks.map((one) => one.key),
    measures: of.measures.map((one) => one.key),
    events: of.events.map((one) => one.key ?? one.text),
    decisions: of.decisions.map((one) => one.key ?? one.text),
    ratings: of.ratings.map(({ recordedOn, dimension = 'overall', element = '' }) =>
      [recordedOn, dimension, element].join(' '),
    ),
  }
  const inside = Object.entries(said).flatMap(([list, names]) =>
    names.map((name) => `${key}/${list}/${name}`),
  )
  return [key, ...inside]
}
