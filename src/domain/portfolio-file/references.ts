// A key that refers to something has to find it in the same file, and no programme is its own parent, however far up.
// Source: portfolio file, "references use them".

import { nearestWord } from '../dates/nearest-word'
import type { Path, PlacedFault } from './fault'
import {
  formerNameFaults,
  milestoneReferenceFaults,
  parentCycleFaults,
  wrongCommitteeFaults,
} from './reference-rules'
import { findTexts } from './walk'

/** One fault for every reference that finds nothing, for every circle of parents, and for every meeting of another committee. */
export function referenceFaults(json: unknown): PlacedFault[] {
  return [
    ...Object.entries(REFERENCES).flatMap(([pattern, list]) => dangling(json, pattern, list)),
    ...ratersFaults(json),
    ...milestoneReferenceFaults(json),
    ...parentCycleFaults(json),
    ...wrongCommitteeFaults(json),
    ...formerNameFaults(json),
  ]
}

type List = keyof typeof NOUNS

const NOUNS = {
  organisations: 'organisation',
  people: 'person',
  committees: 'committee',
  meetings: 'meeting',
  programmes: 'programme',
  measures: 'measure of the portfolio',
  reports: 'report',
} as const

const REFERENCES: Readonly<Record<string, List>> = {
  'meetings/*/committee': 'committees',
  'programmes/*/parent': 'programmes',
  'programmes/*/organisations/*': 'organisations',
  'programmes/*/lead': 'people',
  'programmes/*/sponsor': 'people',
  'programmes/*/dependencies/*/on': 'programmes',
  'programmes/*/milestones/*/forecasts/*/toldTo': 'reports',
  'programmes/*/measures/*/series/*/organisation': 'organisations',
  'programmes/*/decisions/*/soughtAt': 'meetings',
  'measures/*/series/*/organisation': 'organisations',
  'reports/*/author': 'people',
  'reports/*/for/*/committee': 'committees',
  'reports/*/for/*/meeting': 'meetings',
  'reports/*/recommendations/*/soughtAt': 'meetings',
  'reports/*/sections/*/programme': 'programmes',
  'reports/*/sections/*/measures/*': 'measures',
  'reports/*/sections/*/programmes/*': 'programmes',
  'promises/*/toldTo': 'committees',
  'promises/*/report': 'reports',
  'promises/*/programme': 'programmes',
  'actions/*/committee': 'committees',
  'actions/*/meeting': 'meetings',
  'actions/*/owner': 'people',
  'actions/*/programme': 'programmes',
}

function dangling(json: unknown, pattern: string, list: List): PlacedFault[] {
  const known = keysOf(json, list)
  return findTexts(json, pattern).flatMap(({ path, value }) =>
    known.has(value) ? [] : [notFound(path, value, NOUNS[list], known)],
  )
}

function ratersFaults(json: unknown): PlacedFault[] {
  const people = keysOf(json, 'people')
  const known = new Set(['programme', 'assurance', ...people])
  return findTexts(json, 'programmes/*/ratings/*/ratedBy').flatMap(({ path, value }) =>
    known.has(value) ? [] : [notFound(path, value, 'person', known)],
  )
}

function keysOf(json: unknown, list: List): Set<string> {
  return new Set(findTexts(json, `${list}/*/key`).map(({ value }) => value))
}

function notFound(
  path: Path,
  value: string,
  noun: string,
  known: ReadonlySet<string>,
): PlacedFault {
  const near = nearestWord(value, [...known])
  const meant = near === null ? '' : ` Perhaps “${near}” is meant.`
  return { path, reason: `The file has no ${noun} with the key “${value}”.${meant}` }
}
