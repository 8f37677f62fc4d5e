// How one figure is put: as a rise or fall, as a count of things, as what something is, or plainly after its name. Which
// one is settled by the measure's own words and its hedges, never by guessing. Source: how reports talk, 2 "Metrics".

import { precisionOf, windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import {
  figureFacts,
  figureSlot,
  measureSlot,
  namesUnit,
  quantityOf,
  type ReportedFigure,
  type SeriesView,
} from './derive-measure'
import { factOf } from './facts'
import type { Part, Slot } from './message'
import { nameInside } from './noun-phrases'
import { directionOf } from './numbers'
import { engine, happened, part, period } from './slots'
import { HEAD_NOUNS, PARTICIPLES, PREPOSITIONS } from './word-lists'

/** The phrase for the newest figure of a series, compared with an earlier one where there is one. */
export function figurePart(
  view: SeriesView,
  latest: ReportedFigure,
  base: ReportedFigure | null,
  asAt: Day,
): Part {
  return base === null ? aloneSaid(view, latest, asAt) : comparedPart(view, latest, base)
}

/** How a figure stands to an earlier one of its series: rose, fell, stayed, or both where the hedges leave it open. */
export function comparedPart(view: SeriesView, latest: ReportedFigure, base: ReportedFigure): Part {
  const measure = measureSlot(view)
  const to = figureSlot(latest, view.measure)
  const from = figureSlot(base, view.measure)
  const direction = directionOf(quantityOf(base), quantityOf(latest))
  const times = { since: whenOf(base), when: whenOf(latest) }
  switch (direction) {
    case 'rose':
    case 'fell':
      return part('measure-moved', {
        measure,
        from,
        to,
        ...times,
        direction: engine(direction, [...figureFacts(base), ...figureFacts(latest)]),
      })
    case 'same':
      if ([base, latest].some(isSpread)) return part('measure-two', { measure, from, to, ...times })
      return part('measure-same', {
        measure,
        from,
        to,
        first: periodOf(base),
        last: periodOf(latest),
      })
    case null:
      return part('measure-two', { measure, from, to, ...times })
  }
}

/** Whether a period is said with two months, so that "from April to June 2020 to July to September 2020" would follow. */
function isSpread({ observation }: ReportedFigure): boolean {
  return ['quarter', 'two-months', 'day-range'].includes(precisionOf(observation.period))
}

function aloneSaid(view: SeriesView, latest: ReportedFigure, asAt: Day): Part {
  const { measure } = view
  const to = figureSlot(latest, measure)
  const when = whenOf(latest)
  const isNow = (windowOf(latest.observation.period).last ?? asAt) > asAt
  if (countsThings(view, latest)) {
    const reached = reachedSlots(view)
    if (reached !== null) {
      const subject: Slot = { as: 'sequence', slots: [to, reached.things] }
      return part('measure-reached', { subject, participle: reached.participle, when })
    }
    const measured = { measure: measureSlot(view), to }
    return isNow
      ? part('measure-count-now', { ...measured, when })
      : part('measure-count', { ...measured, when })
  }
  const named = { measure: measureSlot(view), to }
  if (isNow && isOneThing(measure.name)) return part('measure-is', { ...named, when })
  return part('measure-one', { ...named, when })
}

/** Whether the name is a plural of what is counted, so that "there were 185 staff at a session" can be said. */
function countsThings({ measure }: SeriesView, { observation }: ReportedFigure): boolean {
  return namesUnit(measure) && (observation.value !== 1 || observation.qualifier !== undefined)
}

/** 'extra laptops provided' as what was provided, for "over 330 extra laptops had been provided". */
function reachedSlots(view: SeriesView): { things: Slot; participle: Slot } | null {
  const { measure, organisation } = view
  const name = nameInside(measure.name)
  const [, things, participle] = /^(.+) (\S+)$/.exec(name) ?? []
  if (
    things === undefined ||
    participle === undefined ||
    organisation !== undefined ||
    measure.element !== undefined
  )
    return null
  if (!PARTICIPLES.has(participle)) return null
  const fact = measureSlot(view)
  const facts = fact.as === 'stored' ? fact.facts : []
  return {
    things: { as: 'stored', text: things, facts },
    participle: { as: 'stored', text: participle, facts },
  }
}

/** Whether the name is one thing that can stand before "is": 'length of the new contract'. */
function isOneThing(name: string): boolean {
  const words = name.trim().toLowerCase().split(/\s+/)
  const end = words.findIndex((word) => PREPOSITIONS.has(word))
  const head = words[(end < 0 ? words.length : end) - 1] ?? ''
  return end > 0 && (HEAD_NOUNS.has(head) || AMOUNTS.has(head))
}

const AMOUNTS: ReadonlySet<string> = new Set(
  'amount average cost duration length level number price proportion rate score share size spend time total value'.split(
    ' ',
  ),
)

function whenOf({ observation, path }: ReportedFigure): Slot {
  return happened({ date: observation.period, fact: factOf(path, 'period', observation.period) })
}

function periodOf({ observation, path }: ReportedFigure): Slot {
  return period(observation.period, factOf(path, 'period', observation.period))
}
