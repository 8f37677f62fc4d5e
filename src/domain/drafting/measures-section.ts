// The section on service performance: what the table shows, what there was nothing of, what missed its target, who gave no
// figures; then each measure that is not by organisation, with its inputs, their mean and the target.
// Source: committee conventions, 13 (5); drafting, "an average without its inputs".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { Measure, Organisation } from '../portfolio-file/schema'
import type { Block } from '../reports/document'
import { type SeriesView, viewSeries } from './derive-measure'
import { measuresTable } from './measures-table'
import type { Message } from './message'
import { renamedMeasure } from './select-measures'
import { revisedTarget } from './select-revised'
import { seriesMessages } from './series-messages'
import { shortProse } from './short-prose'
import { tableMessages } from './table-messages'
import { isStanding, type SaidAgain, sayAgain } from './told-again'

/** Measures over some periods, with the organisations that they are taken for. */
export interface MeasuresOver {
  measures: readonly Measure[]
  periods: readonly ApproximateDate[]
  organisations: readonly Organisation[]
}

/** What the last report had in the place of a section of measures, and its day. */
export interface MeasuresTold extends MeasuresOver {
  on: Day
}

/** A section of measures; `key` starts the keys of its blocks, `told` is what the last report had in its place. */
export interface MeasuresRequest extends MeasuresOver {
  key: string
  heading: string
  told?: MeasuresTold | undefined
}

/** More periods than this go into the table, for no sentence can carry them. */
const ROOM_IN_SENTENCE = 4

/** The blocks of a section of measures, unnumbered, the messages that they tell and what was left out of them. */
export function draftMeasuresSection({
  key,
  heading,
  told,
  ...now
}: MeasuresRequest): SaidAgain & { blocks: Block[] } {
  const saidOf = (over: MeasuresOver) => {
    const { aboutTable, alone } = readMeasures(key, over)
    return [...aboutTable, ...alone.flatMap(messagesOf)]
  }
  const { tabled, aboutTable, alone } = readMeasures(key, now)
  const known = told === undefined ? [] : [asCalledNow(told, now), told].flatMap(saidOf)
  const { messages: again, leftOut: over } = sayAgain(aboutTable, known)
  const overview = { messages: [...again, ...changesOf(key, now, told)], leftOut: over }
  const ofEach = alone.map((one) => ({ ...one, ...sayAgain(one.messages, known) }))
  const table = measuresTable(`${key}/table`, heading, tabled, now.periods)
  const messages = [...overview.messages, ...ofEach.flatMap(messagesOf)]
  const prose = ofEach
    .filter((one) => one.messages.length > 0)
    .map((one) => ({ ...one, key: `${key}/measure/${one.view.measure.key}` }))
  const isUnchanged = told !== undefined && messages.every(isStanding)
  const paragraphs = shortProse(key, overview.messages, prose, { isUnchanged })
  const before = paragraphs.filter((one) => one.key === `${key}/overview`)
  return {
    blocks: [
      ...before,
      ...(table === null ? [] : [table]),
      ...paragraphs.filter((one) => !before.includes(one)),
    ],
    messages,
    leftOut: [...overview.leftOut, ...ofEach.flatMap(({ leftOut }) => leftOut)],
  }
}

/** What was told, by the names of today: a new name is told in one sentence and makes no other one news. */
function asCalledNow(told: MeasuresOver, now: MeasuresOver): MeasuresOver {
  const nameOf = new Map(now.measures.map(({ key, name }) => [key, name]))
  const measures = told.measures.map((one) => ({ ...one, name: nameOf.get(one.key) ?? one.name }))
  return { ...told, measures }
}

/** The other name of each measure that was told under one, and the targets that are not as they were told. */
function changesOf(
  section: string,
  { measures, organisations }: MeasuresOver,
  told: MeasuresTold | undefined,
): Message[] {
  if (told === undefined) return []
  const context = { section, toldOn: told.on }
  return measures.flatMap((measure) => {
    const before = told.measures.find(({ key }) => key === measure.key)
    const views = viewSeries(measure, `measures/${measure.key}`, organisations)
    if (before === undefined) return []
    return [
      ...views
        .slice(0, 1)
        .flatMap((one) => renamedMeasure({ ...one, organisation: undefined }, before, context)),
      ...views.flatMap((view) => revisedTarget(view, before, context)),
    ]
  })
}

function messagesOf({ messages }: { messages: Message[] }): Message[] {
  return messages
}

/** What goes into the table and what there is to say of it; then what there is to say of each other measure. */
function readMeasures(key: string, { measures, periods, organisations }: MeasuresOver) {
  const views = measures.flatMap((measure) =>
    viewSeries(measure, `measures/${measure.key}`, organisations),
  )
  const wanted = views.map((view) => ({
    ...view,
    figures: view.figures.filter(({ observation }) => periods.includes(observation.period)),
  }))
  const isForTable = ({ organisation }: SeriesView) =>
    organisation !== undefined || periods.length > ROOM_IN_SENTENCE
  const tabled = wanted.filter(isForTable)
  const alone = wanted
    .filter((view) => !isForTable(view))
    .map((view) => ({ view, messages: seriesMessages(key, view) }))
  return { tabled, aboutTable: tableMessages(key, tabled), alone }
}
