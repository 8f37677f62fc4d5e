// The figures of one series as this reader has them: what is new since the last report, and what the newest one is
// compared with. A figure that was not reported is neither zero nor a fall. Source: portfolio file, Measure.

import type { Measure, MeasureSeries, Observation, Organisation } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import { factOf } from './facts'
import type { Slot } from './message'
import { nameInside } from './noun-phrases'
import type { Quantity } from './numbers'

/** One observation with its path. */
export interface Figure {
  observation: Observation
  path: string
}

/** An observation that has a value. */
export type ReportedFigure = Figure & { observation: Observation & { value: number } }

/** A series with its measure and where both are found; `organisation` is undefined where the series is for everybody. */
export interface SeriesView {
  measure: Measure
  series: MeasureSeries
  organisation: Organisation | undefined
  path: string
  figures: Figure[]
}

/** The series of a measure whose path is `path`, each with the organisation that it is taken for. */
export function viewSeries(
  measure: Measure,
  path: string,
  organisations: readonly Organisation[],
): SeriesView[] {
  return measure.series.map((series) => {
    const at = `${path}/series/${series.organisation ?? 'all'}`
    const figures = series.observations.map((observation) => ({
      observation,
      path: `${at}/observations/${observation.period}`,
    }))
    const organisation = organisations.find(({ key }) => key === series.organisation)
    return { measure, series, organisation, path: at, figures }
  })
}

/** Whether anybody gave the figure; 0 is a figure, null is none. */
export function isReported(figure: Figure): figure is ReportedFigure {
  return figure.observation.value !== null
}

/** Whether the figure is a share of nothing: a percentage of a count of 0. */
export function isEmpty({ observation }: Figure, { unit }: Measure): boolean {
  return unit === '%' && observation.count === 0
}

/** The figure as a number with its hedge. */
export function quantityOf({ observation }: ReportedFigure): Quantity {
  return { value: observation.value, qualifier: observation.qualifier }
}

/** The facts that a printed figure states: its value and its hedge. */
export function figureFacts({ observation, path }: Figure): FactRef[] {
  const { value, qualifier } = observation
  return [
    factOf(path, 'value', value),
    ...(qualifier === undefined ? [] : [factOf(path, 'qualifier', qualifier)]),
  ]
}

/** The figure as a slot, with the measure's unit unless its name already holds it. */
export function figureSlot(figure: ReportedFigure, measure: Measure): Slot {
  const unit = namesUnit(measure) ? undefined : measure.unit
  const facts = [...figureFacts(figure), ...(unit === undefined ? [] : unitFacts(figure, measure))]
  return { as: 'quantity', quantity: quantityOf(figure), unit, facts }
}

/** Where the unit of a figure or of its series' target comes from, for a unit that is printed. */
export function unitFacts({ path }: Pick<SeriesView, 'path'>, { unit }: Measure): FactRef[] {
  return unit === undefined ? [] : [factOf(path.replace(/\/series\/.*$/, ''), 'unit', unit)]
}

/** Whether the measure's name already says what is counted: 'active users', counted in users. */
export function namesUnit({ name, unit }: Measure): boolean {
  return (
    unit !== undefined &&
    /^\p{L}+$/u.test(unit) &&
    name.toLowerCase().split(/\s+/).includes(unit.toLowerCase())
  )
}

/** An organisation's name inside a sentence: 'the City of London Police', 'Harbour Board'. */
export function nameInFull({ name }: Pick<Organisation, 'name'>): string {
  return /^(?:City|London Borough|Royal Borough) /.test(name) ? `the ${name}` : name
}

/** The measure's name inside a sentence, with its element and its organisation. */
export function measureSlot({ measure, organisation, path }: SeriesView): Slot {
  const measurePath = path.replace(/\/series\/[^/]*$/, '')
  const { name, element } = measure
  const scope = [
    ...(element === undefined ? [] : [` (${element})`]),
    ...(organisation === undefined ? [] : [` at ${nameInFull(organisation)}`]),
  ]
  return {
    as: 'stored',
    text: nameInside(name) + scope.join(''),
    facts: [
      factOf(measurePath, 'name', name),
      ...(element === undefined ? [] : [factOf(measurePath, 'element', element)]),
      ...(organisation === undefined
        ? []
        : [factOf(`organisations/${organisation.key}`, 'name', organisation.name)]),
    ],
  }
}
