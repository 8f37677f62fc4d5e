// What the last report to this committee held, looked up by the paths of the facts that a sentence lists, and where a
// milestone stood on that day. Source: drafting, "derive: what changed since the last report published to THIS committee".

import { readApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import type {
  Decision,
  Milestone,
  PortfolioFile,
  Programme,
  Rating,
} from '../portfolio-file/schema'
import { madeOnce } from '../remembered'
import type { FactRef, Sentence } from '../reports/document'

/** What a committee was told last: the facts of that report, as at its day. */
export interface LastTold {
  file: PortfolioFile
  on: Day
}

const byKey = madeOnce(
  (file: PortfolioFile) => new Map<string, Programme>(file.programmes.map((one) => [one.key, one])),
)

/** The programme of a path in the last report; undefined where it was not told of. */
export function programmeTold({ file }: LastTold, path: string): Programme | undefined {
  const [, key] = /^(?:told\/)?programmes\/([^/]+)/.exec(path) ?? []
  return key === undefined ? undefined : byKey(file).get(key)
}

/** A milestone on the day of the last report. */
export interface MilestoneTold {
  milestone: Milestone
  state: 'done' | 'cancelled' | 'paused' | 'undated' | 'overdue' | 'dated'
  date: string | undefined
  promise: string | undefined
}

/** The milestone of a path in the last report. */
export function milestoneTold(last: LastTold, path: string): MilestoneTold | undefined {
  const [, key] = /\/milestones\/([^/]+)/.exec(path) ?? []
  const milestone = programmeTold(last, path)?.milestones.find((one) => one.key === key)
  if (milestone === undefined) return undefined
  const { baseline, forecasts, forecast } = milestone
  const first = forecasts.find((one) => one.forecast !== null)?.forecast ?? forecast
  const promise = baseline ?? first
  const date = dateOf(milestone, promise)
  return { milestone, state: stateOf(milestone, date, last.on), date, promise }
}

const DONE: ReadonlySet<string | undefined> = new Set(['done', 'done-with-conditions'])

function isDone({ status, actual }: Milestone): boolean {
  return DONE.has(status) || (status === undefined && actual !== undefined)
}

function dateOf(milestone: Milestone, promise: string | undefined): string | undefined {
  const { actual, forecast, forecasts, rebaselines } = milestone
  if (isDone(milestone)) return actual
  if (forecast !== undefined) return forecast
  return forecasts.at(-1)?.forecast === null ? undefined : (rebaselines.at(-1)?.to ?? promise)
}

function stateOf(milestone: Milestone, date: string | undefined, on: Day): MilestoneTold['state'] {
  const { status } = milestone
  if (isDone(milestone)) return 'done'
  if (status === 'cancelled' || status === 'paused') return status
  if (date === undefined) return 'undated'
  return hasPassed(date, on) ? 'overdue' : 'dated'
}

/** Whether the last day of a date lies before a day. */
export function hasPassed(date: string, on: Day): boolean {
  const reading = readApproximateDate(date)
  const last = reading.ok ? windowOf(reading.date).last : null
  return last !== null && last < on
}

/** 'overall', 'cost' or 'overall/Wave 2', as the path of a rating gives it. */
function aspectIn(path: string): string {
  return /\/ratings\/(.+)\/[^/]+$/.exec(path)?.[1] ?? ''
}

/** The rating of the same dimension and element that stood in the last report; none where it says that there is none. */
export function ratingTold(last: LastTold, path: string): Rating | undefined {
  const aspect = aspectIn(path)
  const rating = programmeTold(last, path)
    ?.ratings.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1))
    .findLast(
      ({ dimension = 'overall', element }) =>
        [dimension, ...(element === undefined ? [] : [element])].join('/') === aspect,
    )
  return rating?.value === 'not-rated' || rating?.value === 'exempt' ? undefined : rating
}

/** The thing at a path of the last report, as its fields: a risk, an event, a decision, a measure, a promise, an action. */
export function thingTold(last: LastTold, path: string): ReadonlyMap<string, unknown> | undefined {
  const [list = '', key, part, item] = path.replace(/^told\//, '').split('/')
  if (list === 'promises' || list === 'actions' || list === 'measures')
    return fieldsOf([...last.file[list]].find((one) => one.key === key))
  const programme = programmeTold(last, path)
  if (programme === undefined || part === undefined) return fieldsOf(programme)
  const things: Readonly<Record<string, readonly { key?: string | undefined }[]>> = {
    milestones: programme.milestones,
    risks: programme.risks,
    events: programme.events,
    measures: programme.measures,
    decisions: programme.decisions,
  }
  return fieldsOf(things[part]?.find((one) => one.key === item))
}

function fieldsOf(thing: object | undefined): ReadonlyMap<string, unknown> | undefined {
  return thing === undefined ? undefined : fields(thing)
}

const fields: (thing: object) => ReadonlyMap<string, unknown> = madeOnce(
  (thing) => new Map(Object.entries(thing)),
)

/** Whether the last report held the same value in the same field of the same thing. */
export function wasTold(last: LastTold, { path, field = '', value }: FactRef): boolean {
  const held = thingTold(last, path)?.get(field)
  return held !== undefined && String(held) === value
}

/** What the last report asked for in the same words, that under the same key first. */
export function decisionTold(last: LastTold, path: string, text: string): Decision | undefined {
  const alike = programmeTold(last, path)?.decisions.filter((one) => one.text === text) ?? []
  return alike.find(({ key }) => path.endsWith(`/decisions/${key}`)) ?? alike[0]
}

/** The facts that a sentence prints, as far as they have a field. */
export function printedIn({ facts, spans }: Sentence): FactRef[] {
  const printed = new Set(spans.filter(({ from, to }) => to > from).map(({ fact }) => fact))
  return facts.filter(({ field }, at) => field !== undefined && printed.has(at))
}

/** The score of a risk, or its likelihood by its impact. */
export function scoreIn(thing: ReadonlyMap<string, unknown> | undefined): number | undefined {
  const [score, likelihood, impact] = ['score', 'likelihood', 'impact'].map((field) =>
    thing?.get(field),
  )
  if (typeof score === 'number') return score
  return typeof likelihood === 'number' && typeof impact === 'number'
    ? likelihood * impact
    : undefined
}
