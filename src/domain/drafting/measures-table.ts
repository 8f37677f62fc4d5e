// The table of service performance: a row for each measure and organisation, a column for each period, the percentage with
// what it is a percentage of. A share of nothing says that there was nothing, and a figure that nobody gave says "not
// reported": neither is ever a success. Source: committee conventions, 13 (5); portfolio file, Measure.

import type { ApproximateDate } from '../dates/approximate-date'
import { printApproximateDate } from '../dates/approximate-print'
import type { FactRef, TableBlock, TableCell } from '../reports/document'
import {
  type Figure,
  figureFacts,
  isEmpty,
  isReported,
  quantityOf,
  type SeriesView,
  unitFacts,
} from './derive-measure'
import { factOf } from './facts'
import { printNumber, printQuantity } from './numbers'
import { targetSlot } from './targets'
import { capitalise } from './text'
import { thingsOf } from './things'

/** The table of several series over the periods, or null when there is none to show. */
export function measuresTable(
  key: string,
  heading: string,
  views: readonly SeriesView[],
  periods: readonly ApproximateDate[],
): TableBlock | null {
  if (views.length === 0 || periods.length === 0) return null
  const names = periods.map((period) => printApproximateDate(period, 'period'))
  return {
    kind: 'table',
    key,
    caption: `${heading}, ${spanOf(names)}`,
    head: [
      ['Measure', 'Organisation', ...names.map(capitalise)].map(
        (text): TableCell => ({ text, header: 'column' }),
      ),
    ],
    rows: views.map((view) => rowOf(view, periods)),
    facts: views.flatMap((view) => factsOf(view, periods)),
  }
}

/** The names that head a row: of the measure, and of the organisation where it is of one. */
function namesOf({ measure, organisation, path }: SeriesView): FactRef[] {
  return [
    factOf(path.replace(/\/series\/[^/]*$/, ''), 'name', measure.name),
    ...(organisation === undefined
      ? []
      : [factOf(`organisations/${organisation.key}`, 'name', organisation.name)]),
  ]
}

function spanOf(names: readonly string[]): string {
  const [first = ''] = names
  const last = names.at(-1) ?? first
  return first === last ? first : `${first} to ${last}`
}

function rowOf(view: SeriesView, periods: readonly ApproximateDate[]): TableCell[] {
  const target = targetSlot(view)
  const printedTarget =
    target?.as === 'quantity'
      ? ` (target: ${target.prefix ?? ''}${printQuantity(target.quantity, target.unit)})`
      : ''
  return [
    { text: view.measure.name + printedTarget, header: 'row' },
    { text: view.organisation?.name ?? 'All', header: 'row' },
    ...periods.map((period) => ({ text: cellText(view, figureOf(view, period)) })),
  ]
}

/** The figure of a series for a period, when there is one on record. */
export function figureOf({ figures }: SeriesView, period: ApproximateDate): Figure | undefined {
  return figures.find(({ observation }) => observation.period === period)
}

function cellText({ measure }: SeriesView, figure: Figure | undefined): string {
  if (figure === undefined || !isReported(figure)) return 'not reported'
  if (isEmpty(figure, measure)) return `no ${thingsOf(measure)?.split(' ').at(-1) ?? 'cases'}`
  const printed = printQuantity(quantityOf(figure), measure.unit)
  const { count } = figure.observation
  return count === undefined ? printed : `${printed} of ${printNumber(count)}`
}

function factsOf(view: SeriesView, periods: readonly ApproximateDate[]): FactRef[] {
  const figures = periods
    .map((period) => figureOf(view, period))
    .filter((figure) => figure !== undefined)
  const target = targetSlot(view)
  return [
    ...namesOf(view),
    ...(target?.as === 'quantity' ? target.facts : []),
    ...figures.flatMap((figure) => [
      ...figureFacts(figure),
      ...unitFacts(figure, view.measure),
      factOf(figure.path, 'period', figure.observation.period),
      ...(figure.observation.count === undefined
        ? []
        : [factOf(figure.path, 'count', figure.observation.count)]),
    ]),
  ]
}
