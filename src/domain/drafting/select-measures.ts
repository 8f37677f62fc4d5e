// What a section says of its measures: the newest figure and what it is compared with, each with its own month and its
// hedge, then the target. Figures that this committee has had are not given again.
// Source: how reports talk, 2 "Metrics"; drafting, "Hedged numbers are intervals".

import type { Measure, MeasureSeries } from '../portfolio-file/schema'
import type { ProgrammeContext, Selection } from './context'
import {
  type Figure,
  isEmpty,
  isReported,
  measureSlot,
  type SeriesView,
  viewSeries,
} from './derive-measure'
import { factOf } from './facts'
import { figurePart } from './figure-parts'
import type { Message } from './message'
import { renamedMessage } from './select-told'
import { happened, message, part } from './slots'
import { targetParts } from './targets'

/** The messages about a programme's own measures. */
export function selectMeasures(context: ProgrammeContext): Selection {
  const { programme, path, told, file } = context
  const selection: Selection = { messages: [], unchanged: [], leftOut: [] }
  for (const measure of programme.measures) {
    const before = told?.measures.find(({ key }) => key === measure.key)
    for (const view of viewSeries(measure, `${path}/measures/${measure.key}`, file.organisations)) {
      addSeries(selection, view, { measure: before, series: toldSeries(before, view) }, context)
    }
  }
  return selection
}

/** The start of the ids of all that is said of one series. */
export function seriesId(
  { measure, organisation }: SeriesView,
  { section }: Pick<ProgrammeContext, 'section'>,
): string {
  return [section, 'measure', measure.key, organisation?.key]
    .filter((part) => part !== undefined)
    .join('/')
}

/** The sentence on the name that a measure had `before`, where it has another one now. */
export function renamedMeasure(
  view: SeriesView,
  before: Pick<Measure, 'name'> | undefined,
  context: Pick<ProgrammeContext, 'section' | 'toldOn'>,
): Message[] {
  return renamedMessage(context, {
    id: `${seriesId(view, context)}/name`,
    subject: view.path.replace(/\/series\/[^/]*$/, ''),
    former: before && { field: 'name', value: before.name },
    current: view.measure.name,
    name: measureSlot(view),
  }).map((one) => ({ ...one, topic: 'measures' as const, family: 'measures' }))
}

function toldSeries(
  before: Measure | undefined,
  { series }: SeriesView,
): MeasureSeries | undefined {
  return before?.series.find(({ organisation }) => organisation === series.organisation)
}

/** The measure and the series as this committee was told of them, where it was. */
interface Told {
  measure: Measure | undefined
  series: MeasureSeries | undefined
}

function addSeries(
  selection: Selection,
  view: SeriesView,
  { measure: before, series: told }: Told,
  context: ProgrammeContext,
): void {
  const { figures, path } = view
  const fresh = figures.filter((figure) => !isKnown(figure, told))
  const latest = fresh.at(-1) ?? figures.at(-1)
  const renamed = renamedMeasure(view, before, context)
  if (latest === undefined) selection.leftOut.push({ subject: path, why: 'no figure is on record' })
  else if (fresh.length === 0 && renamed.length === 0)
    selection.unchanged.push({ thing: 'measure', path: path.replace(/\/series\/[^/]*$/, '') })
  else selection.messages.push(...renamed)
  if (latest !== undefined && fresh.length > 0)
    selection.messages.push(...seriesMessages(view, latest, told, context))
}

function isKnown({ observation }: Figure, told: MeasureSeries | undefined): boolean {
  const marks = ({ period, value, qualifier, count }: Figure['observation']) =>
    JSON.stringify([period, value, qualifier, count])
  return told?.observations.some((known) => marks(known) === marks(observation)) ?? false
}

function seriesMessages(
  view: SeriesView,
  latest: Figure,
  told: MeasureSeries | undefined,
  context: ProgrammeContext,
): Message[] {
  const { measure, path } = view
  const id = seriesId(view, context)
  const shared = { subject: path, topic: 'measures', family: 'measures' } as const
  const when = {
    date: latest.observation.period,
    fact: factOf(latest.path, 'period', latest.observation.period),
  }
  const named = { measure: measureSlot(view), when: happened(when) }
  if (!isReported(latest))
    return [message({ id, ...shared, parts: [part('measure-missing', named)] })]
  if (isEmpty(latest, measure)) {
    const inputs = [factOf(latest.path, 'count', 0)]
    return [message({ id, ...shared, parts: [part('measure-empty', named)], inputs })]
  }
  const earlier = view.figures
    .slice(0, view.figures.indexOf(latest))
    .filter((figure) => isReported(figure) && !isEmpty(figure, measure))
  const base = told === undefined ? earlier[0] : earlier.findLast((figure) => isKnown(figure, told))
  const target = targetParts(view, latest)
  return [
    message({
      id,
      ...shared,
      parts: [figurePart(view, latest, base && isReported(base) ? base : null, context.asAt)],
    }),
    ...(target.length === 0 ? [] : [message({ id: `${id}/target`, ...shared, parts: target })]),
  ]
}
