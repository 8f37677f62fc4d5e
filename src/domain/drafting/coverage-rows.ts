// The coverage of a report's facts as a table for its author: each fact in words, and the places that tell it, or why none
// does. Where all of a thing is left out for one reason, one row stands for its facts.
// Source: drafting, "what was left out is listed with why".

import { groupBy } from '../group-by'
import type { PortfolioFile } from '../portfolio-file/schema'
import type { FactRef, ReportDocument } from '../reports/document'
import { describeFact, factKey } from '../reports/fact-in-words'
import type { CoverageRow } from '../reports/views'
import { thingOf } from './citations'
import type { CoveredFact } from './coverage'
import { placesIn } from './coverage-places'

/** The rows of a coverage in its order. */
export function coverageRows(
  coverage: readonly CoveredFact[],
  document: ReportDocument,
  file: PortfolioFile,
): CoverageRow[] {
  const placesOf = placesIn(document)
  const rowOf = (covered: CoveredFact): CoverageRow => {
    const { fact, why } = covered
    const { thing, field, value } = describeFact(file, fact)
    return {
      ...{ key: factKey(fact), group: groupOf(fact, file), thing, field, value, count: 1 },
      ...{ where: why === null ? placesOf(covered) : null, why },
    }
  }
  return [...groupBy(coverage, ({ fact }) => wholeOf(fact)).values()].flatMap((whole) =>
    isLeftOutAsOne(whole)
      ? [rowOfWhole(whole, file)]
      : [...groupBy(whole, ({ fact }) => thingOf(fact.path)).values()].flatMap((facts) =>
          isLeftOutAsOne(facts) ? [rowOfAll(facts, file)] : facts.map(rowOf),
        ),
  )
}

function isLeftOutAsOne([first, ...more]: readonly CoveredFact[]): boolean {
  const why = first?.why ?? null
  return why !== null && more.length > 0 && more.every((one) => one.why === why)
}

/** One row for facts that are left out for one reason. */
function rowOfAll(facts: readonly CoveredFact[], file: PortfolioFile): CoverageRow {
  const [first] = facts
  const fact = first?.fact ?? { path: '' }
  const { thing } = describeFact(file, fact)
  const called = fact.path.includes('/ratings/') ? 'value' : 'text'
  const own = facts.find((one) => one.fact.field === called)
  const said = own === undefined ? '' : describeFact(file, own.fact).value
  const value = thing.includes(said) ? '' : said
  return {
    ...{ key: `all|${factKey(fact)}`, group: groupOf(fact, file), thing, field: '', value },
    ...{ count: facts.length, where: null, why: first?.why ?? null },
  }
}

function rowOfWhole(facts: readonly CoveredFact[], file: PortfolioFile): CoverageRow {
  const row = rowOfAll(facts, file)
  const [list = ''] = facts[0]?.fact.path.split('/') ?? []
  if (list === 'programmes') return { ...row, thing: 'The whole programme', value: '' }
  return list in NAMES ? { ...row, thing: 'Each of them', value: '' } : row
}

/** What stands in the record by itself: a programme, a measure, a promise, what a report asks for; a list of names. */
function wholeOf({ path }: FactRef): string {
  const [list = '', ...rest] = path.split('/')
  if (list in NAMES) return list
  return [list, ...rest.slice(0, list === 'reports' ? 3 : 1)].join('/')
}

const NAMES: Readonly<Record<string, string>> = {
  organisations: 'Organisations',
  people: 'People',
  committees: 'Committees',
  meetings: 'Meetings',
}

const GROUPS: Readonly<Record<string, string>> = {
  measures: 'Measures',
  promises: 'Promises',
  actions: 'Actions',
  reports: 'Recommendations',
  ...NAMES,
}

function groupOf({ path }: FactRef, { programmes }: PortfolioFile): string {
  const [list = '', key] = path.split('/')
  return GROUPS[list] ?? programmes.find((one) => one.key === key)?.name ?? list
}
