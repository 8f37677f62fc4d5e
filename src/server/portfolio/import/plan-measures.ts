import type { Measure, MeasureSeries, Observation } from '@/domain/portfolio-file/schema'
import { type Changes, changesIn } from './changes'
import { measureFields } from './fields'

/** A series without its observations, and an observation, with what they belong to. */
export type OfMeasure<Item> = Item & { measure: string }
export type OfSeries<Item> = OfMeasure<Item> & { organisation: string | null }
type Series = Omit<MeasureSeries, 'observations'>

export interface MeasureChanges {
  measures: Changes<Measure>
  series: Changes<OfMeasure<Series>>
  /** Changed ones become later values of the same period. */
  observations: Changes<OfSeries<Observation>>
}

export function planMeasures(
  before: readonly Measure[],
  after: readonly Measure[],
): MeasureChanges {
  return {
    measures: changesIn(before, after, ({ key }) => key, measureFields),
    series: changesIn(
      seriesOf(before),
      seriesOf(after),
      ({ measure, organisation }) => `${measure} ${organisation ?? ''}`,
      (series) => series,
    ),
    observations: changesIn(
      observationsOf(before),
      observationsOf(after),
      ({ measure, organisation, period }) => `${measure} ${organisation ?? ''} ${period}`,
      (observation) => observation,
    ),
  }
}

function seriesOf(measures: readonly Measure[]): OfMeasure<Series>[] {
  return measures.flatMap(({ key, series }) =>
    series.map(({ observations, ...rest }) => ({ ...rest, measure: key })),
  )
}

function observationsOf(measures: readonly Measure[]): OfSeries<Observation>[] {
  return measures.flatMap(({ key, series }) =>
    series.flatMap(({ organisation, observations }) =>
      observations.map((observation) => ({
        ...observation,
        measure: key,
        organisation: organisation ?? null,
      })),
    ),
  )
}
