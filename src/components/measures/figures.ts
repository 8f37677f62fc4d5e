import { printApproximateDate } from '@/domain/dates/approximate-print'
import { printQuantity } from '@/domain/drafting/numbers'
import type { Measure, MeasureSeries, Observation } from '@/domain/portfolio-file/schema'

/**
 * A figure as it was given: '97%', 'about 30', and in words where there is none to give. A share of nothing is not a
 * success, and what was not reported is not nought.
 */
export function figureInWords(
  observation: Observation | undefined,
  unit: string | undefined,
): string {
  if (observation === undefined || observation.value === null) return 'Not reported'
  if (unit === '%' && observation.count === 0) return 'No incidents'
  const { value, qualifier, count } = observation
  const figure = printQuantity({ value, qualifier }, unit)
  return unit === '%' && count !== undefined ? `${figure} of ${count}` : figure
}

/** The figure for a chart: null where there is none to draw. */
export function pointOf(
  observation: Observation | undefined,
  unit: string | undefined,
): number | null {
  if (observation === undefined || (unit === '%' && observation.count === 0)) return null
  return observation.value
}

/** The periods of all series of a measure, in order. */
export function periodsOf({ series }: Measure): Observation['period'][] {
  return [
    ...new Set(series.flatMap(({ observations }) => observations.map(({ period }) => period))),
  ]
}

export const observationOf = ({ observations }: MeasureSeries, period: Observation['period']) =>
  observations.find((observation) => observation.period === period)

/** What was aimed at: 'at least 98%'. */
export function targetInWords(
  { target, targetKind }: Pick<MeasureSeries, 'target' | 'targetKind'>,
  unit: string | undefined,
): string | null {
  if (target === undefined) return null
  return `${targetKind === 'at-most' ? 'at most' : 'at least'} ${printQuantity({ value: target }, unit)}`
}

export const periodInWords = (period: Observation['period']) =>
  printApproximateDate(period, 'period')
