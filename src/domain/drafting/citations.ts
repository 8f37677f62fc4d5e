// Which sentences, tables and recommendations of a paper tell a fact: those that cite it, those that count the thing that it
// belongs to, and those that name whom or what it points to. Source: drafting, "facts used".

import type { PortfolioFile } from '../portfolio-file/schema'
import type { Block, FactRef, ReportDocument } from '../reports/document'
import { targetOf } from '../reports/pointers'
import { factOf } from './facts'
import { recommendationTellers } from './recommendations'

/** Under this id the header of a paper tells facts. */
export const HEADER = 'header'

/** The tellers of each fact by their ids. */
export interface Citations {
  /** Those that state it. */
  stating: (fact: FactRef) => string[]
  /** Those that count the thing that it belongs to, of which nothing is stated. */
  counting: (fact: FactRef) => string[]
  /** Whether anything is told of what stands at the path. */
  tells: (path: string) => boolean
}

/** The citations of a document that was drafted from `file`. */
export function citationsIn(document: ReportDocument, file: PortfolioFile): Citations {
  const byMark = new Map<string, Set<string>>()
  const byPath = new Map<string, Set<string>>()
  const ofStated = new Set<string>()
  for (const { id, facts } of tellersOf(document, file)) {
    const counted = new Set(facts.flatMap(({ path, field }) => (field === undefined ? path : [])))
    for (const fact of facts) {
      add(byMark, markOf(fact), id)
      for (const path of pathsTo(fact)) add(byPath, path, id)
      if (!counted.has(thingOf(fact.path))) ofStated.add(thingOf(fact.path))
    }
  }
  const idsIn = (known: ReadonlyMap<string, Set<string>>, key: string) => [
    ...(known.get(key) ?? []),
  ]
  return {
    stating: (fact) => {
      const { path, field } = fact
      const stated = [fact, { path, field }].flatMap((one) => idsIn(byMark, markOf(one)))
      if (stated.length > 0) return [...new Set(stated)]
      const target = targetOf(fact)
      const named = target === null ? undefined : byPath.get(target)
      return idsIn(byPath, fact.path).filter((id) => named?.has(id))
    },
    counting: (fact) =>
      (ofStated.has(thingOf(fact.path)) ? [] : pathsTo(fact))
        .filter((path) => fact.field === 'name' || path !== programmeOf(fact))
        .flatMap((path) => idsIn(byMark, markOf({ path }))),
    tells: (path) => byPath.has(path),
  }
}

function add(known: Map<string, Set<string>>, key: string, id: string) {
  const ids = known.get(key) ?? new Set()
  known.set(key, ids.add(id))
}

interface Teller {
  id: string
  facts: readonly FactRef[]
}

function tellersOf(document: ReportDocument, file: PortfolioFile): Teller[] {
  const { sections, summary, recommendations, header } = document
  const report = file.reports.find(({ key }) => key === header?.key)
  const asked = new Set(recommendations.map(({ key }) => key))
  return [
    ...sections.flatMap(({ blocks }) => blocks.flatMap(tellersIn)),
    ...(summary?.items.flatMap(({ sentences }) => sentences) ?? []),
    ...(report === undefined
      ? []
      : recommendationTellers(report, file).filter(({ id }) => asked.has(id))),
    ...(report === undefined ? [] : [{ id: HEADER, facts: headerFacts(report, file) }]),
  ]
}

function tellersIn(block: Block): Teller[] {
  if (block.kind === 'withheld' || block.kind === 'heading') return []
  if (block.kind === 'table') return [{ id: block.key, facts: block.facts }]
  return [...block.sentences, ...block.items.flatMap(({ sentences }) => sentences)]
}

/** The names and days of those that a paper goes to, and who wrote it. */
function headerFacts(report: PortfolioFile['reports'][number], file: PortfolioFile): FactRef[] {
  const { committees, meetings, people } = file
  const author = people.find(({ key }) => key === report.author)
  return [
    ...report.for.flatMap(({ committee, meeting }) => [
      ...committees
        .filter(({ key }) => key === committee)
        .map(({ key, name }) => factOf(`committees/${key}`, 'name', name)),
      ...meetings
        .filter(({ key }) => key === meeting)
        .map(({ key, date }) => factOf(`meetings/${key}`, 'date', date)),
    ]),
    ...(author === undefined ? [] : [factOf(`people/${author.key}`, 'name', author.name)]),
    ...(author?.office === undefined
      ? []
      : [factOf(`people/${author.key}`, 'office', author.office)]),
  ]
}

function markOf({
  path,
  field,
  value,
}: {
  path: string
  field?: string | undefined
  value?: string
}): string {
  return JSON.stringify(field === undefined ? [path] : [path, field, value])
}

/** The path of a fact and of all that it lies in. */
function pathsTo({ path }: FactRef): string[] {
  const steps = path.split('/')
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'))
}

/** Where the thing stands that a fact is of: the milestone of a forecast, the measure of a figure. */
export function thingOf(path: string): string {
  const steps = path.split('/')
  if (steps[2] === 'ratings') return path
  return steps.slice(0, steps[0] === 'programmes' || steps[0] === 'reports' ? 4 : 2).join('/')
}

/** Where a programme is counted, it is by its name: nothing is said of what belongs to it. */
function programmeOf({ path }: FactRef): string | null {
  const [list, key] = path.split('/')
  return list === 'programmes' ? `${list}/${key}` : null
}
