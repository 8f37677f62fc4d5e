// For the author: every fact of the report's programmes, either in a sentence or left out with why, so that nothing is
// dropped in silence. Source: drafting, "what was left out is listed with why".

import type { Programme } from '../portfolio-file/schema'
import type { Block, FactRef, ReportDocument } from '../reports/document'
import { listFacts } from './list-facts'
import type { LeftOut } from './message'

/** A fact with the ids of the sentences (or the keys of the tables) that tell it, or, where none does, why not. */
export interface CoveredFact {
  fact: FactRef
  programme: string
  sentences: string[]
  why: string | null
}

/**
 * The coverage of the facts of some programmes by a document, in the order of the record. Each fact is there once, used or
 * left out. `leftOut` is what the drafter's rules left out; where they say nothing, the kind of fact gives the reason.
 *
 * @example coverageOf(document, snapshot.file.programmes, leftOut).filter(({ why }) => why !== null)
 */
export function coverageOf(
  document: ReportDocument,
  programmes: readonly Programme[],
  leftOut: readonly LeftOut[],
): CoveredFact[] {
  const cited = citationsOf(document)
  return programmes.flatMap((programme) =>
    listFacts(programme).map((fact): CoveredFact => {
      const sentences = sentencesFor(fact, cited)
      const why = sentences.length > 0 ? null : reasonFor(fact, leftOut)
      return { fact, programme: programme.key, sentences, why }
    }),
  )
}

type Citations = ReadonlyMap<string, string[]>

function citationsOf({ sections, summary }: ReportDocument): Citations {
  const cited = new Map<string, string[]>()
  const tellers = [
    ...sections.flatMap(({ blocks }) => blocks.flatMap(tellersIn)),
    ...(summary?.items.flatMap(({ sentences }) => sentences) ?? []),
  ]
  for (const { id, facts } of tellers) {
    for (const fact of facts) {
      const known = cited.get(markOf(fact)) ?? []
      if (!known.includes(id)) cited.set(markOf(fact), [...known, id])
    }
  }
  return cited
}

function tellersIn(block: Block): { id: string; facts: readonly FactRef[] }[] {
  if (block.kind === 'withheld' || block.kind === 'heading') return []
  if (block.kind === 'table') return [{ id: block.key, facts: block.facts }]
  return [...block.sentences, ...block.items.flatMap(({ sentences }) => sentences)]
}

function markOf({ path, field, value }: FactRef): string {
  return JSON.stringify(field === undefined ? [path] : [path, field, value])
}

/** The sentences that cite the fact itself, or count the thing that it belongs to. */
function sentencesFor(fact: FactRef, cited: Citations): string[] {
  const parts = fact.path.split('/')
  const things = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  return [markOf(fact), ...things.map((path) => markOf({ path }))].flatMap(
    (mark) => cited.get(mark) ?? [],
  )
}

function reasonFor({ path, field }: FactRef, leftOut: readonly LeftOut[]): string {
  const said = leftOut.findLast(
    ({ subject }) => path === subject || path.startsWith(`${subject}/`) || isPart(path, subject),
  )
  if (said !== undefined) return said.why
  return (
    reasonOfPath(path) ?? REASONS[field ?? ''] ?? 'no sentence of this report is drafted from it'
  )
}

/** A part that a section does not include, by the list that its facts lie in. */
function isPart(path: string, subject: string): boolean {
  const list = path.split('/')[2]
  return (
    path.split('/').slice(0, 2).join('/') === subject.replace(/\/[a-z]+$/, '') &&
    subject.endsWith(`/${PARTS[list ?? '']}`)
  )
}

const PARTS: Readonly<Record<string, string>> = {
  ratings: 'rating',
  events: 'progress',
  milestones: 'milestones',
  measures: 'measures',
  risks: 'risks',
  decisions: 'decisions',
}

const REASONS: Readonly<Record<string, string>> = {
  recordedOn: 'the day of the record stands beside the fact, not in the text',
  kind: 'it decides where the fact stands and is not printed',
  status: 'it decides the wording and is not printed',
  confidence: 'it decides the wording and is not printed',
  unit: 'it is printed with a figure only',
  better: 'it is a rule for reading figures',
  scale: 'it is a rule for reading ratings',
  sponsor: 'a report names the lead alone',
  lead: 'the lead is told once to each committee',
  ratedBy: 'the text gives the rating; who gave it stands beside it',
  owner: 'the text gives the risk; its owner stands beside it',
  cause: 'it was told before and has not changed',
  event: 'the text gives the title of the risk and its mitigation',
  effect: 'it was told before and has not changed',
  organisations: 'the text names organisations with their figures only',
  organisation: 'the text names organisations with their figures only',
  abbreviation: 'a short name is given only where it is used again',
  toldTo: 'it says which report told the forecast',
  note: 'a note to a figure is for the author',
  reason: 'it was told before and has not changed',
  previous: 'the rating before is on record itself, or the same',
  name: 'the heading names it',
  stage: 'the stage was told before and has not changed',
  baseline: 'the date that is told has not moved from it',
  forecast: 'what happened has taken its place',
  dependsOn: 'what it waits for is done, or was told before',
  soughtAt: 'the paper names its own meeting',
  value: 'the words of the decision hold the sum',
  qualifier: 'the words of the decision hold the sum',
  on: 'the text names the time itself',
  minute: 'a minute is given with its outcome',
  parent: 'where a programme belongs is told once to each committee',
}

function reasonOfPath(path: string): string | undefined {
  if (path.includes('/forecasts/')) return 'a later forecast has taken its place'
  if (path.includes('/rebaselines/')) return 'a later word on this date has taken its place'
  if (path.includes('/observations/')) return 'other figures of the series are told'
  if (path.includes('/ratings/'))
    return 'a later rating has taken its place, or it says that there is none'
  if (path.includes('/dependencies/'))
    return 'what a programme waits for is told once to each committee'
  if (path.includes('/names/')) return 'an alias is for finding the programme'
  return undefined
}
