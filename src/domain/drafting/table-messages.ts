// What a reader has to be told of a table of performance: that there was nothing to measure, which figures missed their
// target, who gave none. Source: committee conventions, 12 "Say whether a figure is target or performance".

import { precisionOf } from '../dates/approximate-window'
import { groupBy } from '../group-by'
import type { FactRef } from '../reports/document'
import {
  type Figure,
  figureFacts,
  figureSlot,
  isEmpty,
  isReported,
  measureSlot,
  nameInFull,
  type ReportedFigure,
  type SeriesView,
} from './derive-measure'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { printCount } from './numbers'
import { periodsSlot } from './periods-print'
import { engine, happened, message, part } from './slots'
import { outcomeOf, targetSlot } from './targets'
import { joinThings, joinWords, thingsOf } from './things'

/** A figure of the table with the series that it stands in. */
interface Cell {
  view: SeriesView
  figure: Figure
}

/** How many missed targets are told one by one. */
const ROOM_FOR_MISSES = 3

/** The messages that go with the table of these series; none for no series. */
export function tableMessages(key: string, views: readonly SeriesView[]): Message[] {
  if (views.length === 0) return []
  const about = (name: string, parts: Part[], inputs: FactRef[] = []) =>
    message({ id: `${key}/${name}`, subject: `measures/${name}`, topic: 'measures', parts, inputs })
  const cells = views.flatMap((view) => view.figures.map((figure) => ({ view, figure })))
  const silent = views.filter(({ figures }) => !figures.some(isReported))
  const unreported = organisationsOf(silent, views)
  return [
    ...leadMessage(views, about),
    ...outcomeMessages(cells, about),
    ...emptyMessages(cells, about),
    ...(unreported.length === 0
      ? []
      : [
          about(
            'reporting',
            [part('not-reported', { organisations: organisationsSlot(unreported, 'or') })],
            silent.flatMap(({ figures }) => figures.map(periodFact)),
          ),
        ]),
  ]
}

type About = (name: string, parts: Part[], inputs?: FactRef[]) => Message

function leadMessage(views: readonly SeriesView[], about: About): Message[] {
  const things = thingsSlot(views, 'and')
  const organisations = organisationsOf(views, [])
  if (things === null || organisations.length === 0) return []
  return [
    about('table', [
      part('table-shows', {
        things,
        organisations: organisationsSlot(organisations, 'and', 'both'),
      }),
    ]),
  ]
}

/**
 * Where every figure of some measures and organisations is a share of nothing, one sentence says so for all of them; after
 * all such sentences one says what follows from them.
 */
function emptyMessages(cells: readonly Cell[], about: About): Message[] {
  const empty = cells.filter(
    ({ view, figure }) => isReported(figure) && isEmpty(figure, view.measure),
  )
  const groups = groupBy(empty, ({ view }) =>
    JSON.stringify(
      empty.filter((one) => one.view === view).map(({ figure }) => figure.observation.period),
    ),
  )
  const told = [...groups.values()].flatMap((group) => {
    const views = [...new Set(group.map(({ view }) => view))]
    const things = thingsSlot(views, 'or')
    if (things === null || !isFullProduct(views)) return []
    const name = nameOf(views[0])
    const slots = {
      things,
      organisations: organisationsSlot(organisationsOf(views, []), 'or'),
      organisationsInFull: organisationsSlot(organisationsOf(views, []), 'or', 'full'),
      periods: periodsSlot(
        group.map(({ figure }) => figure),
        'or',
      ),
    }
    const message = about(`nothing/${name}`, [part('none-of', slots)], group.map(countFact))
    return [{ group, message }]
  })
  if (told.length === 0) return []
  return [
    ...told.map(({ message }) => message),
    about('nothing/share', [sharePart(told.map(({ group }) => group))]),
  ]
}

function sharePart(groups: readonly Cell[][]): Part {
  const cells = groups.flat()
  const isTimely = cells.every(({ view }) => / fixed within /.test(view.measure.name))
  const areMonths = cells.every(({ figure }) => precisionOf(figure.observation.period) === 'month')
  const scope = groups.length === 1 ? '' : ` for these ${areMonths ? 'months' : 'periods'}`
  return part('no-share', {
    share: engine(isTimely ? 'fix' : 'count', cells.map(countFact)),
    scope: engine(scope),
  })
}

