// A drafted section against the record itself: a sentence may agree with the facts that it lists and those be other ones.
// Each printed value has to be the one on record where it says that it comes from, in the role in which it is told.
// Source: drafting, gate 18 "dates swapped between baseline and forecast, milestone names swapped, forecast told as done".

import type { Milestone, Programme } from '../portfolio-file/schema'
import { madeOnce } from '../remembered'
import type { Block, FactRef, Sentence } from '../reports/document'

/** A section with the programme that it is of, and how that was told last, where it was. */
export interface RecordedSection {
  section: { blocks: readonly Block[] }
  programme?: Programme | undefined
  before?: Programme | undefined
}

/** The facts that sentences of the section print and the record does not hold, each with its sentence. */
export function recordFaults({
  section,
  programme,
  before,
}: RecordedSection): { sentence: Sentence; fact: FactRef }[] {
  if (programme === undefined) return []
  return section.blocks.flatMap(drafted).flatMap((sentence) => {
    const printed = printedFacts(sentence)
    const strange = printed.find(
      (fact) =>
        !GONE.test(sentence.rule) &&
        !isHeld(fact, programme) &&
        !(before && tellsBefore(sentence, fact, programme) && isHeld(fact, before)),
    )
    const wrong =
      strange ??
      bareOfHedge(sentence, printed, programme) ??
      wrongRole(sentence, printed, programme)
    return wrong === undefined ? [] : [{ sentence, fact: wrong }]
  })
}

function drafted(block: Block): Sentence[] {
  if (block.kind !== 'paragraph' || block.origin !== 'drafted') return []
  if (block.items.length === 0) return block.sentences
  return [...block.sentences, ...block.items.flatMap(({ sentences }) => sentences)]
}

function printedFacts({ facts, spans }: Sentence): FactRef[] {
  const printed = new Set(spans.filter(({ from, to }) => to > from).map(({ fact }) => fact))
  return facts.filter(({ field }, at) => field !== undefined && printed.has(at))
}

/** What is no longer on record is held against the last reports, which may be several. */
const GONE = /^(?:gone|vanished)/

/** The kinds of sentence that say what a committee was told before. */
const BEFORE = /told|was-|risk-score|moved|formerly/

function tellsBefore({ rule }: Sentence, fact: FactRef, programme: Programme): boolean {
  return BEFORE.test(rule) || thingAt(fact, programme) === undefined
}

/** Whether the record holds the value, as far as this reader can look it up: other paths are nobody's fault here. */
function isHeld(fact: FactRef, programme: Programme): boolean {
  const thing = thingAt(fact, programme)
  if (thing === null) return true
  const value = thing && fieldIn(thing, fact.field ?? '')
  if (fact.field === 'status' && thing !== undefined && value === undefined) return true
  return value !== undefined && String(value) === fact.value
}

/** A figure whose hedge is on record and not among the facts of its sentence. */
function bareOfHedge(
  { facts }: Sentence,
  printed: readonly FactRef[],
  programme: Programme,
): FactRef | undefined {
  return printed.find((fact) => {
    const thing = fact.field === 'value' ? thingAt(fact, programme) : null
    const hedge = thing && fieldIn(thing, 'qualifier')
    const isCited = facts.some(
      ({ path, field, value }) => path === fact.path && field === 'qualifier' && value === hedge,
    )
    return typeof hedge === 'string' && !isCited
  })
}

/** The thing at a fact's path: undefined where it is not on record, null where this reader does not look. */
function thingAt({ path }: FactRef, programme: Programme): object | null | undefined {
  const found = thingsOf(programme)
  if (!found.has(path)) found.set(path, findThing(path, programme))
  return found.get(path)
}

/** A thing is asked for with every value that is told of it. */
const thingsOf = madeOnce((_: Programme) => new Map<string, object | null | undefined>())

function findThing(path: string, programme: Programme): object | null | undefined {
  const own = `programmes/${programme.key}`
  if (path === own) return programme
  if (!path.startsWith(`${own}/`)) return null
  const [list = '', key = '', part, day] = path.slice(own.length + 1).split('/')
  if (list === 'milestones') {
    const milestone = milestonesOf(programme).get(key)
    return part === undefined || milestone === undefined ? milestone : entryOf(milestone, part, day)
  }
  if (list === 'decisions') {
    const decision = programme.decisions.find((one) => one.key === key)
    return part === 'amount' ? decision?.amount : decision
  }
  if (list !== 'risks' && list !== 'events') return null
  return [...programme[list]].find((one) => one.key === key)
}

/** A programme is asked for a milestone with every value that is told of one. */
const milestonesOf = madeOnce(
  ({ milestones }: Programme) => new Map(milestones.map((one) => [one.key, one])),
)

/** Of several entries of one day the latest stands; but a forecast told by its day is the first promise, the first dated one. */
function entryOf(
  { rebaselines, forecasts }: Milestone,
  part: string,
  day: string | undefined,
): object | undefined {
  const isOf = (one: { recordedOn: string }) => one.recordedOn === day
  if (part === 'rebaselines') return rebaselines.findLast(isOf)
  const latest = forecasts.findLast(isOf)
  const first = forecasts.find(({ forecast }) => forecast !== null)
  return latest && first && isOf(first) ? { ...latest, forecast: first.forecast } : latest
}

function fieldIn(thing: object, field: string): unknown {
  return Reflect.get(thing, field)
}

const PLANNED = /^(?:due|expected|hoped|overdue|still-overdue|date-on-record)$/
const PROMISED = /^(?:than-promised|than-promised-and-told|first-promised|met-promise)$/
const DATES: ReadonlySet<string> = new Set(['forecast', 'baseline', 'to', 'actual'])

/** A date that is on record and not in the role in which the sentence tells it, or a name of another milestone. */
function wrongRole(
  { rule, facts }: Sentence,
  printed: readonly FactRef[],
  programme: Programme,
): FactRef | undefined {
  const status = facts.find(
    ({ path, field }) => field === 'status' && /\/milestones\/[^/]+$/.test(path),
  )
  const dates = printed.filter(({ field = '' }) => DATES.has(field))
  const at = status?.path ?? dates[0]?.path.replace(/(\/milestones\/[^/]+)\/.*$/, '$1')
  const own = `programmes/${programme.key}/milestones/`
  const milestone = at?.startsWith(own)
    ? milestonesOf(programme).get(at.slice(own.length))
    : undefined
  if (at === undefined || milestone === undefined) return undefined
  const isOwn = ({ path }: FactRef) => path === at || path.startsWith(`${at}/`)
  if (PLANNED.test(rule) || rule === 'done-on') {
    const other = printed.find((fact) => /\/milestones\//.test(fact.path) && !isOwn(fact))
    if (other !== undefined) return other
  }
  if (rule === 'done-on') return dates.find(({ field }) => field !== 'actual')
  if (PLANNED.test(rule)) return dates.find(({ field }) => field !== plannedField(milestone))
  const isPromise = dates.some(({ field }) => field === 'baseline')
  return PROMISED.test(rule) && milestone.baseline !== undefined && !isPromise
    ? dates[0]
    : undefined
}

/** Where the date that is expected now stands: the forecast, else the last re-baseline, else the first promise. */
function plannedField({ forecast, rebaselines }: Milestone): string {
  if (forecast !== undefined) return 'forecast'
  return rebaselines.length > 0 ? 'to' : 'baseline'
}