function countFact({ figure }: Cell): FactRef {
  return factOf(figure.path, 'count', 0)
}

/** Whether the series are every measure for every organisation among them, so that "no A or B at C or D" is true. */
function isFullProduct(views: readonly SeriesView[]): boolean {
  const measures = new Set(views.map(({ measure }) => measure.key))
  const organisations = new Set(views.map(({ organisation }) => organisation?.key))
  return views.length === measures.size * organisations.size && !organisations.has(undefined)
}

function outcomeMessages(cells: readonly Cell[], about: About): Message[] {
  const judged = cells.flatMap(({ view, figure }) =>
    isReported(figure) && !isEmpty(figure, view.measure) ? [{ view, figure }] : [],
  )
  const missed = judged.filter(({ view, figure }) => outcomeOf(view, figure) === 'missed')
  const targets = judged.map(({ view }) => factOf(view.path, 'target', view.series.target ?? null))
  const factsOf = (cells: typeof judged) => cells.flatMap(({ figure }) => figureFacts(figure))
  if (missed.length > ROOM_FOR_MISSES) {
    const print = judged.length < 10 ? printCount : String
    const slots = {
      missed: engine(print(missed.length), factsOf(missed)),
      total: engine(print(judged.length), factsOf(judged)),
    }
    const say = missed.length === judged.length ? 'all-missed' : 'many-missed'
    return [about('targets', [part(say, slots)], targets)]
  }
  const allMet =
    judged.length > 0 && judged.every(({ view, figure }) => outcomeOf(view, figure) === 'met')
  if (allMet) return [about('targets', [part('all-met')], [...factsOf(judged), ...targets])]
  return missed.map(({ view, figure }) =>
    about(`targets/${nameOf(view)}/${figure.observation.period}`, [missedPart(view, figure)]),
  )
}

function periodFact({ path, observation }: Figure): FactRef {
  return factOf(path, 'period', observation.period)
}

/** A series as part of an id: 'incidents/hb'. */
function nameOf(view: SeriesView | undefined): string {
  return `${view?.measure.key}/${view?.organisation?.key ?? 'all'}`
}

function missedPart(view: SeriesView, figure: ReportedFigure): Part {
  const { period } = figure.observation
  return part('one-missed', {
    measure: measureSlot(view),
    target: targetSlot(view) ?? engine(''),
    when: happened({ date: period, fact: periodFact(figure) }),
    figure: figureSlot(figure, view.measure),
  })
}

function thingsSlot(views: readonly SeriesView[], joiner: 'and' | 'or'): Slot | null {
  const measures = [...new Map(views.map(({ measure }) => [measure.key, measure])).values()]
  const things = [...new Set(measures.map(thingsOf))].filter((one) => one !== null)
  if (things.length === 0 || measures.some((measure) => thingsOf(measure) === null)) return null
  const facts = measures.map(({ key, name }) => factOf(`measures/${key}`, 'name', name))
  return { as: 'stored', text: joinThings(things, joiner), facts }
}

type Organisation = NonNullable<SeriesView['organisation']>

/** The organisations of the series that have no other series among `others` with a figure. */
function organisationsOf(
  views: readonly SeriesView[],
  others: readonly SeriesView[],
): Organisation[] {
  const organisations = views.flatMap(({ organisation }) =>
    organisation === undefined ? [] : [organisation],
  )
  const isUnique = [...new Map(organisations.map((one) => [one.key, one])).values()]
  return isUnique.filter(
    ({ key }) =>
      !others.some((view) => view.organisation?.key === key && view.figures.some(isReported)),
  )
}

/** Organisations by their short names where they have one, in full, or in full with the short name in brackets. */
function organisationsSlot(
  organisations: readonly Organisation[],
  joiner: 'and' | 'or',
  how: 'short' | 'full' | 'both' = 'short',
): Slot {
  const names = organisations.map(({ name, abbreviation }) => {
    const full = nameInFull({ name })
    if (abbreviation === undefined || how === 'full') return full
    return how === 'both' ? `${full} (${abbreviation})` : abbreviation
  })
  const facts = organisations.flatMap(({ key, name, abbreviation }) => [
    factOf(`organisations/${key}`, 'name', name),
    ...(abbreviation === undefined
      ? []
      : [factOf(`organisations/${key}`, 'abbreviation', abbreviation)]),
  ])
  return { as: 'stored', text: joinWords(names, joiner), facts }
}
